/* SPDX-License-Identifier: EUPL-1.2
 *
 * meedoen-serve: the program that `meedoen serve` becomes.
 *
 * It builds, shows the site at http://127.0.0.1:PORT/, watches content and themes, builds again after every save
 * and lets the browser load the page again. A mistake is shown on the page and in the terminal; the last good site
 * stays up. Each build is a run of meedoen, so nothing that goes wrong in one ends the server.
 *
 * Pages get the headers that the web server will send (publish/headers.h), so a page that breaks the content
 * policy breaks here too. Only this machine is answered, and only when it asks for this machine by name: a page
 * of another site cannot read along. The script that reloads is in what is served, never in output/.
 *
 * One thread builds and waits for changes; libmicrohttpd answers, each connection on a thread of its own, because
 * a page that waits to be told holds its connection open. What they share is the state: its number grows with
 * each build, and who waits with an older number is told to load the page again (server-sent events, HTML 9.2).
 */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include <microhttpd.h>

#include "base/files.h"
#include "base/run.h"
#include "base/stop.h"
#include "base/words.h"
#include "publish/headers.h"
#include "serve/live.h"
#include "serve/watch.h"

enum { CONNECTIONS = 128, HEARTBEAT = 10 /* seconds */, SETTLED = 2000 /* milliseconds */ };

struct served {
	const char **build;      /* the program that builds and its arguments; behind them room for one more and NULL */
	size_t build_count;
	const char *site;        /* the folder */
	bool quiet;
	int port;
	pthread_mutex_t mutex;   /* guards what follows */
	pthread_cond_t changed;
	unsigned long state;
	struct text problems;    /* "": the site is what the content says */
	struct text address;     /* of the last good build on the web */
};

/* ---- building: a run of meedoen ---- */

/* What the build said is added to `said`. `shown`: only what pages show. */
static int build_once(const struct served *served, bool shown, struct text *said)
{
	served->build[served->build_count] = shown ? "--shown" : NULL;
	return program_run(served->build[0], served->build, TAKE_MESSAGES, said);
}

/* The address of the site on the web, which the page for wrong addresses names in full: robots.txt says where the site
 * map is. */
static void read_address(const struct served *served, struct text *address)
{
	struct arena *arena = arena_new();
	struct span robots;
	text_clear(address);
	if (file_read(arena, arena_format(arena, "%s/robots.txt", served->site), &robots)) {
		static const char before[] = "Sitemap: ", behind[] = "/sitemap.xml";
		const char *start = strstr(robots.data, before), *end = start ? strstr(start, behind) : NULL;
		if (end)
			text_add(address, start + strlen(before), (size_t)(end - start) - strlen(before));
	}
	arena_free(arena);
}

/* Who waits is told how it went: on every page, and that it has to be loaded again. */
static void tell(struct served *served, int status, const struct text *said)
{
	struct text plain = {0}, address = {0};
	live_plain(text_view(said), &plain);
	if (status == STATUS_GOOD)
		read_address(served, &address);
	pthread_mutex_lock(&served->mutex);
	served->state++;
	text_clear(&served->problems);
	if (status != STATUS_GOOD) {
		text_span(&served->problems, plain.length ? text_view(&plain) : SPAN("meedoen build"));
	} else {
		text_clear(&served->address);
		text_span(&served->address, text_view(&address));
	}
	pthread_cond_broadcast(&served->changed);
	pthread_mutex_unlock(&served->mutex);
	text_free(&plain);
	text_free(&address);
}

/* Nobody waits for what no page shows: it comes when nobody saves for a while, and says nothing again, but for a mistake
 * that is in this alone. */
static void build_rest(struct served *served)
{
	struct text said = {0};
	if (build_once(served, false, &said) == STATUS_PROBLEMS) {
		fwrite(said.data, 1, said.length, stderr);
		tell(served, STATUS_PROBLEMS, &said);
	}
	text_free(&said);
}

