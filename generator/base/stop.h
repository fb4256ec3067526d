/* SPDX-License-Identifier: EUPL-1.2
 *
 * The ends of a run that are nobody's content: a broken machine, and our own bugs.
 *
 * Mistakes in content or theme go to base/report.h and never end a run. What stands here does: the disk is
 * full, memory is out, a font is missing (status 3), or the program contradicts itself (abort).
 */
#ifndef MEEDOEN_BASE_STOP_H
#define MEEDOEN_BASE_STOP_H

enum status {
	STATUS_GOOD = 0,     /* all is well */
	STATUS_PROBLEMS = 1, /* mistakes in content or theme; nothing was written */
	STATUS_USAGE = 2,    /* the command was used wrongly */
	STATUS_MACHINE = 3   /* disk, memory, a missing font */
};

/* "meedoen: ..." on standard error, then exit with STATUS_MACHINE. What was written stays as it was. */
_Noreturn void stop_machine(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* The same for an errno: "meedoen: WHAT: No space left on device". */
_Noreturn void stop_errno(const char *what);

#define BUG(...) stop_bug(__FILE__, __LINE__, __VA_ARGS__)
_Noreturn void stop_bug(const char *file, int line, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

#endif
