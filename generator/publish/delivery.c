/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/delivery.h"

#include <errno.h>
#include <ftw.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/files.h"
#include "base/words.h"
#include "publish/due.h"
#include "publish/generations.h"
#include "publish/lock.h"
#include "publish/manifest.h"
#include "publish/sums.h"
#include "publish/tree.h"

static const char site[] = "site/"; /* the part of output/ that goes out */

enum { LINES_MOST = 20 }; /* names that are shown of one sort */

struct delivery {
	const struct delivery_options *options;
	struct arena *arena, *scratch; /* scratch: one file at a time */
	struct generations place;      /* of the folder of the web server */
	struct tree *tree;
	const char *from;              /* the folder that holds the files */
	struct manifest before, now;   /* what is there, what comes */
	size_t capacity;
};

static const char *path_in(struct arena *arena, const char *folder, const char *path)
{
	return arena_strings(arena, folder, "/", path, NULL);
}

/* ---- where it goes ---- */

/* A site in the folder that it is made of would be its own content. */
static bool is_apart(const struct delivery *delivery, const char *other)
{
	char real[PATH_MAX];
	const char *place = delivery->place.published;
	if (!realpath(other, real) || (!path_within(place, real) && !path_within(real, place)))
		return true;
	fprintf(stderr, _("meedoen: %s and %s lie in each other; choose a folder of the web server\n"), delivery->options->folder, other);
	return false;
}

/* ---- what comes ---- */

static void add_file(struct delivery *delivery, const char *path, struct hash hash)
{
	ARENA_PUSH(delivery->arena, delivery->now.files, delivery->now.count, delivery->capacity) = (struct tree_file){.path = path, .hash = hash};
}

/* Of a build: what its manifest names below site/. */
static bool look_at_build(struct delivery *delivery)
{
	const char *output = delivery->options->output;
	if (due_check(output, delivery->options->today, true) != STATUS_GOOD)
		return false;
	struct manifest built = manifest_read(delivery->arena, output);
	for (size_t i = 0; i < built.count; i++)
		if (strncmp(built.files[i].path, site, sizeof site - 1) == 0)
			add_file(delivery, built.files[i].path + sizeof site - 1, built.files[i].hash);
	delivery->from = path_in(delivery->arena, output, "site");
	if (!delivery->now.count)
		fprintf(stderr, _("meedoen: %s is not whole; run `meedoen build`\n"), output);
	return delivery->now.count > 0;
}

/* Beside the folder of the web server. */
static const char *path_beside(const struct delivery *delivery, const char *name)
{
	const struct generations *place = &delivery->place;
	return arena_format(delivery->arena, "%.*s%s", (int)(strlen(place->published) - strlen(place->name)), place->published, name);
}

/* The version before stands aside under this name while it is put back: beside, the tree to come takes its place. */
static const char *aside(const struct delivery *delivery)
{
	return arena_format(delivery->arena, ".%s.back", delivery->place.name);
}

/* The list is the last file of a version. Where there is none beside, a way back was broken off before that one was whole. */
static bool find_version(struct delivery *delivery, struct sums *sums, struct stat *status)
{
	const char *folders[] = {delivery->place.next, aside(delivery)};
	struct span text;
	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
		delivery->from = path_beside(delivery, folders[i]);
		const char *list = path_in(delivery->arena, delivery->from, SUMS_NAME);
		if (file_read(delivery->arena, list, &text) && sums_read(delivery->arena, text, sums) && stat(list, status) == 0)
			return true;
	}
	return false;
}

static void tell_version(const struct delivery *delivery, const struct stat *status)
{
	char when[64];
	struct tm local;
	localtime_r(&status->st_mtime, &local);
	strftime(when, sizeof when, "%d-%m-%Y %H:%M", &local);
	if (!delivery->options->quiet)
		fprintf(stderr, _("The version before is of %s.\n"), when);
}

