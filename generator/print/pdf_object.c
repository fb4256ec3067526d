/* SPDX-License-Identifier: EUPL-1.2
 *
 * The one file that knows libharu. What carries it: HPDF_Dict_Write writes "<<", the dictionary's own
 * entries, then calls write_fn and writes ">>". So its catalogue is the one we like, with its own page tree.
 * Its cross-reference table counts what it keeps; the numbers in the file are ours, set in its headers.
 */
#include "print/pdf_object.h"

#include <stdlib.h>

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <hpdf_streams.h>
#include <libdeflate.h>

#include "base/hash.h"
#include "base/stop.h"
#include "base/words.h"

enum {
	PAGES_IN_BRANCH = 64, /* leaves of one branch of the page tree */
	OBJECTS_PACKED = 200, /* in one object stream: a viewer unpacks a whole one to read one object */
	BUNDLES = 16,         /* object streams that are compressed together */
	PACKED = 5,           /* and how well */
	ID_BYTES = 16,
	NUMBER_MASK = 0x00FFFFFF /* libharu keeps flags above the object's number */
};

/* What is written of one of libharu's dictionaries: its own entries, then these. */
struct body {
	struct span entries;
	bool written; /* a page: it already stands in the file */
};

/* Where an object stands: at an offset, or as one of an object stream. */
struct place {
	uint64_t at : 48; /* the offset, or the number of the object stream */
	uint64_t index : 15;
	uint64_t packed : 1;
};

/* An object stream that waits to be compressed. */
struct bundle {
	unsigned number;
	size_t count;
	struct text index, bodies, packed;
};

struct store {
	HPDF_Doc doc;
	struct arena *arena;
	struct deflater *deflater; /* NULL: classic */
	struct text file;
	struct place *places; /* by number; nothing at all: reserved */
	size_t count, capacity;
	struct bundle bundles[BUNDLES]; /* the last one is being filled */
	size_t bundle_count;
	size_t pages;
	struct text catalogue;
	struct body catalogue_body, information_body;
};

_Static_assert(offsetof(HPDF_Dict_Rec, header) == 0, "libharu objects start with their header");
_Static_assert(sizeof(struct place) == 8, "a place is small: there is one for each object");

static void on_error(HPDF_STATUS error, HPDF_STATUS detail, void *data)
{
	(void)data;
	if (error == HPDF_FAILD_TO_ALLOC_MEM)
		stop_machine("%s", _("out of memory"));
	BUG("libharu error %04lX, detail %lu", (unsigned long)error, (unsigned long)detail);
}

static void must(HPDF_STATUS status)
{
	if (status != HPDF_OK)
		BUG("libharu status %04lX", (unsigned long)status);
}

/* ---- numbers ---- */

unsigned store_reserve(struct store *store)
{
	if (store->count == store->capacity) {
		store->capacity = store->capacity ? 2 * store->capacity : 256;
		struct place *places = realloc(store->places, store->capacity * sizeof *places);
		if (!places)
			stop_machine("%s", _("out of memory"));
		store->places = places;
	}
	store->places[store->count] = (struct place){0};
	return (unsigned)store->count++;
}

/* One of libharu's objects gets a number among ours: libharu refers to it by what stands in its header. */
static unsigned adopt(struct store *store, HPDF_Dict object)
{
	unsigned number = store_reserve(store);
	object->header.obj_id = (object->header.obj_id & ~(HPDF_UINT32)NUMBER_MASK) | number;
	return number;
}

static unsigned number_of(HPDF_Dict object)
{
	return object->header.obj_id & NUMBER_MASK;
}

static struct place *unwritten(struct store *store, unsigned number)
{
	if (number == 0 || number >= store->count)
		BUG("no PDF object %u", number);
	struct place *place = &store->places[number];
	if (place->at)
		BUG("PDF object %u is written twice", number);
	return place;
}

/* ---- an object by itself ---- */

static void object_head(struct store *store, unsigned number)
{
	unwritten(store, number)->at = store->file.length;
	text_number(&store->file, (int64_t)number);
	text_string(&store->file, " 0 obj\n");
}

