/* SPDX-License-Identifier: EUPL-1.2
 *
 * Cuts the fonts of all themes ahead: fonts-make OUT THEMES
 *
 * Cutting and packing a font takes longer than all else in a small site, and what comes of it depends on the theme and
 * the program alone. So `make` does it once; a build takes what it finds here and cuts the rest (web/web_font.c).
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/files.h"
#include "web/web_font.h"

static void write_font(const struct output *output, const char *folder)
{
	struct making making = {.scratch = arena_new()};
	output->make(output, &making);
	const char *path = arena_format(making.scratch, "%s%s", folder, strrchr(output->path, '/'));
	FILE *file = fopen(path, "wb");
	if (!file || fwrite(making.bytes.data, 1, making.bytes.length, file) != making.bytes.length || fclose(file) != 0) {
		perror(path);
		exit(1);
	}
	text_free(&making.bytes);
	arena_free(making.scratch);
}

static void cut_fonts(struct arena *arena, const struct folder *themes, struct span name, const char *folder, struct report *report)
{
	struct outputs outputs = {.arena = arena};
	const struct theme *theme = theme_load(arena, themes, name, (struct place){0}, "nl", report);
	if (theme && theme->tokens)
		web_fonts_outputs(web_fonts_load(arena, theme, NULL, report), &outputs);
	#pragma omp parallel for schedule(dynamic, 1)
	for (size_t i = 0; i < outputs.count; i++)
		if (outputs.list[i].traced)
			write_font(&outputs.list[i], folder);
}

int main(int count, char **arguments)
{
	if (count != 3)
		return 1;
	struct arena *arena = arena_new();
	struct report *report = report_new();
	struct folder themes = files_read(arena, arguments[2], report);
	for (size_t i = 0; i < themes.count; i++) {
		const char *slash = strchr(themes.files[i].name, '/');
		if (slash && strcmp(slash, "/theme.yaml") == 0)
			cut_fonts(arena, &themes, (struct span){themes.files[i].name, (size_t)(slash - themes.files[i].name)}, arguments[1], report);
	}
	report_free(report); /* what is wrong in a theme, a build says */
	arena_free(arena);
	return 0;
}
