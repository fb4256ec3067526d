/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/picture.h"

#include <strings.h>

#include "base/photograph.h"
#include "base/picture_file.h"
#include "base/stop.h"
#include "base/version.h"
#include "theme/template.h"

/* ---- widths ---- */

/* What a telephone, a tablet and a large screen need, in pixels of the picture. */
static const unsigned widths[] = {480, 960, 1600};
enum { WIDTHS = sizeof widths / sizeof *widths };

/* The widths that a picture is made in: those below its own, and its own or the widest. The count. */
static size_t list_widths(unsigned own, unsigned list[WIDTHS])
{
	size_t count = 0;
	for (size_t i = 0; i < WIDTHS && (count == 0 || list[count - 1] < own); i++)
		list[count++] = widths[i] < own ? widths[i] : own;
	return count;
}

/* "../beelden/foto-480.webp" for ../beelden/foto.jpg. */
static void put_webp_name(struct span name, unsigned width, struct text *text)
{
	const char *slash = memrchr(name.data, '/', name.length), *ending = memrchr(name.data, '.', name.length);
	text_add(text, name.data, ending && ending > slash ? (size_t)(ending - name.data) : name.length);
	text_format(text, "-%u.webp", width);
}

/* ---- the element ---- */

/* The source of a photograph: its widths as WebP. `path` is that of the picture itself. */
static void put_source(struct span path, unsigned own, struct text *html)
{
	unsigned list[WIDTHS];
	size_t count = list_widths(own, list);
	text_string(html, "<source type=\"image/webp\" sizes=\"(min-width: 48rem) 40rem, 100vw\" srcset=\"");
	for (size_t i = 0; i < count; i++) {
		struct text name = {0};
		put_webp_name(path, list[i], &name);
		text_string(html, i ? ", " : "");
		template_escape(html, text_view(&name), ESCAPE_HTML);
		text_format(html, " %uw", list[i]);
		text_free(&name);
	}
	text_string(html, "\">");
}

void picture_write(const struct scene *scene, const struct record *picture, struct text *html)
{
	if (!picture)
		return;
	const struct file *file = model_file(scene->model, record_text(picture, "bestand"));
	struct picture_size size = file ? picture_size(file->source.text) : (struct picture_size){0, 0};
	bool photograph = file && picture_is_photograph(file->source.text);
	struct text path = {0};
	scene->write_path(scene, picture, &path);
	if (photograph) {
		text_string(html, "<picture>");
		put_source(text_view(&path), size.width, html);
	}
	text_string(html, "<img class=\"meedoen-picture\" src=\"");
	template_escape(html, text_view(&path), ESCAPE_HTML);
	text_string(html, "\" alt=\"");
	if (!record_yes(picture, "decoratief"))
		template_escape(html, record_text(picture, "alt"), ESCAPE_HTML);
	text_string(html, "\"");
	if (size.width)
		text_format(html, " width=\"%u\" height=\"%u\"", size.width, size.height);
	text_format(html, " loading=\"lazy\" decoding=\"async\">%s\n", photograph ? "</picture>" : "");
	text_free(&path);
}

/* ---- the files ---- */

struct resized {
	const struct record *picture;
	const struct file *file;
	unsigned width;
	const char *format; /* "webp", "jpg", "png" */
};

/* What stands at an address is what its ending says, whatever was given: web servers go by it. */
static const char *form_at(const char *path)
{
	const char *ending = strrchr(path, '.');
	if (ending && strcasecmp(ending, ".png") == 0)
		return "png";
	return ending && strcasecmp(ending, ".webp") == 0 ? "webp" : "jpg";
}

void make_copy(const struct output *output, struct making *making)
{
	const struct file *file = output->subject;
	text_span(&making->bytes, file->source.text);
}

static void make_resized(const struct output *output, struct making *making)
{
	const struct resized *resized = output->subject;
	int status = photograph_make(making->scratch, resized->file, resized->width, resized->format, &making->bytes);
	if (status != STATUS_GOOD && output->finds)
		photograph_refuse(making->report, record_place(resized->picture, "bestand"), resized->file, status);
}

/* `own`: at its own address, which every picture has once; there it is told when it cannot be read. */
static void add_resized(struct outputs *outputs, const char *path, struct resized resized, bool own)
{
	struct resized *kept = arena_alloc(outputs->arena, sizeof *kept);
	*kept = resized;
	struct text all = {0};
	text_add(&all, (const char *)resized.file->source.hash.bytes, sizeof resized.file->source.hash.bytes);
	text_format(&all, "%u %s %s", resized.width, resized.format, program_source);
	outputs_add(outputs, (struct output){.path = path, .make = make_resized, .subject = kept, .from = hash_of(all.data, all.length),
	                                     .traced = true, .finds = own});
	text_free(&all);
}

static void add_photograph(struct outputs *outputs, const struct record *picture, const struct file *file, unsigned own)
{
	const char *own_path = arena_strings(outputs->arena, "site/", record_path(outputs->arena, picture), NULL);
	unsigned list[WIDTHS];
	size_t count = list_widths(own, list);
	for (size_t i = 0; i < count; i++) {
		struct text path = {0};
		put_webp_name(span_of(own_path), list[i], &path);
		add_resized(outputs, text_keep(&path, outputs->arena).data, (struct resized){picture, file, list[i], "webp"}, false);
	}
	add_resized(outputs, own_path, (struct resized){picture, file, list[count - 1], form_at(own_path)}, true);
}

void picture_outputs(const struct model *model, struct outputs *outputs)
{
	const struct records *pictures = model_records(model, "beeld");
	for (size_t i = 0; i < pictures->count; i++) {
		const struct record *picture = pictures->list[i];
		const struct file *file = picture->shown ? model_file(model, record_text(picture, "bestand")) : NULL;
		if (file && picture_is_photograph(file->source.text))
			add_photograph(outputs, picture, file, picture_size(file->source.text).width);
		else if (file)
			outputs_add(outputs, (struct output){.path = arena_strings(outputs->arena, "site/", record_path(outputs->arena, picture), NULL),
			                                     .make = make_copy, .subject = file, .from = file->source.hash, .traced = true});
	}
}
