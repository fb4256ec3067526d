/* SPDX-License-Identifier: EUPL-1.2
 *
 * The one file that knows libharu. What carries it: HPDF_Dict_Write writes "<<", the dictionary's own
 * entries, then calls write_fn, writes ">>" and calls after_write_fn. So a bare dictionary with our write_fn
 * is any object we like, and with our after_write_fn any stream.
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
	ID_BYTES = 16,
	NUMBER_MASK = 0x00FFFFFF /* libharu keeps flags above the object's number */
};

/* What hangs at `attr` of our dictionaries. */
struct body {
	struct span entries;
	struct span data;
	bool stream, written;
	HPDF_Stream out; /* libharu tells it to write_fn only; after_write_fn needs it too */
};

struct store {
	HPDF_Doc doc;
	struct arena *arena;
	size_t pages;
	struct text catalogue;
	struct body catalogue_body, information_body;
};

_Static_assert(offsetof(HPDF_Dict_Rec, header) == 0, "libharu objects start with their header");

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

static HPDF_STATUS write_entries(HPDF_Dict dictionary, HPDF_Stream out)
{
	struct body *body = dictionary->attr;
	body->out = out;
	if (!body->written)
		BUG("PDF object %u was reserved and never written", dictionary->header.obj_id & NUMBER_MASK);
	return HPDF_Stream_Write(out, (const HPDF_BYTE *)body->entries.data, (HPDF_UINT)body->entries.length);
}

static HPDF_STATUS write_data(HPDF_Dict dictionary)
{
	struct body *body = dictionary->attr;
	if (!body->stream)
		return HPDF_OK;
	must(HPDF_Stream_WriteStr(body->out, "\nstream\r\n"));
	if (body->data.length)
		must(HPDF_Stream_Write(body->out, (const HPDF_BYTE *)body->data.data,
		                       (HPDF_UINT)body->data.length));
	return HPDF_Stream_WriteStr(body->out, "\nendstream");
}

struct store *store_new(void)
{
	if (strcmp(HPDF_GetVersion(), HPDF_VERSION_TEXT) != 0)
		stop_machine(_("libharu %s is installed, but meedoen was compiled for %s; run make clean"),
		             HPDF_GetVersion(), HPDF_VERSION_TEXT);
	struct arena *arena = arena_new();
	struct store *store = arena_alloc(arena, sizeof *store);
	store->arena = arena;
	store->doc = HPDF_New(on_error, NULL);
	if (!store->doc || !store->doc->info)
		stop_machine("%s", _("out of memory"));
	must(HPDF_Dict_RemoveElement(store->doc->info, "Producer")); /* libharu's own name and version */
	store->doc->catalog->attr = &store->catalogue_body;
	store->doc->catalog->write_fn = write_entries;
	store->doc->info->attr = &store->information_body;
	store->doc->info->write_fn = write_entries;
	store->catalogue_body.written = store->information_body.written = true;
	store->catalogue_body.entries = store->information_body.entries = SPAN("");
	return store;
}

void store_free(struct store *store)
{
	HPDF_Free(store->doc);
	text_free(&store->catalogue);
	arena_free(store->arena);
}

unsigned store_reserve(struct store *store)
{
	HPDF_Dict object = HPDF_Dict_New(store->doc->mmgr);
	if (!object)
		stop_machine("%s", _("out of memory"));
	object->attr = arena_alloc(store->arena, sizeof(struct body));
	object->write_fn = write_entries;
	object->after_write_fn = write_data;
	must(HPDF_Xref_Add(store->doc->xref, object));
	return object->header.obj_id & NUMBER_MASK;
}

static HPDF_Dict object_at(struct store *store, unsigned number)
{
	HPDF_XrefEntry entry = HPDF_Xref_GetEntry(store->doc->xref, number);
	if (!entry || !entry->obj)
		BUG("no PDF object %u", number);
	return entry->obj;
}

static struct body *fill(struct store *store, HPDF_Dict object, struct span entries)
{
	struct body *body = object->attr;
	if (body->written)
		BUG("PDF object %u is written twice", object->header.obj_id & NUMBER_MASK);
	body->written = true;
	body->entries = arena_span(store->arena, entries);
	return body;
}

void store_dictionary(struct store *store, unsigned number, struct span entries)
{
	fill(store, object_at(store, number), entries);
}

