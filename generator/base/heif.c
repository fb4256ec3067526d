/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/heif.h"

#include <stdint.h>

/* A number of so many bytes, taken off the front; 0 where there are no more. */
static unsigned take(struct span *rest, size_t bytes)
{
	unsigned number = 0;
	for (; bytes && rest->length; bytes--, rest->data++, rest->length--)
		number = number << 8 | (unsigned char)*rest->data;
	return bytes ? 0 : number;
}

/* ---- boxes ---- */

struct box {
	const char *type; /* four letters, not closed */
	struct span body;
};

/* Takes a box off the front; false behind the last one, and where one says that it is longer than what it stands in. */
static bool next_box(struct span *rest, struct box *box)
{
	enum { HEAD = 8, LONG_HEAD = 16 };
	struct span head = *rest;
	if (head.length < HEAD)
		return false;
	uint64_t length = take(&head, 4), least = HEAD;
	box->type = head.data;
	take(&head, 4);
	if (length == 0) { /* up to the end */
		length = rest->length;
	} else if (length == 1) {
		length = (uint64_t)take(&head, 4) << 32;
		length |= take(&head, 4);
		least = LONG_HEAD;
	}
	if (length < least || length > rest->length)
		return false;
	box->body = (struct span){rest->data + least, length - least};
	*rest = (struct span){rest->data + length, rest->length - length};
	return true;
}

static bool is_type(const struct box *box, const char *type)
{
	return memcmp(box->type, type, 4) == 0;
}

/* The body of the first box of a type; empty when there is none. */
static struct span body_of(struct span boxes, const char *type)
{
	struct box box;
	while (next_box(&boxes, &box))
		if (is_type(&box, type))
			return box.body;
	return (struct span){"", 0};
}

/* Many boxes begin with a version and flags. */
static unsigned take_version(struct span *body, unsigned *flags)
{
	unsigned version = take(body, 1), all = take(body, 3);
	if (flags)
		*flags = all;
	return version;
}

/* ---- the primary item ---- */

/* What a property says of the size (ISO/IEC 23008-12, 6.5): what it is in dots, a frame to cut it to, quarters to turn it. */
static void apply(const struct box *property, struct picture_size *size)
{
	struct span body = property->body;
	if (is_type(property, "ispe")) {
		take_version(&body, NULL);
		size->width = take(&body, 4);
		size->height = take(&body, 4);
	} else if (is_type(property, "clap")) { /* fractions */
		unsigned width = take(&body, 4), across = take(&body, 4), height = take(&body, 4), down = take(&body, 4);
		if (across && down)
			*size = (struct picture_size){width / across, height / down};
	} else if (is_type(property, "irot") && take(&body, 1) & 1) {
		*size = (struct picture_size){size->height, size->width};
	}
}

/* Properties are numbered from 1; 0 is none. */
static void apply_numbered(struct span properties, unsigned number, struct picture_size *size)
{
	struct box property;
	while (number-- && next_box(&properties, &property))
		if (number == 0)
			apply(&property, size);
}

static unsigned primary_item(struct span meta)
{
	struct span body = body_of(meta, "pitm");
	return take_version(&body, NULL) == 0 ? take(&body, 2) : take(&body, 4);
}

/* The properties of an item, in the order in which they hold. */
static struct picture_size size_of_item(struct span meta, unsigned item)
{
	enum { LARGE = 1 };
	struct picture_size size = {0, 0};
	struct span boxes = body_of(meta, "iprp"), properties = body_of(boxes, "ipco"), list = body_of(boxes, "ipma");
	unsigned flags, version = take_version(&list, &flags), count = take(&list, 4);
	while (count-- && list.length) {
		bool wanted = take(&list, version == 0 ? 2 : 4) == item;
		for (unsigned each = take(&list, 1); each--;) {
			unsigned number = flags & LARGE ? take(&list, 2) & 0x7FFF : take(&list, 1) & 0x7F;
			if (wanted)
				apply_numbered(properties, number, &size);
		}
		if (wanted)
			break;
	}
	return size;
}

struct picture_size heif_size(struct span bytes)
{
	static const char brands[][5] = {"heic", "heix", "mif1", "avif"}; /* of pictures; mp4 and its like are films */
	struct box type;
	struct span rest = bytes;
	if (!next_box(&rest, &type) || !is_type(&type, "ftyp") || type.body.length < 4)
		return (struct picture_size){0, 0};
	for (size_t i = 0; i < sizeof brands / sizeof *brands; i++)
		if (memcmp(type.body.data, brands[i], 4) == 0) {
			struct span meta = body_of(rest, "meta");
			take_version(&meta, NULL);
			return size_of_item(meta, primary_item(meta));
		}
	return (struct picture_size){0, 0};
}
