/* SPDX-License-Identifier: EUPL-1.2 */
#include "model/serial.h"

#include "base/stop.h"

/* Carry on a number modulo 97 with one more character; dashes do not count. */
static unsigned carry(unsigned rest, char c)
{
	if (c >= '0' && c <= '9')
		return (rest * 10 + (unsigned)(c - '0')) % 97;
	if (c >= 'A' && c <= 'Z')
		return (rest * 100 + (unsigned)(c - 'A') + 10) % 97;
	return rest;
}

static unsigned modulo(struct span text)
{
	unsigned rest = 0;
	for (size_t i = 0; i < text.length; i++)
		rest = carry(rest, text.data[i]);
	return rest;
}

bool serial_prefix_good(struct span prefix)
{
	if (prefix.length < SERIAL_PREFIX_LEAST || prefix.length > SERIAL_PREFIX_MOST)
		return false;
	for (size_t i = 0; i < prefix.length; i++) {
		char c = prefix.data[i];
		if (c < 'A' || c > 'Z' || c == 'O' || c == 'I' || c == 'S')
			return false;
	}
	return true;
}

static char *write_digits(char *out, int64_t number, int digits)
{
	for (int i = digits - 1; i >= 0; i--, number /= 10)
		out[i] = (char)('0' + number % 10);
	return out + digits;
}

size_t serial_write(char out[SERIAL_SIZE], struct span prefix, int year, int64_t number)
{
	if (!serial_prefix_good(prefix) || year < 1000 || year > 9999 || number < 1 || number > SERIAL_LAST)
		BUG("no serial number can be made of %.*s, %d, %lld", (int)prefix.length, prefix.data, year, (long long)number);
	memcpy(out, prefix.data, prefix.length);
	char *at = out + prefix.length;
	*at++ = '-';
	at = write_digits(at, year % 100, 2);
	*at++ = '-';
	at = write_digits(at, number, 6);
	*at++ = '-';
	unsigned rest = modulo((struct span){out, (size_t)(at - out)});
	at = write_digits(at, 98 - rest * 100 % 97, 2); /* the whole must leave 1: ISO 7064, 6 */
	*at = '\0';
	return (size_t)(at - out);
}

/* The form: letters, then -99-999999-99. */
static bool formed(struct span serial)
{
	static const char tail[] = "-99-999999-99";
	size_t length = sizeof tail - 1;
	if (serial.length < length || !serial_prefix_good((struct span){serial.data, serial.length - length}))
		return false;
	const char *at = serial.data + serial.length - length;
	for (size_t i = 0; i < length; i++)
		if (tail[i] == '-' ? at[i] != '-' : at[i] < '0' || at[i] > '9')
			return false;
	return true;
}

bool serial_good(struct span serial)
{
	return formed(serial) && modulo(serial) == 1;
}

/* ---- as it was typed ---- */

/* What people type for a figure that looks like it. */
static char figure(char c)
{
	switch (c) {
	case 'O': return '0';
	case 'I': case 'L': return '1';
	case 'S': return '5';
	default: return c;
	}
}

/* Letters and figures alone, as capitals; how many there are, and one too many stops it. */
static size_t bare(struct span typed, char *out, size_t most)
{
	size_t count = 0;
	for (size_t i = 0; i < typed.length && count < most; i++) {
		char c = typed.data[i];
		if (c >= 'a' && c <= 'z')
			c = (char)(c - 'a' + 'A');
		if (!strchr(" -.\t", c) || c == '\0')
			out[count++] = c;
	}
	return count;
}

bool serial_read(struct span typed, char out[SERIAL_SIZE])
{
	enum { FIGURES = 10, MOST = SERIAL_PREFIX_MOST + FIGURES };
	static const int parts[] = {2, 6, 2};
	char letters[MOST + 1];
	size_t count = bare(typed, letters, sizeof letters);
	if (count < FIGURES + SERIAL_PREFIX_LEAST || count > MOST)
		return false;
	size_t prefix = count - FIGURES;
	memcpy(out, letters, prefix);
	char *at = out + prefix;
	const char *from = letters + prefix;
	for (size_t part = 0; part < sizeof parts / sizeof *parts; part++) {
		*at++ = '-';
		for (int i = 0; i < parts[part]; i++)
			*at++ = figure(*from++);
	}
	*at = '\0';
	return formed((struct span){out, (size_t)(at - out)});
}

/* ---- its parts ---- */

/* The part of `length` figures that starts so far from the end. */
static int64_t read_figures(struct span serial, size_t from_end, size_t length)
{
	int64_t number = 0;
	for (size_t i = serial.length - from_end; length > 0; i++, length--)
		number = number * 10 + (serial.data[i] - '0');
	return number;
}

int64_t serial_number(struct span serial)
{
	return read_figures(serial, 9, 6);
}

int serial_year(struct span serial)
{
	return (int)read_figures(serial, 12, 2);
}

struct span serial_prefix(struct span serial)
{
	return (struct span){serial.data, serial.length - 13};
}
