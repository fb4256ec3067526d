/* SPDX-License-Identifier: EUPL-1.2
 *
 * A PDF file as numbered objects (ISO 32000-1, 7): the border with libharu.
 *
 * libharu keeps the catalogue, the information dictionary and the page tree, and writes them. Its text, font,
 * image and PDF/A calls are not used, and the many small objects of a tagged file (a structure element for
 * each paragraph) do not pass through it: one of its dictionaries takes some 400 bytes as long as the document
 * lives. Here an object is a body of bytes that goes into the file at once; what stays is where it stands, 8
 * bytes. An object has its number as soon as it is reserved, so objects may refer to what does not exist yet.
 *
 * Two forms. Compact: small objects are packed in compressed object streams with a cross-reference stream
 * (7.5.7, 7.5.8; PDF 1.5), which halves a tagged file. Classic: each object by itself and a table, for
 * PDF/X-1a that must be PDF 1.4 or older.
 *
 * Objects stand in the file in the order in which they are given. A store belongs to one thread. An error
 * inside libharu is a bug of ours or a machine out of memory, and ends the run.
 */
#ifndef MEEDOEN_PRINT_PDF_OBJECT_H
#define MEEDOEN_PRINT_PDF_OBJECT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/span.h"
#include "base/text.h"

struct store;

struct deflater;

/* `deflater` packs the object streams and lives as long as the store; NULL: the classic form. `version` of PDF: 17 is
 * 1.7. */
struct store *store_new(struct deflater *deflater, int version);
void store_free(struct store *store);

/* A new object's number. Each must get its body before the file is written. */
unsigned store_reserve(struct store *store);
/* `body` is what stands between << and >>. */
void store_dictionary(struct store *store, unsigned number, struct span body);
/* A stream; `entries` are those of its dictionary besides Filter and Length. `data` is already compressed by
 * deflate_text, or `raw` and written as it is. */
void store_stream(struct store *store, unsigned number, struct span entries, struct span data, bool raw);
/* A page: as a dictionary, and a leaf of libharu's page tree, in order of call. Type and Parent are added. */
void store_page(struct store *store, unsigned number, struct span body);
/* An entry of the document's catalogue: "/Lang (nl)". */
void store_catalogue(struct store *store, struct span entries);
/* The entries of the information dictionary: "/Title (...)". */
void store_information(struct store *store, struct span entries);

/* The whole file, added to `out`; its ID is a hash of the contents (14.4). Once. */
void store_write(struct store *store, struct text *out);

/* zlib compression by libdeflate. A deflater belongs to one thread at a time. */
struct deflater *deflater_new(int level); /* 1 (fast) to 12 (small) */
void deflater_free(struct deflater *deflater);
void deflate_text(struct deflater *deflater, struct span data, struct text *out);

/* Writing PDF's own syntax. Numbers never pass through printf or a locale. */
void put_number(struct text *text, int64_t thousandths); /* 14500 -> "14.5" */
void put_length(struct text *text, int64_t thousandths); /* rounded to hundredths: 14526 -> "14.53" */
void put_scale(struct text *text, int64_t millionths);   /* 583333 -> ".583333" */
void put_reference(struct text *text, unsigned number);  /* "12 0 R" */
void put_text(struct text *text, struct span utf8);      /* a text string: (ASCII) or <FEFF...> UTF-16 */
void put_bytes(struct text *text, struct span bytes);    /* a byte string: (ASCII, escaped) */
void put_code(struct text *text, unsigned code);         /* two bytes of a string between ( and ) */
void put_hex16(struct text *text, unsigned value);       /* four hexadecimal digits */

#endif
