/* SPDX-License-Identifier: EUPL-1.2 */
#include "theme/token_pairs.h"

enum { TEXT = 450, EDGE = 300 };

const struct token_pair token_pairs[] = {
	{ "basis-color-default-color-document", "basis-color-default-bg-document", TEXT, MOVES_FRONT },
	{ "basis-color-default-color-document", "basis-color-default-bg-subtle", TEXT, MOVES_BACK },
	{ "basis-color-default-color-document", "basis-color-info-bg-default", TEXT, MOVES_BACK },
	{ "basis-color-default-color-document", "basis-color-warning-bg-default", TEXT, MOVES_BACK },
	{ "basis-heading-color", "basis-color-default-bg-document", TEXT, MOVES_FRONT },
	{ "basis-heading-color", "basis-color-default-bg-subtle", TEXT, MOVES_BACK },
	{ "basis-heading-color", "basis-color-info-bg-default", TEXT, MOVES_BACK },
	{ "basis-color-action-2-color-default", "basis-color-default-bg-document", TEXT, MOVES_FRONT },
	{ "basis-color-action-2-color-default", "basis-color-default-bg-subtle", TEXT, MOVES_BACK },
	{ "basis-color-action-2-color-default", "basis-color-info-bg-default", TEXT, MOVES_BACK },
	{ "basis-color-action-2-color-default", "basis-color-warning-bg-default", TEXT, MOVES_BACK },
	{ "basis-color-action-2-color-hover", "basis-color-default-bg-document", TEXT, MOVES_FRONT },
	{ "basis-color-action-1-inverse-color-default", "basis-color-action-1-inverse-bg-default", TEXT, MOVES_BACK },
	{ "basis-color-action-1-inverse-color-default", "basis-color-action-1-inverse-bg-hover", TEXT, MOVES_BACK },
	{ "utrecht-page-header-color", "utrecht-page-header-background-color", TEXT, MOVES_FRONT },
	{ "utrecht-nav-bar-color", "utrecht-nav-bar-background-color", TEXT, MOVES_BACK },
	{ "utrecht-page-footer-color", "utrecht-page-footer-background-color", TEXT, MOVES_BACK },
	{ "basis-focus-color", "basis-focus-background-color", TEXT, MOVES_FRONT },
	{ "basis-focus-outline-color", "basis-color-default-bg-document", EDGE, MOVES_FRONT },
	{ "basis-color-default-border-default", "basis-color-default-bg-document", EDGE, MOVES_FRONT },
	{ .front = NULL }
};
