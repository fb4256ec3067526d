/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/fit.h"

#include <stdint.h>

#include "base/words.h"
#include "model/translation.h"

/* ---- faults ---- */

/* Where an editor can do something about it: the only field that a frame shows, else the record. */
static struct place fault_place(const struct fitting *fitting, const struct frame *frame)
{
	const struct record *record = fitting->record;
	if (frame && frame->field && field_named(record->kind->fields, span_of(frame->field)))
		return record_place(record, frame->field);
	const struct source *source = record->translation ? record->translation->source : record->source;
	return (struct place){source, source->text.data};
}

static void fault_words(struct fitting *fitting, const struct frame *frame, size_t words)
{
	const struct record *record = fitting->record;
	report_add(fitting->report, LEVEL_ERROR, "text-fit", fault_place(fitting, frame),
	           _("Shorten the text, or give the frame more room in the theme."),
	           ngettext("%zu word too many for frame `%.*s` of %s, made of %s/%s",
	                    "%zu words too many for frame `%.*s` of %s, made of %s/%s", words),
	           words, (int)frame->name.length, frame->name.data, fitting->layout->name, record->kind->name, record->id);
	fitting->faulty = true;
}

static void fault_wide(struct fitting *fitting, const struct frame *frame)
{
	const struct record *record = fitting->record;
	report_add(fitting->report, LEVEL_ERROR, "text-fit", fault_place(fitting, frame),
	           _("Use a shorter word, or give the frame more room in the theme."),
	           _("a word is wider than frame `%.*s` of %s, made of %s/%s"), (int)frame->name.length, frame->name.data,
	           fitting->layout->name, record->kind->name, record->id);
	fitting->faulty = true;
}

static void fault_character(struct fitting *fitting, const struct frame *frame, uint32_t character)
{
	struct text shown = {0};
	text_codepoint(&shown, character);
	report_add(fitting->report, LEVEL_ERROR, "no-glyph", fault_place(fitting, frame),
	           _("Write it differently, or add a font that has it to theme.yaml."),
	           _("no font has the character %s (U+%04X), which frame `%.*s` of %s needs"), shown.data, (unsigned)character,
	           (int)frame->name.length, frame->name.data, fitting->layout->name);
	text_free(&shown);
	fitting->faulty = true;
}

static void fault_code(struct fitting *fitting, const struct frame *frame)
{
	report_add(fitting->report, LEVEL_ERROR, "code", fault_place(fitting, frame), NULL,
	           _("the text is too long for the code in frame `%.*s` of %s"), (int)frame->name.length, frame->name.data,
	           fitting->layout->name);
	fitting->faulty = true;
}

/* The field whose value this is, also in a list of the record; else where the frame has its text from. */
static struct place icon_place(const struct fitting *fitting, const struct frame *frame, struct span name)
{
	const struct record *record = fitting->record;
	for (const struct field *field = record->kind->fields; field->key; field++) {
		const struct value *value = record_value(record, field->key);
		if (span_is(span_of(field->key), "icoon") && value->present && span_equal(value->text, name))
			return value_place(record, value);
		for (size_t i = 0; field->list && field->group && field_named(field->group, SPAN("icoon")) && value->present && i < value->list.count; i++) {
			const struct value *icon = group_value(field->group, value->list.items[i].group, "icoon");
			if (icon->present && span_equal(icon->text, name))
				return value_place(record, icon);
		}
	}
	return fault_place(fitting, frame);
}

static void fault_icon(struct fitting *fitting, const struct frame *frame, struct span name)
{
	const struct print_look *look = fitting->layout->all->look;
	const char **names = arena_array(fitting->flow.arena, look->icon_count, sizeof *names);
	for (size_t i = 0; i < look->icon_count; i++)
		names[i] = look->icons[i].name;
	const char *nearest = nearest_name(name, names, look->icon_count);
	report_add(fitting->report, LEVEL_ERROR, "unknown-icon", icon_place(fitting, frame, name),
	           nearest ? arena_format(fitting->flow.arena, _("Did you mean `%s`?"), nearest) : NULL,
	           _("there is no icon `%.*s`, which frame `%.*s` of %s shows"), (int)name.length, name.data,
	           (int)frame->name.length, frame->name.data, fitting->layout->name);
	fitting->faulty = true;
}

/* ---- a frame ---- */

static int steps_of(const struct element *element)
{
	int steps = element->shrinks + (element->shorter.template != NULL);
	for (const struct element *child = element->first; child; child = child->next) {
		int below = steps_of(child);
		steps = below > steps ? below : steps;
	}
	return steps;
}

