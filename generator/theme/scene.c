/* SPDX-License-Identifier: EUPL-1.2 */
#include "theme/scene.h"

struct scene scene_of(const struct edition *edition, struct arena *scratch)
{
	bool familiar = record_chose(edition->model->site, "aanspreekvorm", "je");
	return (struct scene){.scratch = scratch, .edition = edition, .model = edition->model, .theme = edition->theme,
	                      .phrases = edition->phrases, .vocabulary = edition->vocabulary,
	                      .form = familiar ? FORM_FAMILIAR : FORM_POLITE, .here = ""};
}