static void put_stream(struct store *store, struct span entries, const char *filter, struct span data)
{
	struct text *file = &store->file;
	text_string(file, "<<");
	text_span(file, entries);
	text_string(file, filter);
	text_string(file, "/Length ");
	text_number(file, (int64_t)data.length);
	text_string(file, ">>\nstream\r\n");
	text_span(file, data);
	text_string(file, "\nendstream\nendobj\n");
}

void store_stream(struct store *store, unsigned number, struct span entries, struct span data, bool raw)
{
	object_head(store, number);
	put_stream(store, entries, raw ? "" : "/Filter/FlateDecode", data);
}

/* ---- object streams (7.5.7) ---- */

/* Pairs of number and offset, then the objects. */
static void pack_bundle(struct bundle *bundle)
{
	struct deflater *deflater = deflater_new(PACKED);
	text_span(&bundle->index, text_view(&bundle->bodies));
	deflate_text(deflater, text_view(&bundle->index), &bundle->packed);
	deflater_free(deflater);
}

static void write_bundle(struct store *store, struct bundle *bundle)
{
	struct text entries = {0};
	text_format(&entries, "/Type/ObjStm/N %zu/First %zu", bundle->count, bundle->index.length - bundle->bodies.length);
	object_head(store, bundle->number);
	put_stream(store, text_view(&entries), "/Filter/FlateDecode", text_view(&bundle->packed));
	text_free(&entries);
	text_clear(&bundle->index);
	text_clear(&bundle->bodies);
	text_clear(&bundle->packed);
	bundle->count = 0;
}

/* Packed side by side, written in order. */
static void flush_bundles(struct store *store)
{
	#pragma omp taskgroup
	for (size_t i = 0; i < store->bundle_count; i++)
		#pragma omp task if (store->bundle_count > 1)
		pack_bundle(&store->bundles[i]);
	for (size_t i = 0; i < store->bundle_count; i++)
		write_bundle(store, &store->bundles[i]);
	store->bundle_count = 0;
}

/* Room for one more object; what stands in `bodies` when it is closed is that object. */
static struct bundle *open_packed(struct store *store, unsigned number)
{
	struct bundle *bundle = store->bundle_count ? &store->bundles[store->bundle_count - 1] : NULL;
	if (!bundle || bundle->count == OBJECTS_PACKED) {
		if (store->bundle_count == BUNDLES)
			flush_bundles(store);
		bundle = &store->bundles[store->bundle_count++];
		bundle->number = store_reserve(store);
	}
	*unwritten(store, number) = (struct place){bundle->number, bundle->count++ & 0x7FFF, 1};
	text_number(&bundle->index, (int64_t)number);
	text_char(&bundle->index, ' ');
	text_number(&bundle->index, (int64_t)bundle->bodies.length);
	text_char(&bundle->index, ' ');
	return bundle;
}

void store_dictionary(struct store *store, unsigned number, struct span entries)
{
	struct text *out = &store->file;
	if (store->deflater)
		out = &open_packed(store, number)->bodies;
	else
		object_head(store, number);
	text_string(out, "<<");
	text_span(out, entries);
	text_string(out, store->deflater ? ">>\n" : ">>\nendobj\n");
}

/* ---- what libharu keeps ---- */

static HPDF_STATUS write_entries(HPDF_Dict dictionary, HPDF_Stream out)
{
	struct body *body = dictionary->attr;
	return HPDF_Stream_Write(out, (const HPDF_BYTE *)body->entries.data, (HPDF_UINT)body->entries.length);
}

