/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/version.h"

const char program_version[] = MEEDOEN_VERSION;
const char program_source[] = MEEDOEN_SOURCE;
