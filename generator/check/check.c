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
	static const struct check *const tables[] = {link_checks, planning_checks, voucher_checks, neighbourhood_checks,
	                                            result_checks, privacy_checks, repetition_checks, name_checks, network_checks,
	                                            money_checks};
	#pragma omp parallel for schedule(dynamic)
	for (size_t table = 0; table < sizeof tables / sizeof *tables; table++) {
		struct checking checking = {model, report, arena_new()};
		for (const struct check *check = tables[table]; check->kinds; check++)
			run_check(&checking, check);
		arena_free(checking.scratch);
	}
	check_sample(model, report);
}

/* A file that is made, and by which output. */
struct made {
	const char *path;
	const struct output *by;
};

static int by_path(const void *a, const void *b)
{
	return strcmp(((const struct made *)a)->path, ((const struct made *)b)->path);
}

/* Two records with one name, today or before: names.c said it, at its place. */
static bool said(const struct output *a, const struct output *b)
{
	return a->source && b->source && (a->former || b->former);
}

void check_outputs(const struct outputs *outputs, struct report *report)
{
	struct arena *scratch = arena_new();
	struct made *sorted = arena_array(scratch, outputs->count * (1 + OUTPUT_BESIDE), sizeof *sorted);
	size_t count = 0;
	for (size_t i = 0; i < outputs->count; i++) {
		const struct output *output = &outputs->list[i];
		sorted[count++] = (struct made){output->path, output};
		for (int n = 0; n < OUTPUT_BESIDE; n++)
			if (output->beside[n])
				sorted[count++] = (struct made){output->beside[n], output};
	}
	if (count)
		qsort(sorted, count, sizeof *sorted, by_path);
	for (size_t i = 1; i < count; i++)
		if (strcmp(sorted[i - 1].path, sorted[i].path) == 0 && !said(sorted[i - 1].by, sorted[i].by))
			report_add(report, LEVEL_ERROR, "output-path",
			           (struct place){sorted[i].by->source ? sorted[i].by->source : sorted[i - 1].by->source, NULL},
			           _("Rename one of the two files."), _("two files would be made at %s"), sorted[i].path);
	arena_free(scratch);
}
