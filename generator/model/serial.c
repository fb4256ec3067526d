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
