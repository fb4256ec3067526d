/* SPDX-License-Identifier: EUPL-1.2
 *
 * A page with all kinds of members, and a bench to put templates on: for the tests of the template engine.
 * An object is an array of items, one for each member of its shape.
 */
#ifndef MEEDOEN_TESTS_TEMPLATE_WORLD_H
#define MEEDOEN_TESTS_TEMPLATE_WORLD_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "theme/template.h"

static inline struct item look(const struct shape *shape, const void *object, size_t member, void *scene)
{
	(void)scene;
	assert_true(member < shape->count);
	return ((const struct item *)object)[member];
}

static inline struct item element(const struct shape *shape, const void *object, size_t index, void *scene)
{
	(void)shape;
	(void)scene;
	return ((const struct item *)object)[index];
}

#define SHAPE(title, rows)                                                                                 \
	{.name = (title), .members = (rows), .count = sizeof(rows) / sizeof *(rows), .look = look, \
	 .element = element}
#define TEXT(literal) {.type = ITEM_TEXT, .text = {(literal), sizeof(literal) - 1}}

static const struct member no_members[1];
static const struct shape words_shape = {
	.name = "woorden", .members = no_members, .look = look, .element = element};

static const struct member date_members[] = {
	{.name = "iso", .type = ITEM_TEXT}, {.name = "dag", .type = ITEM_TEXT}};
static const struct shape date_shape = SHAPE("datum", date_members);

static const struct member place_members[] = {
	{.name = "naam", .type = ITEM_TEXT}, {.name = "adres", .type = ITEM_TEXT},
	{.name = "wifi", .type = ITEM_FLAG}};
static const struct shape place_shape = SHAPE("locatie", place_members);

static const struct shape person_shape; /* persons have children, who are persons */
static const struct member person_members[] = {
	{.name = "naam", .type = ITEM_TEXT}, {.name = "titel", .type = ITEM_TEXT},
	{.name = "kinderen", .type = ITEM_LIST, .shape = &person_shape}};
static const struct shape person_shape = SHAPE("persoon", person_members);

enum { TITEL, INHOUD, OPEN, VOL, DATUM, LOCATIE, SPREKERS, DAGEN, SOORT, LEEG, NIETS, LUS };
static const struct member page_members[] = {
	[TITEL] = {.name = "titel", .type = ITEM_TEXT},
	[INHOUD] = {.name = "inhoud", .type = ITEM_MARKUP},
	[OPEN] = {.name = "open", .type = ITEM_FLAG},
	[VOL] = {.name = "vol", .type = ITEM_FLAG},
	[DATUM] = {.name = "datum", .type = ITEM_TEXT, .shape = &date_shape},
	[LOCATIE] = {.name = "locatie", .type = ITEM_OBJECT, .shape = &place_shape},
	[SPREKERS] = {.name = "sprekers", .type = ITEM_LIST, .shape = &person_shape},
	[DAGEN] = {.name = "dagen", .type = ITEM_LIST, .shape = &words_shape},
	[SOORT] = {.name = "soort", .type = ITEM_TEXT, .choices = "bon|geen"},
	[LEEG] = {.name = "leeg", .type = ITEM_TEXT},
	[NIETS] = {.name = "niets", .type = ITEM_LIST, .shape = &words_shape},
	[LUS] = {.name = "lus", .type = ITEM_OBJECT, .shape = &place_shape},
};
static const struct shape page_shape = SHAPE("pagina", page_members);

static const struct item date_object[] = {TEXT("2026-12-08"), TEXT("8")};
static const struct item place_object[] = {
	TEXT("De Linde"), {.type = ITEM_NONE}, {.type = ITEM_FLAG, .flag = true}};
static const struct item child_object[] = {TEXT("Pim"), {.type = ITEM_NONE}, {.type = ITEM_NONE}};
static const struct item children[] = {{.type = ITEM_OBJECT, .shape = &person_shape, .object = child_object}};
static const struct item ada_object[] = {
	TEXT("Ada"), {.type = ITEM_NONE},
	{.type = ITEM_LIST, .shape = &person_shape, .object = children, .count = 1}};
static const struct item bo_object[] = {TEXT("Bo & co"), TEXT("dr."), {.type = ITEM_NONE}};
static const struct item people[] = {{.type = ITEM_OBJECT, .shape = &person_shape, .object = ada_object},
                                     {.type = ITEM_OBJECT, .shape = &person_shape, .object = bo_object}};
static const struct item days[] = {TEXT("ma"), TEXT("wo"), TEXT("<vr>")};
static const struct item page_object[] = {
	[TITEL] = TEXT("Praten & \"eten\""),
	[INHOUD] = {.type = ITEM_MARKUP, .text = {"<p>Hallo</p>\n<p>Dag</p>", 23}},
	[OPEN] = {.type = ITEM_FLAG, .flag = true},
	[VOL] = {.type = ITEM_FLAG},
	[DATUM] = {ITEM_TEXT, false, {"8 december", 10}, &date_shape, date_object, 0},
	[LOCATIE] = {ITEM_OBJECT, false, {"Buurthuis", 9}, &place_shape, place_object, 0},
	[SPREKERS] = {.type = ITEM_LIST, .shape = &person_shape, .object = people, .count = 2},
	[DAGEN] = {.type = ITEM_LIST, .shape = &words_shape, .object = days, .count = 3},
	[SOORT] = TEXT("bon"),
	[LEEG] = TEXT(""),
	[NIETS] = {.type = ITEM_LIST, .shape = &words_shape},
	[LUS] = {.type = ITEM_NONE},
};
static const struct item page_item = {.type = ITEM_OBJECT, .shape = &page_shape, .object = page_object};

/* ---- the bench: templates are {name, text} pairs, the first is the one that is rendered ---- */

struct bench {
	struct arena *arena;
	struct report *report;
	struct template_set *set;
	struct template *first;
	struct text output;
};

static inline struct bench set_up(bool strict, const char *const (*pairs)[2], enum template_escape escape)
{
	struct bench bench = {.arena = arena_new(), .report = report_new()};
	bench.set = template_set_new(bench.arena, strict);
	for (; (*pairs)[0]; pairs++) {
		struct source *source = arena_alloc(bench.arena, sizeof *source);
		source->path = arena_format(bench.arena, "%s.mustache", (*pairs)[0]);
		source->text = span_of((*pairs)[1]);
		struct template *template =
			template_add(bench.set, (*pairs)[0], source, source->text, escape, bench.report);
		if (!bench.first)
			bench.first = template;
	}
	return bench;
}

static inline void tear_down(struct bench *bench)
{
	text_free(&bench->output);
	report_free(bench->report);
	arena_free(bench->arena);
}

static inline void check(struct bench *bench)
{
	const struct shape *stack[] = {&page_shape};
	template_check(bench->set, bench->first, stack, 1, bench->report);
}

#define PAIRS(...) ((const char *const[][2]){__VA_ARGS__, {NULL, NULL}})

#endif
