// SPDX-License-Identifier: EUPL-1.2
//
// Read a calendar with ical.js (an implementation that is not ours) and print, a line each, when its events take
// place: the moment in UTC, its length in minutes, the status, the name. Repeated events are expanded by ical.js,
// with what falls out and what moves.
//
// usage: node calendars.mjs PATH-OF-ICAL.JS CALENDAR...
import { readFileSync } from 'node:fs'

const ICAL = (await import(process.argv[2])).default
const MOST = 1000

function line(start, end, event) {
	const status = event.component.getFirstPropertyValue('status')
	const minutes = (end.toJSDate() - start.toJSDate()) / 60000
	return `${start.toJSDate().toISOString()} ${minutes} ${status} ${event.summary}`
}

function times(event) {
	if (!event.isRecurring()) return [line(event.startDate, event.endDate, event)]
	const lines = []
	const iterator = event.iterator()
	for (let next = iterator.next(); next && lines.length < MOST; next = iterator.next()) {
		const one = event.getOccurrenceDetails(next)
		lines.push(line(one.startDate, one.endDate, one.item))
	}
	return lines
}

for (const path of process.argv.slice(3)) {
	const calendar = new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8')))
	for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
	// An event takes the moves of its own UID, no others.
	const all = calendar.getAllSubcomponents('vevent')
	const moves = (uid) => all.filter((one) => one.hasProperty('recurrence-id') && one.getFirstPropertyValue('uid') === uid)
	const masters = all.filter((one) => !one.hasProperty('recurrence-id'))
		.map((one) => new ICAL.Event(one, { exceptions: moves(one.getFirstPropertyValue('uid')) }))
	console.log(masters.flatMap(times).sort().join('\n'))
	ICAL.TimezoneService.reset()
}
