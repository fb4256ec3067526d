/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/serve.h"

#include <stdint.h>
#include <unistd.h>

#include "base/run.h"
#include "base/stop.h"

enum { ARGUMENTS_MOST = 40 };

/* The command line of meedoen-serve, as its main() describes it. */
struct line {
	const char *arguments[ARGUMENTS_MOST + 1];
	size_t count;
};

static void add(struct line *line, const char *argument)
{
	if (line->count == ARGUMENTS_MOST)
		BUG("more than %d arguments", ARGUMENTS_MOST);
	line->arguments[line->count++] = argument;
}

static void add_two(struct line *line, const char *option, const char *value)
{
	add(line, option);
	add(line, value);
}

/* How to build: this program with the options that it was given. */
static void add_build(struct line *line, struct arena *arena, const struct serve_options *options)
{
	const struct build_options *build = &options->build;
	add_two(line, program_path(arena), "build");
	add_two(line, "--content", build->content);
	add_two(line, "--themes", build->themes);
	add_two(line, "--output", build->output);
	add_two(line, "--color", build->colour ? "always" : "never");
	if (options->date)
		add_two(line, "--date", options->date);
	if (build->jobs > 0)
		add_two(line, "--jobs", arena_format(arena, "%d", build->jobs));
	if (build->strict)
		add(line, "--strict");
	if (build->verbose)
		add(line, "--verbose");
}

_Noreturn void serve_run(const struct serve_options *options)
{
	struct arena *arena = arena_new();
	const struct build_options *build = &options->build;
	const char *path = program_beside(arena, "meedoen-serve");
	struct line line = {{"meedoen-serve"}, 1};
	if (build->quiet)
		add(&line, "--quiet");
	add_two(&line, arena_format(arena, "%d", options->port), arena_format(arena, "%s/site", build->output));
	add(&line, build->data);
	add_two(&line, build->content, build->themes);
	add(&line, "--");
	add_build(&line, arena, options);
	execv(path, (char *const *)(uintptr_t)line.arguments);
	stop_errno(path);
}
