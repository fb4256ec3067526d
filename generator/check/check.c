/* SPDX-License-Identifier: EUPL-1.2 */
#include "check/check.h"

#include <stdarg.h>
#include <stdlib.h>

#include "base/words.h"

void check_fault(struct checking *checking, enum level level, const char *id, const struct record *record,
                 const char *key, const char *help, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	report_list(checking->report, level, id, record_place(record, key), help, format, arguments);
	va_end(arguments);
}

static void run_check(struct checking *checking, const struct check *check)
{
	struct span kind;
	for (size_t i = 0; (kind = choice_at(check->kinds, i)).length; i++) {
		const struct records *records = &checking->model->of[kind_number(kind_named(kind))];
		for (size_t n = 0; n < records->count; n++)
			if (!records->list[n]->faulty)
				check->run(checking, records->list[n]);
	}
}

void check_model(const struct model *model, struct report *report)
{
	static const struct check *const tables[] = {planning_checks, voucher_checks, neighbourhood_checks, link_checks};
	struct checking checking = {model, report, arena_new()};
	for (size_t table = 0; table < sizeof tables / sizeof *tables; table++)
		for (const struct check *check = tables[table]; check->kinds; check++)
			run_check(&checking, check);
	arena_free(checking.scratch);
}

static int by_path(const void *a, const void *b)
{
	return strcmp((*(const struct output *const *)a)->path, (*(const struct output *const *)b)->path);
}

void check_outputs(const struct outputs *outputs, struct report *report)
{
	struct arena *scratch = arena_new();
	const struct output **sorted = arena_array(scratch, outputs->count, sizeof *sorted);
	for (size_t i = 0; i < outputs->count; i++)
		sorted[i] = &outputs->list[i];
	if (outputs->count)
		qsort(sorted, outputs->count, sizeof *sorted, by_path);
	for (size_t i = 1; i < outputs->count; i++)
		if (strcmp(sorted[i - 1]->path, sorted[i]->path) == 0)
			report_add(report, LEVEL_ERROR, "output-path",
			           (struct place){sorted[i]->source ? sorted[i]->source : sorted[i - 1]->source, NULL}, _("Rename one of the two files."),
			           _("two files would be made at %s"), sorted[i]->path);
	arena_free(scratch);
}