struct store *store_new(struct deflater *deflater, int version)
{
	if (strcmp(HPDF_GetVersion(), HPDF_VERSION_TEXT) != 0)
		stop_machine(_("libharu %s is installed, but meedoen was compiled for %s; run make clean"),
		             HPDF_GetVersion(), HPDF_VERSION_TEXT);
	struct arena *arena = arena_new();
	struct store *store = arena_alloc(arena, sizeof *store);
	store->arena = arena;
	store->deflater = deflater;
	store->doc = HPDF_New(on_error, NULL);
	if (!store->doc || !store->doc->info)
		stop_machine("%s", _("out of memory"));
	must(HPDF_Dict_RemoveElement(store->doc->info, "Producer")); /* libharu's own name and version */
	store->doc->catalog->attr = &store->catalogue_body;
	store->doc->catalog->write_fn = write_entries;
	store->doc->info->attr = &store->information_body;
	store->doc->info->write_fn = write_entries;
	store->catalogue_body.entries = store->information_body.entries = SPAN("");
	store_reserve(store); /* there is no object 0 */
	adopt(store, store->doc->catalog);
	adopt(store, store->doc->info);
	adopt(store, store->doc->root_pages);
	text_format(&store->file, "%%PDF-%d.%d\n", version / 10, version % 10);
	text_string(&store->file, "%\xE2\xE3\xCF\xD3\n"); /* bytes above 127: this is no text file (7.5.2) */
	return store;
}

void store_free(struct store *store)
{
	HPDF_Free(store->doc);
	for (size_t i = 0; i < BUNDLES; i++) {
		text_free(&store->bundles[i].index);
		text_free(&store->bundles[i].bodies);
		text_free(&store->bundles[i].packed);
	}
	text_free(&store->file);
	text_free(&store->catalogue);
	free(store->places);
	arena_free(store->arena);
}

static const struct body page_body = {.written = true}; /* of each page: we wrote it */

void store_page(struct store *store, unsigned number, struct span entries)
{
	if (store->pages++ % PAGES_IN_BRANCH == 0) {
		if (!HPDF_Doc_AddPagesTo(store->doc, store->doc->root_pages))
			BUG("libharu made no branch of pages");
		adopt(store, store->doc->cur_pages);
	}
	HPDF_Pages branch = store->doc->cur_pages;
	struct text all = {0};
	text_string(&all, "/Type/Page/Parent ");
	put_reference(&all, number_of(branch));
	text_span(&all, entries);
	store_dictionary(store, number, text_view(&all));
	text_free(&all);
	/* What libharu has of it is a leaf to count and to refer to. */
	HPDF_Dict page = HPDF_Dict_New(store->doc->mmgr);
	HPDF_Array kids = HPDF_Dict_GetItem(branch, "Kids", HPDF_OCLASS_ARRAY);
	if (!page || !kids)
		stop_machine("%s", _("out of memory"));
	page->attr = (void *)&page_body;
	page->write_fn = write_entries;
	must(HPDF_Xref_Add(store->doc->xref, page));
	page->header.obj_class |= HPDF_OSUBCLASS_PAGE;
	page->header.obj_id = (page->header.obj_id & ~(HPDF_UINT32)NUMBER_MASK) | number;
	must(HPDF_Array_Add(kids, page));
}

void store_catalogue(struct store *store, struct span entries)
{
	text_span(&store->catalogue, entries);
	store->catalogue_body.entries = text_view(&store->catalogue);
}

void store_information(struct store *store, struct span entries)
{
	store->information_body.entries = arena_span(store->arena, entries);
}

/* ---- saving ---- */

static HPDF_STATUS take(HPDF_Stream stream, const HPDF_BYTE *bytes, HPDF_UINT length)
{
	text_add(stream->attr, (const char *)bytes, length);
	return HPDF_OK;
}

/* Catalogue, information and page tree, as libharu writes them. */
static void write_kept(struct store *store)
{
	HPDF_Xref xref = store->doc->xref;
	for (size_t i = 1; i < xref->entries->count; i++) {
		HPDF_Dict object = HPDF_Xref_GetEntry(xref, (HPDF_UINT)i)->obj;
		const struct body *body = object->write_fn == write_entries ? object->attr : NULL;
		if (body && body->written)
			continue;
		struct text *out = &store->file;
		if (store->deflater)
			out = &open_packed(store, number_of(object))->bodies;
		else
			object_head(store, number_of(object));
		HPDF_Stream stream = HPDF_CallbackWriter_New(store->doc->mmgr, take, out);
		if (!stream)
			stop_machine("%s", _("out of memory"));
		must(HPDF_Obj_WriteValue(object, stream, NULL));
		HPDF_Stream_Free(stream);
		text_string(out, store->deflater ? "\n" : "\nendobj\n");
	}
}

