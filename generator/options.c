/* SPDX-License-Identifier: EUPL-1.2 */
#include "options.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/words.h"

enum option_id {
	OPTION_CONTENT, OPTION_THEMES, OPTION_OUTPUT, OPTION_ONLY, OPTION_DATE, OPTION_JOBS, OPTION_FORMAT,
	OPTION_SHOWN, OPTION_STRICT, OPTION_QUIET, OPTION_VERBOSE, OPTION_COLOUR, OPTION_SCHEMA,
	OPTION_NAME, OPTION_OFFICER, OPTION_LANGUAGE, OPTION_BASIS, OPTION_WRITE_BASIS, OPTION_PORT,
	OPTION_REGISTER, OPTION_SHOP, OPTION_REASON, OPTION_REPRINT, OPTION_FROM, OPTION_UNTIL,
	OPTION_BACK, OPTION_YES
};

static const struct option_row {
	const char *name, *value; /* value NULL: a switch */
	enum option_id id;
	const char *help;
} option_rows[] = {
	{ "--content", N_("FOLDER"), OPTION_CONTENT, N_("what editors write (content)") },
	{ "--themes", N_("FOLDER"), OPTION_THEMES, N_("how it looks (themes)") },
	{ "--output", N_("FOLDER"), OPTION_OUTPUT, N_("what is made (output)") },
	{ "--only", N_("GLOB"), OPTION_ONLY, N_("make these files only, keep the others: 'print/*'") },
	{ "--shown", NULL, OPTION_SHOWN, N_("pictures that no page shows may be of an earlier build") },
	{ "--date", N_("DAY"), OPTION_DATE, N_("the day that counts as today: 2026-12-08") },
	{ "--jobs", N_("NUMBER"), OPTION_JOBS, N_("threads to use (all processors)") },
	{ "--format", "text|json|sarif", OPTION_FORMAT, N_("the form of messages (text); lint also makes html, bonnen report csv") },
	{ "--strict", NULL, OPTION_STRICT, N_("warnings stop the build too") },
	{ "--quiet", NULL, OPTION_QUIET, N_("say nothing when all is well (-q)") },
	{ "--verbose", NULL, OPTION_VERBOSE, N_("say more (-v)") },
	{ "--color", "auto|always|never", OPTION_COLOUR, N_("colours in messages (auto; NO_COLOR counts)") },
	{ "--port", N_("NUMBER"), OPTION_PORT, N_("serve: the port on this machine (8000; 0: any)") },
	{ "--json-schema", NULL, OPTION_SCHEMA, N_("fields: as a JSON schema for editors") },
	{ "--name", N_("NAME"), OPTION_NAME, N_("theme import: what the theme will be called") },
	{ "--officer", NULL, OPTION_OFFICER, N_("lint: a text for officers, so B2 is good") },
	{ "--language", N_("CODE"), OPTION_LANGUAGE, N_("lint: the language of the text (as in koffie.ar.md, else nl)") },
	{ "--basis", N_("FILE"), OPTION_BASIS, N_("lint: findings that may stay; only new ones count") },
	{ "--write-basis", N_("FILE"), OPTION_WRITE_BASIS, N_("lint: write the findings of today to that file") },
	{ "--register", N_("FILE"), OPTION_REGISTER, N_("bonnen: the register (bonregister.sqlite, beside the content)") },
	{ "--shop", N_("ID"), OPTION_SHOP, N_("bonnen redeem: the shop that hands them in; report: of that shop") },
	{ "--reason", N_("TEXT"), OPTION_REASON, N_("bonnen void: why it counts no longer; no names") },
	{ "--reprint", NULL, OPTION_REPRINT, N_("bonnen void: another voucher takes its place") },
	{ "--from", N_("DAY"), OPTION_FROM, N_("bonnen report: handed in from this day") },
	{ "--until", N_("DAY"), OPTION_UNTIL, N_("bonnen report: handed in until this day") },
	{ "--back", NULL, OPTION_BACK, N_("publish: the version before comes again") },
	{ "--yes", NULL, OPTION_YES, N_("publish: do it without asking") },
};

_Noreturn void usage(const char *format, ...)
{
	va_list arguments;
	fputs("meedoen: ", stderr);
	va_start(arguments, format);
	vfprintf(stderr, format, arguments);
	va_end(arguments);
	fputs(_("\nTry `meedoen help`.\n"), stderr);
	exit(STATUS_USAGE);
}

static void set_format(struct call *call, const char *value)
{
	static const char *const names[] = {[REPORT_TEXT] = "text", [REPORT_JSON] = "json", [REPORT_SARIF] = "sarif"};
	call->html = strcmp(value, "html") == 0 && call->files;
	call->csv = strcmp(value, "csv") == 0 && call->vouchers;
	if (call->html || call->csv)
		return;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(value, names[i]) == 0) {
			call->build.format = (enum report_format)i;
			return;
		}
	usage(_("`%s` is no form of messages"), value);
}

