/* SPDX-License-Identifier: EUPL-1.2
 *
 * The table of commands. `meedoen help` prints it, with that of the options.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <sodium.h>

#include "base/files.h"
#include "base/run.h"
#include "base/version.h"
#include "base/words.h"
#include "bonnen/bonnen.h"
#include "check/lint.h"
#include "model/date.h"
#include "model/dump.h"
#include "model/reference.h"
#include "model/translation.h"
#include "publish/build.h"
#include "publish/delivery.h"
#include "publish/due.h"
#include "publish/new_content.h"
#include "publish/new_theme.h"
#include "publish/rename.h"
#include "publish/serve.h"
#include "publish/starter.h"
#include "options.h"

enum { ARGUMENTS_MOST = 64 };

static const char own_folder[] = "content"; /* what editors write, where nobody names another folder */

/* ---- the day, the place ---- */

/* NULL: the day that stands for none. */
static int32_t read_day(const char *text)
{
	int32_t days = NO_DATE;
	if (text && date_parse(span_of(text), &days) != DATE_GOOD)
		usage(_("`%s` is not a day like 2026-12-08"), text);
	return days;
}

/* --date, else SOURCE_DATE_EPOCH (reproducible-builds.org), else the clock where the user is. */
static int32_t read_today(const struct call *call)
{
	if (call->date)
		return read_day(call->date);
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	if (epoch && *epoch) {
		char *end;
		long long seconds = strtoll(epoch, &end, 10);
		if (*end != '\0' || seconds < 0)
			usage(_("SOURCE_DATE_EPOCH holds `%s`, which is no number of seconds"), epoch);
		return (int32_t)(seconds / 86400);
	}
	time_t now = time(NULL);
	struct tm local;
	localtime_r(&now, &local);
	return date_of_civil(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

/* The program's own data: beside an installed program in ../share/meedoen, in the source tree in generator. */
static const char *find_data(struct arena *arena)
{
	static const char *const places[] = {"../share/meedoen", "../generator"};
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		const char *data = arena_format(arena, "%s/%s", program_folder(arena), places[i]);
		if (access(arena_format(arena, "%s/language/data", data), R_OK) == 0)
			return data;
	}
	stop_machine(_("the program's own data is missing; install it again"));
}

static bool is_folder(const char *path)
{
	struct stat status;
	return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

/* Those of the project, else those that came with the program. */
static const char *find_themes(struct arena *arena, const char *data)
{
	const char *installed = arena_format(arena, "%s/themes", data);
	if (is_folder("themes"))
		return "themes";
	return is_folder(installed) ? installed : arena_format(arena, "%s/../themes", data);
}

/* The sample municipality, which came with the program. */
static const char *find_sample(struct arena *arena, const char *data)
{
	const char *installed = arena_format(arena, "%s/content", data);
	return is_folder(installed) ? installed : arena_format(arena, "%s/../content", data);
}

/* ---- commands ---- */

static enum status command_build(struct call *call)
{
	call->build.write = true;
	return build_run(&call->build);
}

static enum status command_check(struct call *call)
{
	return build_run(&call->build);
}

/* Messages about a text, from standard output on: colour where a person reads that. */
static enum status command_lint(struct call *call)
{
	if (!call->count)
		usage(_("lint wants a file: meedoen lint flyer.md"));
	struct lint_options options = {.files = call->arguments, .count = (size_t)call->count, .data = call->build.data,
		.language = call->language, .basis = call->basis, .write_basis = call->write_basis,
		.format = call->build.format, .html = call->html, .officer = call->officer, .strict = call->build.strict,
		.colour = call->colour_set || (call->build.colour && isatty(STDOUT_FILENO)), .quiet = call->build.quiet};
	for (int i = 0; i < call->count; i++)
		if (strcmp(call->arguments[i], "-") != 0 && access(call->arguments[i], R_OK) != 0)
			usage(_("%s cannot be read: %s"), call->arguments[i], strerror(errno));
	return lint_run(&options);
}

static enum status command_serve(struct call *call)
{
	const struct serve_options options = {call->build, call->date, call->port};
	serve_run(&options);
}

static enum status command_kit(struct call *call)
{
	if (call->count < 1)
		usage(_("kit wants the id of a meeting: meedoen kit samen-praten-over-geld"));
	call->build.write = true;
	call->build.kit = call->arguments[0];
	call->build.kit_folder = call->count > 1 ? call->arguments[1] : NULL;
	return build_run(&call->build);
}

static enum status command_start(struct call *call)
{
	if (!call->count)
		usage(_("start wants a folder: meedoen start ../onze-gemeente"));
	struct arena *arena = arena_new();
	enum status status = new_content_start(find_sample(arena, call->build.data), call->arguments[0], call->build.quiet);
	arena_free(arena);
	return status;
}

static const struct kind *kind_argument(const char *name)
{
	const struct kind *kind = kind_named(span_of(name));
	if (kind)
		return kind;
	const char *names[64];
	size_t count = 0;
	for (const struct kind *each = kinds; each->name && count < 64; each++)
		names[count++] = each->name;
	const char *nearest = nearest_name(span_of(name), names, count);
	if (nearest)
		usage(_("there is no kind `%s`; did you mean %s?"), name, nearest);
	usage(_("there is no kind `%s`"), name);
}

static enum status print_text(struct text *text)
{
	bool good = fwrite(text->data, 1, text->length, stdout) == text->length && fflush(stdout) == 0;
	text_free(text);
	if (!good)
		stop_errno(_("standard output"));
	return STATUS_GOOD;
}

static enum status command_fields(struct call *call)
{
	const struct kind *kind = call->count ? kind_argument(call->arguments[0]) : NULL;
	struct text text = {0};
	(call->schema ? reference_schema : reference_write)(kind, &text);
	return print_text(&text);
}

static void check_id_argument(const char *id)
{
	if (!record_id_fits(span_of(id)))
		usage(_("`%s` cannot be an id: use small letters, digits and hyphens; 2 to 60 in all"), id);
}

static struct starting starting_of(const struct call *call)
{
	return (struct starting){call->build.content, strcmp(call->build.content, own_folder) != 0, call->build.quiet};
}

static enum status command_new(struct call *call)
{
	if (call->count < 1)
		usage(_("new wants a kind and an id: meedoen new bijeenkomst koffie-in-noord"));
	const struct kind *kind = kind_argument(call->arguments[0]);
	if (!kind->folder == (call->count == 2))
		usage(kind->folder ? _("new %s wants an id") : _("there is only one %s: leave the id out"), kind->name);
	if (kind->folder)
		check_id_argument(call->arguments[1]);
	struct starting starting = starting_of(call);
	starter_record(&starting, kind, call->arguments[1]);
	return STATUS_GOOD;
}

static const struct record *record_argument(const struct model *model, const char *name)
{
	const struct record *record = model_named(model, name);
	if (!record)
		usage(_("there is no record `%s`; write kind/id, or the path of its file"), name);
	return record;
}

/* A translation that no site could show is work for nothing. */
static void check_language_argument(const struct call *call, const struct model *model, const char *language)
{
	struct arena *arena = arena_new();
	struct span chosen = model->site ? record_text(model->site, "taal") : (struct span){0};
	const char *own = chosen.length ? chosen.data : "nl";
	if (strcmp(own, language) == 0)
		usage(_("`%s` is the language of the original"), language);
	if (!translation_code(span_of(language)) || !starter_speaks(arena, call->build.data, language))
		usage(_("`%s` is no language that the program knows; choose from %s"), language, starter_languages(arena, call->build.data, own));
	arena_free(arena);
}

/* samen-praten.ar.md beside samen-praten.md. */
static enum status command_translate(struct call *call)
{
	if (call->count != 2)
		usage(_("translate wants a record and a language: meedoen translate bijeenkomst/koffie ar"));
	struct arena *arena = arena_new();
	struct report *report = report_new();
	struct model *model = model_load(arena, files_read(arena, call->build.content, report), call->build.today, report);
	const struct record *record = record_argument(model, call->arguments[0]);
	check_language_argument(call, model, call->arguments[1]);
	struct starting starting = starting_of(call);
	starter_translation(&starting, record, call->arguments[1]);
	report_free(report);
	arena_free(arena);
	return STATUS_GOOD;
}

/* Its file, its translations, and all that names it. */
static enum status command_rename(struct call *call)
{
	if (call->count != 2)
		usage(_("rename wants a record and its new name: meedoen rename bijeenkomst/koffie koffie-in-noord"));
	struct arena *arena = arena_new();
	struct renaming renaming = {.name = call->arguments[1], .files = report_new(), .before = report_new(),
	                            .colour = call->build.colour, .quiet = call->build.quiet};
	renaming.model = model_load(arena, files_read(arena, call->build.content, renaming.files), call->build.today, renaming.before);
	renaming.record = record_argument(renaming.model, call->arguments[0]);
	if (!renaming.record->kind->folder)
		usage(_("there is only one %s: it keeps its name"), renaming.record->kind->name);
	if (strcmp(renaming.record->id, renaming.name) == 0)
		usage(_("`%s` is its name already"), renaming.name);
	check_id_argument(renaming.name);
	enum status status = rename_run(&renaming);
	report_free(renaming.files);
	report_free(renaming.before);
	arena_free(arena);
	return status;
}

static enum status command_dump(struct call *call)
{
	struct arena *arena = arena_new();
	struct report *report = report_new();
	struct folder folder = files_read(arena, call->build.content, report);
	struct model *model = model_load(arena, folder, call->build.today, report);
	struct text text = {0};
	if (call->count)
		dump_record(record_argument(model, call->arguments[0]), &text);
	else
		dump_model(model, &text);
	report_print(report, REPORT_TEXT, call->build.colour, stderr);
	bool good = report_count(report, LEVEL_ERROR) == 0;
	print_text(&text);
	report_free(report);
	arena_free(arena);
	return good ? STATUS_GOOD : STATUS_PROBLEMS;
}

/* theme import FILE.css... */
static enum status command_theme(struct call *call)
{
	if (call->count < 2 || strcmp(call->arguments[0], "import") != 0)
		usage(_("theme wants style sheets: meedoen theme import FILE.css"));
	struct new_theme wish = {.themes = call->build.themes, .data = call->build.data, .name = call->name,
	                         .sheets = call->arguments + 1, .count = (size_t)call->count - 1, .quiet = call->build.quiet};
	return new_theme_import(&wish);
}

/* bonnen issue|redeem|void|undo|check|report ... */
static enum status command_vouchers(struct call *call)
{
	const struct build_options *build = &call->build;
	const struct bonnen_options options = {.content = build->content, .output = build->output, .data = build->data,
		.file = call->ledger, .today = build->today, .words = call->arguments, .count = (size_t)call->count, .shop = call->shop,
		.reason = call->reason, .from = read_day(call->from), .until = read_day(call->until), .reprint = call->reprint,
		.csv = call->csv, .strict = build->strict, .quiet = build->quiet, .colour = build->colour, .format = build->format};
	return bonnen_run(&options);
}

/* output/site to the web server. */
static enum status command_publish(struct call *call)
{
	if (!call->count)
		usage(_("publish wants the folder of the web server: meedoen publish /var/www/meedoen"));
	const struct delivery_options options = {.content = call->build.content, .output = call->build.output, .folder = call->arguments[0],
		.today = call->build.today, .back = call->back, .yes = call->yes, .quiet = call->build.quiet};
	return delivery_run(&options);
}

static enum status command_current(struct call *call)
{
	return due_check(call->build.output, call->build.today, call->build.quiet);
}

static enum status command_help(struct call *call);

static enum status command_version(struct call *call)
{
	(void)call;
	printf("meedoen %s\n", program_version);
	return STATUS_GOOD;
}

static const struct command {
	const char *name, *arguments;
	enum status (*run)(struct call *call);
	const char *help;
	int most; /* words behind it */
} commands[] = {
	{ "build", "", command_build, N_("make the site and everything to print") },
	{ "check", "", command_check, N_("look for mistakes, write nothing") },
	{ "serve", "", command_serve, N_("show the site here, and again after every change") },
	{ "lint", N_("FILE..."), command_lint, N_("check the language of any text; - is standard input"), 1 << 20 },
	{ "kit", N_("ID [FOLDER]"), command_kit, N_("all paper for one meeting in one folder"), 2 },
	{ "start", N_("FOLDER"), command_start, N_("the content of a new municipality: the toolkit, and what to fill in"), 1 },
	{ "new", N_("KIND ID"), command_new, N_("make a file to start from"), 2 },
	{ "translate", N_("KIND/ID LANG"), command_translate, N_("make a translation to start from, beside the original"), 2 },
	{ "rename", N_("KIND/ID NAME"), command_rename, N_("give a file another name; its old address goes on, and what names it goes along"), 2 },
	{ "fields", N_("[KIND]"), command_fields, N_("which keys there are, and what they mean"), 1 },
	{ "actueel", "", command_current, N_("is the site still right today? Status 1: build again"), 0 },
	{ "publish", N_("FOLDER"), command_publish, N_("the site to the folder of the web server, at once; --back: the one before"), 1 },
	{ "dump", N_("[KIND/ID]"), command_dump, N_("show what was read, as text"), 1 },
	{ "theme", N_("import CSS"), command_theme, N_("make a theme out of style sheets with design tokens"), ARGUMENTS_MOST },
	{ "bonnen", N_("issue ..."), command_vouchers, N_("vouchers that go out and come back: issue, redeem, void, undo, check, report"), 1 << 20 },
	{ "help", "", command_help, N_("this text"), 1 },
	{ "version", "", command_version, N_("which version this is") },
};

static enum status command_help(struct call *call)
{
	(void)call;
	puts(_("meedoen: from the toolkit and a municipality's data to a site, flyers and vouchers\n"));
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		printf("  meedoen %-8s %-10s %s\n", commands[i].name, *commands[i].arguments ? _(commands[i].arguments) : "", _(commands[i].help));
	putchar('\n');
	options_print();
	puts(_("\nStatus: 0 good; 1 mistakes in content or theme; 2 wrong use; 3 the machine (disk, memory, a font)."));
	return STATUS_GOOD;
}

static const struct command *command_named(const char *name)
{
	if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0)
		name = "help";
	if (strcmp(name, "--version") == 0)
		name = "version";
	const char *names[sizeof commands / sizeof *commands];
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
		if (strcmp(commands[i].name, name) == 0)
			return &commands[i];
		names[i] = commands[i].name;
	}
	const char *nearest = nearest_name(span_of(name), names, sizeof names / sizeof *names);
	if (nearest)
		usage(_("there is no command `%s`; did you mean %s?"), name, nearest);
	usage(_("there is no command `%s`"), name);
}