static void put_trailer(const struct store *store, struct text *text)
{
	struct hash hash = hash_of(store->file.data, store->file.length);
	char hex[HASH_HEX + 1];
	hash_write(&hash, hex);
	text_format(text, "/Size %zu/Root ", store->count);
	put_reference(text, number_of(store->doc->catalog));
	text_string(text, "/Info ");
	put_reference(text, number_of(store->doc->info));
	text_string(text, "/ID[");
	for (int twice = 0; twice < 2; twice++) {
		text_char(text, '<');
		text_add(text, hex, ID_BYTES * 2);
		text_char(text, '>');
	}
	text_char(text, ']');
}

static void put_field(struct text *text, uint64_t value, unsigned width)
{
	while (width-- > 0)
		text_char(text, (char)(value >> (8 * width) & 0xFF));
}

/* 7.5.8: a stream instead of a table; each line is kind, place, generation or index. */
static void write_reference_stream(struct store *store)
{
	struct text lines = {0}, entries = {0}, packed = {0};
	unsigned number = store_reserve(store);
	size_t start = store->file.length;
	unsigned width = start > 0xFFFFFFFF ? 5 : start > 0xFFFFFF ? 4 : 3;
	text_format(&entries, "/Type/XRef/W[1 %u 1]", width);
	put_trailer(store, &entries);
	object_head(store, number);
	put_field(&lines, 0, 1 + width);
	put_field(&lines, 0xFF, 1);
	for (size_t i = 1; i < store->count; i++) {
		const struct place *place = &store->places[i];
		put_field(&lines, place->packed ? 2 : 1, 1);
		put_field(&lines, place->at, width);
		put_field(&lines, place->index, 1);
	}
	deflate_text(store->deflater, text_view(&lines), &packed);
	put_stream(store, text_view(&entries), "/Filter/FlateDecode", text_view(&packed));
	text_format(&store->file, "startxref\n%zu\n%%%%EOF\n", start);
	text_free(&lines);
	text_free(&entries);
	text_free(&packed);
}

static void write_reference_table(struct store *store)
{
	struct text trailer = {0}, *file = &store->file;
	size_t start = file->length;
	put_trailer(store, &trailer);
	text_format(file, "xref\n0 %zu\n0000000000 65535 f\r\n", store->count);
	for (size_t i = 1; i < store->count; i++)
		text_format(file, "%010llu 00000 n\r\n", (unsigned long long)store->places[i].at);
	text_string(file, "trailer\n<<");
	text_span(file, text_view(&trailer));
	text_format(file, ">>\nstartxref\n%zu\n%%%%EOF\n", start);
	text_free(&trailer);
}

void store_write(struct store *store, struct text *out)
{
	write_kept(store);
	flush_bundles(store);
	for (size_t i = 1; i < store->count; i++)
		if (!store->places[i].at)
			BUG("PDF object %zu was reserved and never written", i);
	if (store->deflater)
		write_reference_stream(store);
	else
		write_reference_table(store);
	if (out->length) {
		text_span(out, text_view(&store->file));
		return;
	}
	struct text empty = *out;
	*out = store->file;
	store->file = empty;
}

/* ---- compression ---- */

struct deflater {
	struct libdeflate_compressor *compressor;
};

struct deflater *deflater_new(int level)
{
	struct deflater *deflater = malloc(sizeof *deflater);
	if (!deflater)
		stop_machine("%s", _("out of memory"));
	deflater->compressor = libdeflate_alloc_compressor(level);
	if (!deflater->compressor)
		stop_machine("%s", _("out of memory"));
	return deflater;
}

void deflater_free(struct deflater *deflater)
{
	libdeflate_free_compressor(deflater->compressor);
	free(deflater);
}

void deflate_text(struct deflater *deflater, struct span data, struct text *out)
{
	size_t bound = libdeflate_zlib_compress_bound(deflater->compressor, data.length);
	char *room = text_room(out, bound);
	size_t length = libdeflate_zlib_compress(deflater->compressor, data.data, data.length, room, bound);
	if (!length)
		BUG("libdeflate found its own bound too small");
	out->length += length;
	out->data[out->length] = '\0';
}
