/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/stop.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void stop_machine(const char *format, ...)
{
	va_list arguments;
	fputs("meedoen: ", stderr);
	va_start(arguments, format);
	vfprintf(stderr, format, arguments);
	va_end(arguments);
	fputc('\n', stderr);
	/* Not exit: other threads may be at work, and would be torn down under their feet. */
	fflush(NULL);
	_exit(STATUS_MACHINE);
}

void stop_errno(const char *what)
{
	stop_machine("%s: %s", what, strerror(errno));
}

void stop_bug(const char *file, int line, const char *format, ...)
{
	va_list arguments;
	fprintf(stderr, "meedoen: bug at %s:%d: ", file, line);
	va_start(arguments, format);
	vfprintf(stderr, format, arguments);
	va_end(arguments);
	fputc('\n', stderr);
	abort();
}