/* --help behind a command is help as well. */
static bool asks_help(int count, char **arguments)
{
	for (int i = 2; i < count; i++)
		if (strcmp(arguments[i], "--help") == 0 || strcmp(arguments[i], "-h") == 0)
			return true;
	return count < 2;
}

int main(int count, char **arguments)
{
	struct arena *arena = arena_new();
	const char *data = find_data(arena);
	words_choose(arena, data);
	if (sodium_init() < 0)
		stop_machine("%s", _("libsodium does not start"));
	struct call call = {.build = {.content = own_folder, .output = "output", .data = data}, .port = 8000};
	call.arguments = arena_array(arena, (size_t)count + 1, sizeof *call.arguments);
	enum status status;
	if (asks_help(count, arguments)) {
		status = command_help(&call);
	} else {
		const struct command *command = command_named(arguments[1]);
		call.vouchers = command->run == command_vouchers;
		call.files = command->run == command_lint;
		options_read(&call, command->most, count - 2, arguments + 2);
		if (!call.build.themes)
			call.build.themes = find_themes(arena, data);
		call.build.today = read_today(&call);
		bool person = isatty(STDERR_FILENO) && !getenv("NO_COLOR");
		call.build.colour = call.colour_set || (person && !call.colour_never);
		status = command->run(&call);
	}
	arena_free(arena);
	return status;
}
