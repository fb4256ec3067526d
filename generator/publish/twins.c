/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/twins.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <brotli/encode.h>
#include <libdeflate.h>

#include "base/stop.h"
#include "base/text.h"
#include "base/version.h"
#include "base/words.h"

/* Levels where a page of 10 kB takes a third of a millisecond; the highest of brotli saves 7 % more for ten times that.
 * The window is as large as a page, not as a film: most of the time goes to clearing it. */
enum { GZIP_LEVEL = 9, BROTLI_LEVEL = 5, BROTLI_WINDOW = 18, PATH_MOST = 4096 };

static const char *const endings[] = {".gz", ".br"};
enum { TWINS = sizeof endings / sizeof *endings };

struct packer {
	struct libdeflate_compressor *gzip;
	struct text bytes;
};

struct packer *packer_new(void)
{
	struct packer *packer = calloc(1, sizeof *packer);
	if (packer)
		packer->gzip = libdeflate_alloc_compressor(GZIP_LEVEL);
	if (!packer || !packer->gzip)
		stop_machine("%s", _("out of memory"));
	return packer;
}

void packer_free(struct packer *packer)
{
	libdeflate_free_compressor(packer->gzip);
	text_free(&packer->bytes);
	free(packer);
}

static size_t pack_gzip(struct packer *packer, struct span bytes, char *room, size_t most)
{
	return libdeflate_gzip_compress(packer->gzip, bytes.data, bytes.length, room, most);
}

static size_t pack_brotli(struct packer *packer, struct span bytes, char *room, size_t most)
{
	(void)packer;
	size_t length = most;
	bool packed = BrotliEncoderCompress(BROTLI_LEVEL, BROTLI_WINDOW, BROTLI_MODE_TEXT, bytes.length,
	                                    (const uint8_t *)bytes.data, &length, (uint8_t *)room);
	return packed ? length : 0;
}

static const struct {
	size_t (*pack)(struct packer *packer, struct span bytes, char *room, size_t most);
} ways[TWINS] = {{pack_gzip}, {pack_brotli}};

bool twins_wanted(const char *path)
{
	static const char *const texts[] = {".html", ".css", ".js", ".svg", ".xml", ".json", ".ics", ".txt", ".webmanifest"};
	const char *ending = strrchr(path, '.');
	if (!ending || strncmp(path, "site/", strlen("site/")) != 0)
		return false;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (strcmp(ending, texts[i]) == 0)
			return true;
	return false;
}

static const char *twin_path(char path[PATH_MOST], const char *of, int way)
{
	if (snprintf(path, PATH_MOST, "%s%s", of, endings[way]) >= PATH_MOST)
		BUG("%s is too long for a path", of);
	return path;
}

bool twins_stand(struct tree *tree, const char *path)
{
	char twin[PATH_MOST];
	struct hash from;
	bool stand = true;
	for (int i = 0; i < TWINS && stand; i++)
		stand = tree_origin(tree, twin_path(twin, path, i), &from);
	return stand;
}

void twins_keep(struct tree *tree, const char *path)
{
	char twin[PATH_MOST];
	for (int i = 0; i < TWINS; i++)
		tree_keep(tree, twin_path(twin, path, i));
}

static void put_twin(struct tree *tree, const char *twin, struct span bytes, const struct hash *from, int way,
                     struct packer *packer)
{
	size_t most = bytes.length + bytes.length / 8 + 1024; /* more than either format ever adds */
	text_clear(&packer->bytes);
	char *room = text_room(&packer->bytes, most);
	size_t length = ways[way].pack(packer, bytes, room, most);
	if (!length)
		BUG("%s could not be packed", twin);
	tree_put(tree, twin, (struct span){room, length}, from);
}

/* The bytes that a twin holds, and the program that packed them. */
static struct hash traced_to(struct span bytes)
{
	struct hash parts[2] = {hash_of(bytes.data, bytes.length), hash_of(program_source, strlen(program_source))};
	return hash_of(parts, sizeof parts);
}

void twins_put(struct tree *tree, const char *path, struct span bytes, struct packer *packer)
{
	char twin[PATH_MOST];
	struct hash of = traced_to(bytes), from;
	for (int i = 0; i < TWINS; i++) {
		twin_path(twin, path, i);
		if (tree_origin(tree, twin, &from) && hash_equal(&from, &of))
			tree_keep(tree, twin);
		else
			put_twin(tree, twin, bytes, &of, i, packer);
	}
}
