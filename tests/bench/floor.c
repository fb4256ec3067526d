/* SPDX-License-Identifier: EUPL-1.2
 *
 * The floor under a build: what its two unavoidable parts cost, in one thread and with nothing else around
 * them. Every Markdown file is parsed and rendered by cmark-gfm, and as many files of the same sizes are
 * written as the program made. No YAML, no templates, no links, no checks, no lists of pages.
 *
 * usage: floor CONTENT LIST OUTPUT    LIST: "BYTES PATH" for each file to write
 *
 * A yardstick, not a tool: it stops at the first thing that goes wrong.
 */
#include <err.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

enum { FILES_MOST = 100000 };

static char *paths[FILES_MOST];
static size_t path_count;

static int note_path(const char *path, const struct stat *status, int type)
{
	(void)status;
	size_t length = strlen(path);
	if (type == FTW_F && length > 3 && strcmp(path + length - 3, ".md") == 0 && path_count < FILES_MOST)
		paths[path_count++] = strdup(path);
	return 0;
}

static char *read_whole(const char *path, size_t *length)
{
	int file = open(path, O_RDONLY);
	struct stat status;
	if (file < 0 || fstat(file, &status) != 0)
		err(1, "%s", path);
	char *bytes = malloc((size_t)status.st_size + 1);
	if (!bytes || read(file, bytes, (size_t)status.st_size) != status.st_size)
		err(1, "%s", path);
	close(file);
	*length = (size_t)status.st_size;
	bytes[*length] = '\0';
	return bytes;
}

static char *render(const char *path)
{
	size_t length;
	char *text = read_whole(path, &length);
	char *end = strstr(text, "\n---\n"), *body = end ? end + 5 : text;
	cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
	cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
	cmark_parser_feed(parser, body, length - (size_t)(body - text));
	cmark_node *document = cmark_parser_finish(parser);
	char *html = cmark_render_html(document, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser));
	cmark_node_free(document);
	cmark_parser_free(parser);
	free(text);
	return html;
}

static void make_folders(char *path, size_t from)
{
	for (char *slash = path + from; (slash = strchr(slash, '/')) != NULL; slash++) {
		*slash = '\0';
		mkdir(path, 0777);
		*slash = '/';
	}
}

/* The rendered text, repeated to the size that is asked. */
static void write_file(const char *path, const char *html, size_t size)
{
	static char buffer[1 << 20];
	int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
	if (file < 0)
		err(1, "%s", path);
	size_t length = strlen(html);
	while (size) {
		size_t part = size < sizeof buffer ? size : sizeof buffer;
		for (size_t at = 0; at < part; at += length)
			memcpy(buffer + at, html, part - at < length ? part - at : length);
		if (write(file, buffer, part) != (ssize_t)part)
			err(1, "%s", path);
		size -= part;
	}
	close(file);
}

int main(int count, char **arguments)
{
	if (count != 4)
		errx(2, "usage: floor CONTENT LIST OUTPUT");
	cmark_gfm_core_extensions_ensure_registered();
	if (ftw(arguments[1], note_path, 16) != 0)
		err(1, "%s", arguments[1]);
	FILE *list = fopen(arguments[2], "r");
	if (!list)
		err(1, "%s", arguments[2]);
	mkdir(arguments[3], 0777);
	size_t rendered = 0, size;
	char name[1024], path[4096], *html = strdup("<p></p>\n");
	while (fscanf(list, "%zu %1023[^\n]", &size, name) == 2) {
		if (rendered < path_count) {
			free(html);
			html = render(paths[rendered++]);
		}
		int length = snprintf(path, sizeof path, "%s/%s", arguments[3], name);
		if (length >= (int)sizeof path)
			errx(1, "%s", name);
		make_folders(path, strlen(arguments[3]) + 1);
		write_file(path, *html ? html : " ", size);
	}
	for (; rendered < path_count; rendered++) {
		free(html);
		html = render(paths[rendered]);
	}
	free(html);
	fclose(list);
	return 0;
}