void store_stream(struct store *store, unsigned number, struct span entries, struct span data, bool raw)
{
	struct text all = {0};
	text_span(&all, entries);
	if (!raw)
		text_string(&all, "/Filter/FlateDecode");
	text_string(&all, "/Length ");
	text_number(&all, (int64_t)data.length);
	struct body *body = fill(store, object_at(store, number), text_view(&all));
	body->stream = true;
	body->data = arena_span(store->arena, data);
	text_free(&all);
}

void store_page(struct store *store, unsigned number, struct span entries)
{
	if (store->pages++ % PAGES_IN_BRANCH == 0 && !HPDF_Doc_AddPagesTo(store->doc, store->doc->root_pages))
		BUG("libharu made no branch of pages");
	HPDF_Pages branch = store->doc->cur_pages;
	HPDF_Dict page = object_at(store, number);
	page->header.obj_class |= HPDF_OSUBCLASS_PAGE; /* so that libharu counts it */
	struct text all = {0};
	text_string(&all, "/Type/Page/Parent ");
	put_reference(&all, branch->header.obj_id & NUMBER_MASK);
	text_span(&all, entries);
	fill(store, page, text_view(&all));
	text_free(&all);
	HPDF_Array kids = HPDF_Dict_GetItem(branch, "Kids", HPDF_OCLASS_ARRAY);
	if (!kids)
		BUG("a branch of pages without Kids");
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

/* Where an object stands: by itself at an offset, or in an object stream. */
struct place {
	unsigned packed_in; /* number of the object stream; 0: by itself */
	size_t offset;      /* or the index in the object stream */
};

struct saver {
	struct store *store;
	struct deflater *deflater;
	struct text *out;
	size_t start;       /* of the file in `out` */
	HPDF_Stream stream; /* writes to `sink` */
	struct text *sink;
	struct place *places;
	size_t count, capacity;
	struct text index, bodies; /* of the object stream that is being filled */
	size_t packed;             /* objects in it */
	size_t packed_in;          /* its number */
};

static HPDF_STATUS take(HPDF_Stream stream, const HPDF_BYTE *bytes, HPDF_UINT length)
{
	struct saver *saver = stream->attr;
	text_add(saver->sink, (const char *)bytes, length);
	return HPDF_OK;
}

static void write_value(struct saver *saver, void *object, struct text *sink)
{
	saver->sink = sink;
	must(HPDF_Obj_WriteValue(object, saver->stream, NULL));
}

static void object_head(struct saver *saver, size_t number)
{
	saver->places[number] = (struct place){0, saver->out->length - saver->start};
	text_number(saver->out, (int64_t)number);
	text_string(saver->out, " 0 obj\n");
}

/* The number of a new object that only the saver knows. */
static size_t saver_reserve(struct saver *saver)
{
	ARENA_PUSH(saver->store->arena, saver->places, saver->count, saver->capacity) = (struct place){0};
	return saver->count - 1;
}

static void write_packed(struct saver *saver, const char *entries, struct span data)
{
	struct text packed = {0};
	deflate_text(saver->deflater, data, &packed);
	text_string(saver->out, entries);
	text_string(saver->out, "/Filter/FlateDecode/Length ");
	text_number(saver->out, (int64_t)packed.length);
	text_string(saver->out, ">>\nstream\r\n");
	text_span(saver->out, text_view(&packed));
	text_string(saver->out, "\nendstream\nendobj\n");
	text_free(&packed);
}

/* 7.5.7: pairs of number and offset, then the objects. */
static void close_object_stream(struct saver *saver)
{
	if (!saver->packed)
		return;
	object_head(saver, saver->packed_in);
	size_t first = saver->index.length;
	text_span(&saver->index, text_view(&saver->bodies));
	char *entries =
		arena_format(saver->store->arena, "<</Type/ObjStm/N %zu/First %zu", saver->packed, first);
	write_packed(saver, entries, text_view(&saver->index));
	text_clear(&saver->index);
	text_clear(&saver->bodies);
	saver->packed = 0;
}

static void pack_object(struct saver *saver, size_t number, void *object)
{
	if (saver->packed == 0)
		saver->packed_in = saver_reserve(saver);
	text_number(&saver->index, (int64_t)number);
	text_char(&saver->index, ' ');
	text_number(&saver->index, (int64_t)saver->bodies.length);
	text_char(&saver->index, ' ');
	write_value(saver, object, &saver->bodies);
	text_char(&saver->bodies, '\n');
	saver->places[number] = (struct place){(unsigned)saver->packed_in, saver->packed++};
	if (saver->packed == OBJECTS_PACKED)
		close_object_stream(saver);
}

static void write_objects(struct saver *saver)
{
	HPDF_Xref xref = saver->store->doc->xref;
	for (size_t number = 1; number < xref->entries->count; number++) {
		HPDF_XrefEntry entry = HPDF_Xref_GetEntry(xref, (HPDF_UINT)number);
		HPDF_Dict dictionary = entry->obj;
		struct body *body = dictionary->write_fn == write_entries ? dictionary->attr : NULL;
		if (saver->deflater && !(body && body->stream)) {
			pack_object(saver, number, entry->obj);
			continue;
		}
		object_head(saver, number);
		write_value(saver, entry->obj, saver->out);
		text_string(saver->out, "\nendobj\n");
	}
	close_object_stream(saver);
}

static void write_trailer_entries(struct saver *saver, struct text *text)
{
	struct span contents = {saver->out->data + saver->start, saver->out->length - saver->start};
	struct hash hash = hash_of(contents.data, contents.length);
	char hex[HASH_HEX + 1];
	hash_write(&hash, hex);
	text_string(text, "/Size ");
	text_number(text, (int64_t)saver->count);
	text_string(text, "/Root ");
	put_reference(text, saver->store->doc->catalog->header.obj_id & NUMBER_MASK);
	text_string(text, "/Info ");
	put_reference(text, saver->store->doc->info->header.obj_id & NUMBER_MASK);
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
static void write_reference_stream(struct saver *saver)
{
	struct text lines = {0}, entries = {0};
	size_t number = saver_reserve(saver), start = saver->out->length - saver->start;
	unsigned width = start > 0xFFFFFFFF ? 5 : start > 0xFFFFFF ? 4 : 3;
	text_string(&entries, "<</Type/XRef/W[1 ");
	text_number(&entries, width);
	text_string(&entries, " 1]");
	write_trailer_entries(saver, &entries);
	object_head(saver, number);
	put_field(&lines, 0, 1 + width);
	put_field(&lines, 0xFF, 1);
	for (size_t i = 1; i < saver->count; i++) {
		const struct place *place = &saver->places[i];
		put_field(&lines, place->packed_in ? 2 : 1, 1);
		put_field(&lines, place->packed_in ? place->packed_in : place->offset, width);
		put_field(&lines, place->packed_in ? place->offset : 0, 1);
	}
	write_packed(saver, entries.data, text_view(&lines));
	text_string(saver->out, "startxref\n");
	text_number(saver->out, (int64_t)start);
	text_string(saver->out, "\n%%EOF\n");
	text_free(&lines);
	text_free(&entries);
}

static void write_reference_table(struct saver *saver)
{
	size_t start = saver->out->length - saver->start;
	struct text entries = {0};
	write_trailer_entries(saver, &entries);
	text_format(saver->out, "xref\n0 %zu\n0000000000 65535 f\r\n", saver->count);
	for (size_t i = 1; i < saver->count; i++)
		text_format(saver->out, "%010zu 00000 n\r\n", saver->places[i].offset);
	text_string(saver->out, "trailer\n<<");
	text_span(saver->out, text_view(&entries));
	text_format(saver->out, ">>\nstartxref\n%zu\n%%%%EOF\n", start);
	text_free(&entries);
}

void store_write(struct store *store, struct deflater *deflater, struct text *out)
{
	struct saver saver = {.store = store, .deflater = deflater, .out = out, .start = out->length};
	saver.count = saver.capacity = store->doc->xref->entries->count;
	saver.places = arena_array(store->arena, saver.count, sizeof *saver.places);
	saver.stream = HPDF_CallbackWriter_New(store->doc->mmgr, take, &saver);
	if (!saver.stream)
		stop_machine("%s", _("out of memory"));
	text_string(out, deflater ? "%PDF-1.7\n" : "%PDF-1.4\n");
	text_string(out, "%\xE2\xE3\xCF\xD3\n"); /* bytes above 127: this is no text file (7.5.2) */
	write_objects(&saver);
	if (deflater)
		write_reference_stream(&saver);
	else
		write_reference_table(&saver);
	HPDF_Stream_Free(saver.stream);
	text_free(&saver.index);
	text_free(&saver.bodies);
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