/* Of the version before: what its list names. It comes back as it stood there, also where somebody had changed it. */
static bool look_at_version(struct delivery *delivery)
{
	struct sums sums;
	struct stat status;
	if (!find_version(delivery, &sums, &status)) {
		fprintf(stderr, _("meedoen: no version from before stands beside %s\n"), delivery->options->folder);
		return false;
	}
	tell_version(delivery, &status);
	for (size_t i = 0; i < sums.count; i++) {
		const char *path = sums.list[i].path;
		struct span bytes;
		if (!file_read(delivery->scratch, path_in(delivery->scratch, delivery->from, path), &bytes)) {
			fprintf(stderr, _("meedoen: the version before is not whole: %s/%s: %s\n"), delivery->from, path, strerror(errno));
			return false;
		}
		if (!sum_fits(&sums.list[i], bytes))
			fprintf(stderr, _("  %s: as somebody changed it\n"), path);
		add_file(delivery, path, hash_of(bytes.data, bytes.length));
		arena_reset(delivery->scratch);
	}
	return true;
}

/* ---- showing ---- */

static bool is_list(const struct tree_file *file)
{
	return strcmp(file->path, SUMS_NAME) == 0;
}

/* Names under a heading, as far as they are few. */
static void show_names(const char *heading, const char *const *names, size_t count)
{
	if (!count)
		return;
	fprintf(stderr, "%s\n", heading);
	for (size_t i = 0; i < count && i < LINES_MOST; i++)
		fprintf(stderr, "  %s\n", names[i]);
	if (count > LINES_MOST)
		fprintf(stderr, ngettext("  and %zu more\n", "  and %zu more\n", count - LINES_MOST), count - LINES_MOST);
}

struct changes {
	size_t fresh, changed, gone, touched;
	const char **gone_names, **touched_names;
};

static struct changes compare(const struct delivery *delivery)
{
	struct arena *arena = delivery->arena;
	const struct manifest *before = &delivery->before, *now = &delivery->now;
	struct changes changes = {.gone_names = arena_array(arena, before->count + 1, sizeof(char *)), .touched_names = arena_array(arena, before->count + 1, sizeof(char *))};
	for (size_t i = 0; i < now->count; i++) {
		const struct tree_file *old = manifest_find(before, now->files[i].path);
		changes.fresh += !old;
		changes.changed += old && !hash_equal(&old->hash, &now->files[i].hash);
	}
	for (size_t i = 0; i < before->count; i++) {
		const char *path = before->files[i].path;
		struct hash from;
		if (is_list(&before->files[i]))
			continue;
		if (!manifest_find(now, path))
			changes.gone_names[changes.gone++] = path;
		if (!tree_origin(delivery->tree, path, &from))
			changes.touched_names[changes.touched++] = path;
	}
	return changes;
}

static void show(const struct delivery *delivery, const struct changes *changes)
{
	fprintf(stderr, _("%zu files for %s: %zu new, %zu changed, %zu gone.\n"), delivery->now.count, delivery->options->folder, changes->fresh,
	        changes->changed, changes->gone);
	show_names(_("Gone after this:"), changes->gone_names, changes->gone);
	show_names(_("Somebody changed these on the server; they become as the build made them:"), changes->touched_names, changes->touched);
}

/* A yes of a person, or the one that was given with the command. */
static bool agreed(const struct delivery_options *options)
{
	if (options->yes)
		return true;
	if (!isatty(STDIN_FILENO) || !isatty(STDERR_FILENO)) {
		fputs(_("Nothing was changed. Put --yes behind it to go on.\n"), stderr);
		return false;
	}
	char answer[16] = "";
	fputs(_("Put this on the site? [y/N] "), stderr);
	bool yes = fgets(answer, sizeof answer, stdin) && strchr("yYjJ", answer[0]) && answer[0];
	if (!yes)
		fputs(_("Nothing was changed.\n"), stderr);
	return yes;
}

/* ---- doing ---- */

static int remove_one(const char *path, const struct stat *status, int type, struct FTW *walk)
{
	(void)status, (void)type, (void)walk;
	return remove(path);
}

static void remove_aside(const struct delivery *delivery)
{
	const char *path = path_beside(delivery, aside(delivery));
	if (nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS) != 0 && errno != ENOENT)
		stop_errno(path);
}

static void put_aside(struct delivery *delivery)
{
	const struct generations *place = &delivery->place;
	if (strcmp(delivery->from, path_beside(delivery, place->next)) != 0)
		return;
	remove_aside(delivery); /* of a way back that was broken off just after it was done */
	if (renameat(place->parent, place->next, place->parent, aside(delivery)) != 0)
		stop_errno(delivery->from);
	delivery->from = path_beside(delivery, aside(delivery));
}

