/* SPDX-License-Identifier: EUPL-1.2 */
#include "bonnen/bonnen.h"

#include <stdio.h>

#include "base/stop.h"
#include "base/words.h"
#include "bonnen/office.h"

static const struct command {
	const char *name;
	enum status (*run)(struct office *office);
	bool make;        /* the register, where there is none */
	size_t least;     /* words behind it */
	const char *wants;
} commands[] = {
	{ "issue", bonnen_issue, true, 1, N_("issue wants a series: meedoen bonnen issue bon-samen-praten 1-30") },
	{ "redeem", bonnen_redeem, false, 1, N_("redeem wants numbers: meedoen bonnen redeem BVK-26-000017-66 --shop ID") },
	{ "void", bonnen_void, true, 1, N_("void wants numbers: meedoen bonnen void BVK-26-000017-66 --reason WHY") },
	{ "undo", bonnen_undo, false, 1, N_("undo wants numbers: meedoen bonnen undo BVK-26-000017-66") },
	{ "check", bonnen_check, false, 0, NULL },
	{ "report", bonnen_report, false, 0, NULL },
};

enum { COMMANDS = sizeof commands / sizeof *commands };

static enum status usage(const char *message)
{
	fprintf(stderr, "meedoen: %s%s", message, _("\nTry `meedoen help`.\n"));
	return STATUS_USAGE;
}

static enum status find(const struct bonnen_options *options, const struct command **found)
{
	const char *names[COMMANDS];
	if (options->count == 0)
		return usage(_("bonnen wants issue, redeem, void, undo, check or report"));
	for (size_t i = 0; i < COMMANDS; i++) {
		names[i] = commands[i].name;
		if (strcmp(options->words[0], names[i]) != 0)
			continue;
		*found = &commands[i];
		return options->count > commands[i].least ? STATUS_GOOD : usage(_(commands[i].wants));
	}
	const char *nearest = nearest_name(span_of(options->words[0]), names, COMMANDS);
	char message[512];
	if (nearest)
		snprintf(message, sizeof message, _("there is no command `%s`; did you mean %s?"), options->words[0], nearest);
	else
		snprintf(message, sizeof message, _("there is no command `%s`"), options->words[0]);
	return usage(message);
}

enum status bonnen_run(const struct bonnen_options *options)
{
	const struct command *command = NULL;
	enum status status = find(options, &command);
	if (status != STATUS_GOOD)
		return status;
	struct office office = {.options = options, .words = options->words + 1, .count = options->count - 1};
	status = office_open(&office, command->make);
	if (status == STATUS_GOOD)
		status = command->run(&office);
	bool shown = status == STATUS_PROBLEMS && office_refused(&office) && options->format == REPORT_TEXT;
	office_close(&office);
	if (shown)
		fputs(_("The register is as it was.\n"), stderr);
	if (fflush(stdout) != 0 || ferror(stdout)) /* a list that was cut short must not be taken for the whole */
		stop_errno(_("standard output"));
	return status;
}