static void build(struct served *served)
{
	struct text said = {0};
	struct timespec start, end;
	clock_gettime(CLOCK_MONOTONIC, &start);
	int status = build_once(served, true, &said);
	clock_gettime(CLOCK_MONOTONIC, &end);
	long spent = (end.tv_sec - start.tv_sec) * 1000 + (end.tv_nsec - start.tv_nsec) / 1000000;
	fwrite(said.data, 1, said.length, stderr);
	if (!served->quiet)
		fprintf(stderr, status == STATUS_GOOD ? _("Built in %ld ms.\n") : _("Not built (%ld ms); the last good site stays.\n"), spent);
	tell(served, status, &said);
	text_free(&said);
}

/* ---- answers ---- */

static const char *type_of(const char *path)
{
	static const char *const types[][2] = {
		{ ".html", "text/html; charset=utf-8" }, { ".css", "text/css; charset=utf-8" },
		{ ".js", "text/javascript; charset=utf-8" }, { ".json", "application/json; charset=utf-8" },
		{ ".svg", "image/svg+xml; charset=utf-8" }, { ".xml", "application/xml; charset=utf-8" },
		{ ".ics", "text/calendar; charset=utf-8" }, { ".txt", "text/plain; charset=utf-8" },
		{ ".webmanifest", "application/manifest+json; charset=utf-8" }, { ".pdf", "application/pdf" },
		{ ".png", "image/png" }, { ".jpg", "image/jpeg" }, { ".jpeg", "image/jpeg" }, { ".webp", "image/webp" },
		{ ".avif", "image/avif" }, { ".woff2", "font/woff2" },
	};
	const char *ending = strrchr(path, '.');
	for (size_t i = 0; ending && i < sizeof types / sizeof *types; i++)
		if (strcasecmp(ending, types[i][0]) == 0) /* cameras write .JPG */
			return types[i][1];
	return "application/octet-stream";
}

static enum MHD_Result answer(struct MHD_Connection *connection, unsigned status, const char *type, struct MHD_Response *response)
{
	MHD_add_response_header(response, MHD_HTTP_HEADER_CONTENT_TYPE, type);
	MHD_add_response_header(response, MHD_HTTP_HEADER_CACHE_CONTROL, "no-store");
	for (const struct header *header = headers_of_answers; header->name; header++)
		if (strcmp(header->name, "Strict-Transport-Security") != 0) /* there is no https here */
			MHD_add_response_header(response, header->name, header->value);
	enum MHD_Result result = MHD_queue_response(connection, status, response);
	MHD_destroy_response(response);
	return result;
}

static enum MHD_Result answer_text(struct MHD_Connection *connection, unsigned status, const char *type, struct text *text)
{
	struct MHD_Response *response = MHD_create_response_from_buffer(text->length, text->data, MHD_RESPMEM_MUST_COPY);
	text_free(text);
	return response ? answer(connection, status, type, response) : MHD_NO;
}

/* Links of the page for wrong addresses are whole addresses; here they lead to this machine. */
static void bring_home(struct text *page, const struct text *address)
{
	struct text home = {0};
	const char *at = page->data, *end = at + page->length;
	for (const char *found; address->length && (found = memmem(at, (size_t)(end - at), address->data, address->length));
	     at = found + address->length)
		text_add(&home, at, (size_t)(found - at));
	text_add(&home, at, (size_t)(end - at));
	text_free(page);
	*page = home;
}

static enum MHD_Result answer_page(struct served *served, struct MHD_Connection *connection, unsigned status, struct span page)
{
	struct text out = {0};
	pthread_mutex_lock(&served->mutex);
	struct span problems = text_view(&served->problems);
	if (page.data)
		live_page(page, served->state, problems, &out);
	else
		live_only(served->state, problems, &out);
	if (status == MHD_HTTP_NOT_FOUND)
		bring_home(&out, &served->address);
	pthread_mutex_unlock(&served->mutex);
	return answer_text(connection, status, "text/html; charset=utf-8", &out);
}