/* All files into the tree beside, each as it was looked at. `version`: a fingerprint of all of them. */
static bool stage(struct delivery *delivery, struct hash *version)
{
	struct text sums = {0};
	bool good = true;
	for (size_t i = 0; good && i < delivery->now.count; i++) {
		const struct tree_file *file = &delivery->now.files[i];
		struct span bytes;
		const char *path = path_in(delivery->scratch, delivery->from, file->path);
		struct hash hash = {0};
		if ((good = file_read(delivery->scratch, path, &bytes)))
			hash = hash_of(bytes.data, bytes.length);
		good = good && hash_equal(&hash, &file->hash);
		if (!good) {
			fprintf(stderr, _("meedoen: %s is not as the build made it; run `meedoen build`\n"), path);
			continue;
		}
		tree_put(delivery->tree, file->path, bytes, NULL);
		sums_add(&sums, file->path, bytes);
		arena_reset(delivery->scratch);
	}
	if (good)
		tree_put(delivery->tree, SUMS_NAME, text_view(&sums), NULL);
	*version = hash_of(sums.data, sums.length);
	text_free(&sums);
	return good;
}

static void tell(const struct delivery *delivery)
{
	if (delivery->options->quiet)
		return;
	const char *folder = delivery->options->folder;
	fprintf(stderr, _("%s has this version now.\n"), folder);
	if (delivery->before.count)
		fprintf(stderr, _("Back to the one before: meedoen publish %s --back\n"), folder);
}

static enum status switch_over(struct delivery *delivery)
{
	if (delivery->options->back)
		put_aside(delivery);
	struct hash version;
	if (!stage(delivery, &version))
		return STATUS_PROBLEMS;
	tree_publish(delivery->tree, &version);
	remove_aside(delivery);
	tell(delivery);
	return STATUS_GOOD;
}

static enum status deliver(struct delivery *delivery)
{
	const struct delivery_options *options = delivery->options;
	delivery->before = manifest_read(delivery->arena, delivery->place.published);
	if (!(options->back ? look_at_version : look_at_build)(delivery))
		return STATUS_PROBLEMS;
	manifest_sort(&delivery->now);
	struct changes changes = compare(delivery);
	if (!options->back && !changes.fresh && !changes.changed && !changes.gone && !changes.touched) {
		if (!options->quiet)
			fprintf(stderr, _("%s has this version already.\n"), options->folder);
		return STATUS_GOOD;
	}
	if (!options->quiet || !options->yes)
		show(delivery, &changes);
	return agreed(options) ? switch_over(delivery) : STATUS_GOOD;
}

/* Nobody builds while the site is read. */
static enum status hold_build(struct delivery *delivery)
{
	struct generations build = generations_of(delivery->arena, delivery->options->output);
	int lock = lock_take(build.parent, build.lock);
	if (lock < 0 && errno == EWOULDBLOCK)
		fprintf(stderr, _("meedoen: another build is writing %s; try again when it is done\n"), delivery->options->output);
	else if (lock < 0)
		stop_errno(delivery->options->output);
	enum status status = lock < 0 ? STATUS_MACHINE : deliver(delivery);
	if (lock >= 0)
		lock_drop(lock, build.parent, build.lock);
	close(build.parent);
	return status;
}

enum status delivery_run(const struct delivery_options *options)
{
	umask(022); /* the web server is another user: it must be able to read what is put there */
	struct delivery delivery = {.options = options, .arena = arena_new(), .scratch = arena_new()};
	delivery.place = generations_of(delivery.arena, options->folder);
	enum status status = STATUS_USAGE;
	if (is_apart(&delivery, options->output) && is_apart(&delivery, options->content)) {
		delivery.tree = tree_open(delivery.arena, options->folder);
		status = !delivery.tree ? STATUS_MACHINE : options->back ? deliver(&delivery) : hold_build(&delivery);
	}
	if (delivery.tree)
		tree_close(delivery.tree);
	close(delivery.place.parent);
	arena_free(delivery.scratch);
	arena_free(delivery.arena);
	return status;
}