static struct placed *try_frame(struct fitting *fitting, const struct frame *frame, const struct contexts *contexts,
                                int step, size_t most)
{
	struct flow *flow = &fitting->flow;
	*flow = (struct flow){.press = flow->press, .typesetter = flow->typesetter, .arena = flow->arena,
	                      .language = flow->language, .pictures = flow->pictures, .known = flow->known, .step = step, .terse = fitting->terse,
	                      .most = most};
	return flow_place(flow, frame->content, contexts, frame->area[2] - 2 * frame->panel.padding[0]);
}

static bool fits(const struct fitting *fitting, const struct frame *frame, const struct placed *placed)
{
	int room = frame->area[3] - 2 * frame->panel.padding[1];
	if (fitting->flow.wide)
		return false;
	return !placed || (placed->height <= room && placed->height + placed->hang <= room + frame->panel.padding[1]);
}

/* How many words must go: the fewest when the longest texts are cut first. Fewer words never take more room, so
 * the answer is found by halving. */
static size_t words_too_many(struct fitting *fitting, const struct frame *frame, const struct contexts *contexts, int step)
{
	size_t good = 0, bad = fitting->flow.words;
	while (bad - good > 1) {
		size_t most = good + (bad - good) / 2;
		struct placed *placed = try_frame(fitting, frame, contexts, step, most);
		if (fits(fitting, frame, placed))
			good = most;
		else
			bad = most;
	}
	try_frame(fitting, frame, contexts, step, good);
	return fitting->flow.beyond ? fitting->flow.beyond : 1;
}

const struct placed *fit_frame(struct fitting *fitting, const struct frame *frame, const struct contexts *contexts)
{
	int steps = steps_of(frame->content), step = 0;
	struct placed *placed = try_frame(fitting, frame, contexts, 0, SIZE_MAX);
	for (step = 1; !fits(fitting, frame, placed) && step <= steps; step++)
		placed = try_frame(fitting, frame, contexts, step, SIZE_MAX);
	const struct flow found = fitting->flow;
	fitting->faulty = fitting->faulty || found.pictures->faulty;
	if (found.missing)
		fault_character(fitting, frame, found.missing);
	else if (found.no_icon.length)
		fault_icon(fitting, frame, found.no_icon);
	else if (found.code_full)
		fault_code(fitting, frame);
	else if (found.wide)
		fault_wide(fitting, frame);
	else if (!fits(fitting, frame, placed))
		fault_words(fitting, frame, words_too_many(fitting, frame, contexts, steps));
	else {
		fitting->words += found.words;
		if (placed)
			flow_spread(placed, frame->area[3] - 2 * frame->panel.padding[1] - placed->hang);
		return placed;
	}
	return NULL;
}

void fit_found(struct fitting *fitting, const struct frame *frame)
{
	if (fitting->flow.missing)
		fault_character(fitting, frame, fitting->flow.missing);
	else if (fitting->flow.no_icon.length)
		fault_icon(fitting, frame, fitting->flow.no_icon);
	else if (fitting->flow.code_full)
		fault_code(fitting, frame);
	else if (fitting->flow.wide)
		fault_wide(fitting, frame);
	fitting->flow.missing = 0;
	fitting->flow.no_icon = (struct span){0};
	fitting->flow.wide = fitting->flow.code_full = false;
}

void fit_high(struct fitting *fitting, const struct frame *frame)
{
	const struct record *record = fitting->record;
	report_add(fitting->report, LEVEL_ERROR, "text-fit", fault_place(fitting, frame),
	           _("Make the note, the table row or the list shorter, or give the frame more room in the theme."),
	           _("a piece that stays together is higher than frame `%.*s` of %s, made of %s/%s"), (int)frame->name.length,
	           frame->name.data, fitting->layout->name, record->kind->name, record->id);
	fitting->faulty = true;
}

/* Other languages need more words for the same: a quarter more may stand on a side. */
static size_t most_words(const struct fitting *fitting)
{
	size_t words = (size_t)fitting->layout->words;
	return words + (fitting->record->translation ? words / 4 : 0);
}

bool fit_over(const struct fitting *fitting)
{
	return fitting->layout->words && fitting->words > most_words(fitting);
}

void fit_side(struct fitting *fitting)
{
	const struct layout *layout = fitting->layout;
	if (!fit_over(fitting))
		return;
	size_t most = most_words(fitting), beyond = fitting->words - most;
	report_add(fitting->report, LEVEL_ERROR, "words-too-many", fault_place(fitting, NULL),
	           _("Say it shorter: people who find reading hard put a full page away."),
	           ngettext("%zu word too many on %s, made of %s/%s: at most %d on a side",
	                    "%zu words too many on %s, made of %s/%s: at most %d on a side", beyond),
	           beyond, layout->name, fitting->record->kind->name, fitting->record->id, (int)most);
	fitting->faulty = true;
}