/* A path of the site: nothing hidden, and nothing above it. */
static bool may_serve(const char *path)
{
	if (*path != '/') /* "GET x": it would name what lies beside the folder of the site */
		return false;
	for (const char *name = path; name; name = strchr(name, '/')) {
		name += *name == '/';
		if (*name == '.' && strncmp(name, ".well-known/", strlen(".well-known/")) != 0)
			return false;
	}
	return true;
}

static enum MHD_Result answer_file(struct served *served, struct MHD_Connection *connection, const char *url)
{
	struct arena *arena = arena_new();
	size_t length = strlen(url);
	const char *path = arena_format(arena, "%s%s%s", served->site, url, length && url[length - 1] == '/' ? "index.html" : "");
	struct span bytes = {0};
	unsigned status = MHD_HTTP_OK;
	if (!may_serve(url) || !file_read(arena, path, &bytes)) {
		status = MHD_HTTP_NOT_FOUND;
		path = arena_format(arena, "%s/404.html", served->site);
		if (!file_read(arena, path, &bytes))
			bytes = (struct span){0};
	}
	enum MHD_Result result;
	if (strcmp(type_of(path), type_of(".html")) == 0) {
		result = answer_page(served, connection, status, bytes);
	} else {
		struct text text = {0};
		text_span(&text, bytes);
		result = answer_text(connection, status, type_of(path), &text);
	}
	arena_free(arena);
	return result;
}

/* ---- telling who waits ---- */

struct waiting {
	struct served *served;
	unsigned long state; /* of the page that waits */
};

static ssize_t wait_for_news(void *cls, uint64_t position, char *room, size_t most)
{
	struct waiting *waiting = cls;
	struct served *served = waiting->served;
	struct timespec until;
	(void)position;
	clock_gettime(CLOCK_REALTIME, &until);
	until.tv_sec += HEARTBEAT;
	pthread_mutex_lock(&served->mutex);
	int timed = 0;
	while (served->state == waiting->state && timed == 0)
		timed = pthread_cond_timedwait(&served->changed, &served->mutex, &until);
	bool news = served->state != waiting->state;
	waiting->state = served->state;
	pthread_mutex_unlock(&served->mutex);
	struct span event = news ? SPAN("data: reload\n\n") : SPAN(":\n\n"); /* a comment finds out who has gone */
	if (event.length > most)
		return MHD_CONTENT_READER_END_WITH_ERROR;
	memcpy(room, event.data, event.length);
	return (ssize_t)event.length;
}

/* The page's state stands behind the question mark, without a name. */
static enum MHD_Result first_key(void *cls, enum MHD_ValueKind kind, const char *key, const char *value)
{
	(void)kind;
	(void)value;
	*(const char **)cls = key;
	return MHD_NO;
}

static enum MHD_Result answer_live(struct served *served, struct MHD_Connection *connection, const char *name)
{
	const char *state = NULL;
	MHD_get_connection_values(connection, MHD_GET_ARGUMENT_KIND, first_key, &state);
	struct text text = {0};
	if (strcmp(name, "live.js") == 0) {
		live_script(state, &text);
		return answer_text(connection, MHD_HTTP_OK, type_of(".js"), &text);
	}
	if (strcmp(name, "live.css") == 0) {
		text_span(&text, live_style());
		return answer_text(connection, MHD_HTTP_OK, type_of(".css"), &text);
	}
	if (strcmp(name, "live") != 0)
		return answer_file(served, connection, "/404.html");
	struct waiting *waiting = malloc(sizeof *waiting);
	if (!waiting)
		return MHD_NO;
	*waiting = (struct waiting){served, state ? strtoul(state, NULL, 10) : 0};
	struct MHD_Response *response = MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, 256, wait_for_news, waiting, free);
	return response ? answer(connection, MHD_HTTP_OK, "text/event-stream", response) : MHD_NO;
}

/* ---- the server ---- */

/* The port behind a name; 80 is left out by browsers (RFC 9110, 4.2.1). */
static bool is_port(const char *behind, int port)
{
	return *behind == ':' ? atoi(behind + 1) == port : *behind == '\0' && port == 80;
}