static void set_colour(struct call *call, const char *value)
{
	call->colour_set = strcmp(value, "always") == 0;
	call->colour_never = strcmp(value, "never") == 0;
	if (!call->colour_set && !call->colour_never && strcmp(value, "auto") != 0)
		usage(_("`%s` is not auto, always or never"), value);
}

static void set_jobs(struct call *call, const char *value)
{
	char *end;
	long jobs = strtol(value, &end, 10);
	if (*value == '\0' || *end != '\0' || jobs < 1 || jobs > 256)
		usage(_("`%s` is no number of threads"), value);
	call->build.jobs = (int)jobs;
}

static void set_port(struct call *call, const char *value)
{
	char *end;
	long port = strtol(value, &end, 10);
	if (*value == '\0' || *end != '\0' || port < 0 || port > 65535)
		usage(_("`%s` is no port"), value);
	call->port = (int)port;
}

static void set_option(struct call *call, enum option_id id, const char *value)
{
	switch (id) {
	case OPTION_CONTENT: call->build.content = value; break;
	case OPTION_THEMES: call->build.themes = value; break;
	case OPTION_OUTPUT: call->build.output = value; break;
	case OPTION_ONLY: call->build.only = value; break;
	case OPTION_SHOWN: call->build.shown = true; break;
	case OPTION_DATE: call->date = value; break;
	case OPTION_JOBS: set_jobs(call, value); break;
	case OPTION_FORMAT: set_format(call, value); break;
	case OPTION_STRICT: call->build.strict = true; break;
	case OPTION_QUIET: call->build.quiet = true; break;
	case OPTION_VERBOSE: call->build.verbose = true; break;
	case OPTION_COLOUR: set_colour(call, value); break;
	case OPTION_SCHEMA: call->schema = true; break;
	case OPTION_NAME: call->name = value; break;
	case OPTION_OFFICER: call->officer = true; break;
	case OPTION_LANGUAGE: call->language = value; break;
	case OPTION_BASIS: call->basis = value; break;
	case OPTION_WRITE_BASIS: call->write_basis = value; break;
	case OPTION_PORT: set_port(call, value); break;
	case OPTION_REGISTER: call->ledger = value; break;
	case OPTION_SHOP: call->shop = value; break;
	case OPTION_REASON: call->reason = value; break;
	case OPTION_REPRINT: call->reprint = true; break;
	case OPTION_FROM: call->from = value; break;
	case OPTION_UNTIL: call->until = value; break;
	case OPTION_BACK: call->back = true; break;
	case OPTION_YES: call->yes = true; break;
	}
}

static const struct option_row *option_named(const char *argument, size_t length)
{
	for (size_t i = 0; i < sizeof option_rows / sizeof *option_rows; i++)
		if (strlen(option_rows[i].name) == length && strncmp(option_rows[i].name, argument, length) == 0)
			return &option_rows[i];
	const char *names[sizeof option_rows / sizeof *option_rows];
	for (size_t i = 0; i < sizeof option_rows / sizeof *option_rows; i++)
		names[i] = option_rows[i].name;
	const char *nearest = nearest_name((struct span){argument, length}, names, sizeof names / sizeof *names);
	if (nearest)
		usage(_("there is no option `%s`; did you mean %s?"), argument, nearest);
	usage(_("there is no option `%s`"), argument);
}

void options_read(struct call *call, int most, int count, char **arguments)
{
	for (int i = 0; i < count; i++) {
		const char *argument = arguments[i];
		if (strcmp(argument, "-q") == 0)
			argument = "--quiet";
		else if (strcmp(argument, "-v") == 0)
			argument = "--verbose";
		if (argument[0] != '-' || ((call->files || call->vouchers) && argument[1] == '\0')) {
			if (call->count == most)
				usage(_("`%s` is one word too many"), argument);
			call->arguments[call->count++] = argument;
			continue;
		}
		const char *equals = strchr(argument, '=');
		const struct option_row *row = option_named(argument, equals ? (size_t)(equals - argument) : strlen(argument));
		const char *value = equals ? equals + 1 : NULL;
		bool another = i + 1 < count && strncmp(arguments[i + 1], "--", 2) == 0; /* "--only --quiet": the value was forgotten */
		if (row->value && !value && i + 1 < count && !another)
			value = arguments[++i];
		if (!row->value == !!value)
			usage(row->value ? _("%s wants a value") : _("%s wants no value"), row->name);
		set_option(call, row->id, value ? value : "");
	}
}

void options_print(void)
{
	for (size_t i = 0; i < sizeof option_rows / sizeof *option_rows; i++) {
		const struct option_row *row = &option_rows[i];
		printf("  %-13s %-17s %s\n", row->name, row->value ? _(row->value) : "", _(row->help));
	}
}
