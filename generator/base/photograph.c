/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/photograph.h"

#include <stdio.h>

#include "base/picture_file.h"
#include "base/run.h"
#include "base/stop.h"
#include "base/words.h"

int photograph_make(struct arena *scratch, const struct file *file, unsigned width, const char *format, struct text *bytes)
{
	char wide[16];
	snprintf(wide, sizeof wide, "%u", width);
	const char *arguments[] = {"meedoen-resize", file->path, wide, format, NULL};
	return program_run(program_beside(scratch, arguments[0]), arguments, TAKE_OUTPUT, bytes);
}

void photograph_refuse(struct report *report, struct place place, const struct file *file, int status)
{
	if (status == STATUS_MACHINE && picture_form(file->source.text) == PICTURE_HEIF)
		report_add(report, LEVEL_ERROR, "picture-reader", place,
		           _("Save it again as JPEG. Or have libheif-plugin-libde265 installed; for AVIF, libheif-plugin-dav1d."),
		           _("this computer cannot read photographs of this kind (HEIC or AVIF)"));
	else
		report_add(report, LEVEL_ERROR, "picture-file", place,
		           _("Open it in a program for pictures and save it again as JPEG or PNG."), _("this picture cannot be read"));
}
