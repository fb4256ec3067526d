/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/meetings.h"

#include "base/stop.h"
#include "theme/phrase_members.h"

struct span meeting_sentence(const struct record *meeting, const char *name, const struct scene *scene)
{
	for (const struct phrase_member *member = phrase_members; member->name; member++)
		if (strcmp(member->name, name) == 0 && strstr(member->kinds, meeting->kind->name)) {
			struct item item = member->make(meeting, scene);
			return item.type == ITEM_NONE ? SPAN("") : item.text;
		}
	BUG("no sentence `%s` for a %s", name, meeting->kind->name);
}