/* Does it ask for this machine by name? A page of another site that has its name point here does not. */
static bool asks_this_machine(struct MHD_Connection *connection, int port)
{
	const char *host = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, MHD_HTTP_HEADER_HOST);
	static const char *const names[] = {"127.0.0.1", "localhost"};
	for (size_t i = 0; host && i < sizeof names / sizeof *names; i++) {
		size_t length = strlen(names[i]);
		if (strncmp(host, names[i], length) == 0 && is_port(host + length, port))
			return true;
	}
	return false;
}

static enum MHD_Result handle(void *cls, struct MHD_Connection *connection, const char *url, const char *method,
                              const char *version, const char *upload, size_t *upload_size, void **seen)
{
	struct served *served = cls;
	(void)version;
	(void)upload;
	(void)seen;
	if (*upload_size)
		return MHD_NO;
	if (!asks_this_machine(connection, served->port))
		return answer(connection, MHD_HTTP_FORBIDDEN, type_of(".txt"), MHD_create_response_from_buffer(0, NULL, MHD_RESPMEM_PERSISTENT));
	if (strcmp(method, MHD_HTTP_METHOD_GET) != 0 && strcmp(method, MHD_HTTP_METHOD_HEAD) != 0)
		return answer(connection, MHD_HTTP_METHOD_NOT_ALLOWED, type_of(".txt"), MHD_create_response_from_buffer(0, NULL, MHD_RESPMEM_PERSISTENT));
	if (strncmp(url, LIVE_PLACE, strlen(LIVE_PLACE)) == 0)
		return answer_live(served, connection, url + strlen(LIVE_PLACE));
	return answer_file(served, connection, url);
}

static void listen_on(struct served *served)
{
	struct sockaddr_in here = {.sin_family = AF_INET, .sin_port = htons((uint16_t)served->port),
	                           .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	struct MHD_Daemon *daemon = MHD_start_daemon(MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_THREAD_PER_CONNECTION, 0, NULL,
	                                             NULL, handle, served, MHD_OPTION_SOCK_ADDR, &here,
	                                             MHD_OPTION_CONNECTION_LIMIT, (unsigned)CONNECTIONS, MHD_OPTION_END);
	if (!daemon)
		stop_machine(_("port %d is not free; choose another with --port"), served->port);
	served->port = MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_BIND_PORT)->port;
}

static _Noreturn void serve(struct served *served, struct watch *watch)
{
	build(served);
	listen_on(served);
	fprintf(stderr, _("The site: http://127.0.0.1:%d/  (stop with Ctrl+C)\n"), served->port);
	for (;;) { /* until a signal ends the run: nothing is left to tidy */
		while (watch_wait(watch, SETTLED))
			build(served);
		build_rest(served);
		watch_wait(watch, WATCH_FOREVER);
		build(served);
	}
}

/* meedoen-serve [--quiet] PORT SITE DATA FOLDER... -- PROGRAM ARGUMENT...
 * Made by publish/serve.c. DATA is the folder of the program's own data; it and the folders are watched. */
int main(int count, char **arguments)
{
	const char **argument = (const char **)(uintptr_t)arguments;
	int port = 1 + (count > 1 && strcmp(argument[1], "--quiet") == 0), site = port + 1, data = port + 2, behind = data;
	while (behind < count && strcmp(argument[behind], "--") != 0)
		behind++;
	if (behind == data || behind + 1 >= count) {
		fputs("meedoen-serve: start it with `meedoen serve`\n", stderr);
		return STATUS_USAGE;
	}
	struct arena *arena = arena_new();
	words_choose(arena, argument[data]);
	struct served served = {.site = argument[site], .quiet = port > 1, .port = atoi(argument[port]), .state = (unsigned long)time(NULL),
	                        .mutex = PTHREAD_MUTEX_INITIALIZER, .changed = PTHREAD_COND_INITIALIZER};
	served.build_count = (size_t)(count - behind - 1);
	served.build = arena_array(arena, served.build_count + 2, sizeof *served.build);
	memcpy(served.build, argument + behind + 1, served.build_count * sizeof *served.build);
	serve(&served, watch_new(argument + data, (size_t)(behind - data)));
}
