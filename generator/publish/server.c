/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/server.h"

#include <string.h>

#include "base/stop.h"
#include "base/words.h"
#include "publish/headers.h"

/* Names of records hold small letters, digits and hyphens: of the path only the dot means more in a pattern. */
static void nginx_moved(const char *path, struct span top, const char *to, struct text *text)
{
	text_format(text, "location = %s/%s { return 301 %s/%s; }\n", top.data, path, top.data, to);
}

static void apache_moved(const char *path, struct span top, const char *to, struct text *text)
{
	const char *ending = strrchr(path, '.');
	text_format(text, "RewriteRule ^%.*s\\%s$ %s/%s [R=301,L]\n", (int)(ending - path), path, ending, top.data, to);
}

/* The section is there without its module too (HTTP Redirection): it does nothing then. */
static void iis_moved(const char *path, struct span top, const char *to, struct text *text)
{
	text_format(text, "\t<location path=\"%s\">\n\t\t<system.webServer>\n"
	            "\t\t\t<httpRedirect enabled=\"true\" destination=\"%s/%s\" exactDestination=\"true\" httpResponseStatus=\"Permanent\" />\n"
	            "\t\t</system.webServer>\n\t</location>\n", path, top.data, to);
}

/* What is written for each server, and how it names a header and what a page has for an address by now. */
static const struct server {
	const char *file, *before, *between, *after;
	void (*moved)(const char *path, struct span top, const char *to, struct text *text);
} servers[] = {
	{ "nginx.conf", "add_header ", " \"", "\" always;", nginx_moved },
	{ "apache.htaccess", "Header always set ", " \"", "\"", apache_moved },
	{ "web.config", "\t\t\t\t<add name=\"", "\" value=\"", "\" />", iis_moved },
	{ "LEESMIJ.txt", NULL, NULL, NULL, NULL },
};

struct setting {
	const struct server *server;
	const struct record *site;
	const struct outputs *outputs; /* all, by the time that this is made */
	struct span words; /* of the file in generator/server */
};

static void put_headers(const struct server *server, struct text *text)
{
	for (const struct header *header = headers_of_answers; header->name; header++)
		text_format(text, "%s%s%s%s%s%s", header == headers_of_answers ? "" : "\n", server->before, header->name,
		            server->between, header->value, server->after);
}

/* The part of the site's address behind the host: "" or "/meedoen". */
static struct span path_of(struct span address)
{
	const char *host = strstr(address.data, "://");
	const char *path = host ? strchr(host + 3, '/') : NULL;
	return path ? span_of(path) : SPAN("");
}

static void put_moved(const struct setting *setting, struct span top, struct text *text)
{
	size_t site = strlen("site/");
	for (size_t i = 0; i < setting->outputs->count; i++) {
		const struct output *output = &setting->outputs->list[i];
		if (output->leads_to)
			setting->server->moved(output->path + site, top, output->leads_to + site, text);
	}
}

static void put_slot(const struct setting *setting, struct span slot, struct text *text)
{
	struct span address = record_text(setting->site, "basis_url");
	if (span_is(slot, "headers"))
		put_headers(setting->server, text);
	else if (span_is(slot, "pad"))
		text_span(text, path_of(address));
	else if (span_is(slot, "verhuisd"))
		put_moved(setting, path_of(address), text);
	else if (span_is(slot, "adres"))
		text_span(text, address);
	else
		BUG("%s has no meaning for {%.*s}", setting->server->file, (int)slot.length, slot.data);
}

static size_t letters(const char *at, const char *end)
{
	const char *p = at;
	while (p < end && *p >= 'a' && *p <= 'z')
		p++;
	return (size_t)(p - at);
}

static void make_setting(const struct output *output, struct making *making)
{
	const struct setting *setting = output->subject;
	const char *at = setting->words.data, *end = at + setting->words.length;
	while (at < end) {
		size_t name = *at == '{' ? letters(at + 1, end) : 0;
		if (name && at[name + 1] == '}') {
			put_slot(setting, (struct span){at + 1, name}, &making->bytes);
			at += name + 2;
		} else {
			text_char(&making->bytes, *at++);
		}
	}
}

void server_outputs(const struct folder *texts, const struct record *site, struct outputs *outputs)
{
	for (size_t i = 0; i < sizeof servers / sizeof *servers; i++) {
		const struct file *file = files_find(texts, servers[i].file);
		if (!file)
			stop_machine(_("%s/%s is missing; install the program again"), texts->path, servers[i].file);
		struct setting *setting = arena_alloc(outputs->arena, sizeof *setting);
		*setting = (struct setting){&servers[i], site, outputs, file->source.text};
		outputs_add(outputs, (struct output){.path = arena_format(outputs->arena, "server/%s", servers[i].file),
		                                     .make = make_setting, .subject = setting});
	}
}
