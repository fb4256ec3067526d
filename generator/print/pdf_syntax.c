/* SPDX-License-Identifier: EUPL-1.2
 *
 * Writing PDF's own syntax (ISO 32000-1, 7.3): numbers, references, strings.
 */
#include "print/pdf_object.h"

static void put_decimal(struct text *text, int64_t value, int64_t unit)
{
	char digits[32];
	size_t count = 0;
	if (value < 0) {
		digits[count++] = '-';
		value = -value;
	}
	char whole[20];
	size_t at = sizeof whole;
	for (int64_t rest = value / unit; rest > 0; rest /= 10)
		whole[--at] = (char)('0' + rest % 10);
	int64_t part = value % unit;
	if (at == sizeof whole && part == 0)
		whole[--at] = '0';
	memcpy(digits + count, whole + at, sizeof whole - at);
	count += sizeof whole - at;
	if (part) {
		digits[count++] = '.';
		for (int64_t place = unit / 10; part > 0; part %= place, place /= 10)
			digits[count++] = (char)('0' + part / place);
	}
	text_add(text, digits, count);
}

void put_number(struct text *text, int64_t thousandths)
{
	put_decimal(text, thousandths, 1000);
}

void put_length(struct text *text, int64_t thousandths)
{
	int64_t hundredths = (thousandths + (thousandths < 0 ? -5 : 5)) / 10;
	put_decimal(text, hundredths, 100);
}

void put_scale(struct text *text, int64_t millionths)
{
	put_decimal(text, millionths, 1000000);
}

void put_reference(struct text *text, unsigned number)
{
	text_number(text, number);
	text_string(text, " 0 R");
}

void put_hex16(struct text *text, unsigned value)
{
	static const char digits[] = "0123456789ABCDEF";
	char four[4] = {digits[value >> 12 & 15], digits[value >> 8 & 15], digits[value >> 4 & 15],
	                digits[value & 15]};
	text_add(text, four, sizeof four);
}

static bool plain(struct span bytes)
{
	for (size_t i = 0; i < bytes.length; i++)
		if (bytes.data[i] < ' ' || bytes.data[i] > '~')
			return false;
	return true;
}

/* 7.3.4.2: a carriage return that stands in a string is read as a line feed. */
static void put_byte(struct text *text, char byte)
{
	if (byte == '\r') {
		text_string(text, "\\r");
		return;
	}
	if (byte == '(' || byte == ')' || byte == '\\')
		text_char(text, '\\');
	text_char(text, byte);
}

void put_code(struct text *text, unsigned code)
{
	put_byte(text, (char)(code >> 8 & 0xFF));
	put_byte(text, (char)(code & 0xFF));
}

void put_bytes(struct text *text, struct span bytes)
{
	text_char(text, '(');
	for (size_t i = 0; i < bytes.length; i++)
		put_byte(text, bytes.data[i]);
	text_char(text, ')');
}

void put_text(struct text *text, struct span utf8)
{
	if (plain(utf8)) {
		put_bytes(text, utf8);
		return;
	}
	text_string(text, "<FEFF");
	const char *at = utf8.data, *end = utf8.data + utf8.length;
	while (at < end) {
		uint32_t codepoint = utf8_next(&at, end);
		if (codepoint > 0xFFFF) {
			put_hex16(text, 0xD7C0 + (codepoint >> 10));
			codepoint = 0xDC00 + (codepoint & 0x3FF);
		}
		put_hex16(text, codepoint);
	}
	text_char(text, '>');
}
