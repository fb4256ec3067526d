/* SPDX-License-Identifier: EUPL-1.2 */
#include "language/fold.h"

#define SMALL 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z'
const char fold_plain[256] = {['0'] = '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ['A'] = SMALL, ['a'] = SMALL};
#undef SMALL

size_t fold_word(struct span word, char folded[static FOLDED_MOST])
{
	if (word.length > FOLDED_MOST)
		return 0;
	size_t length = 0;
	for (; length < word.length && (unsigned char)word.data[length] < 0x80; length++) {
		char c = word.data[length];
		folded[length] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
	}
	for (size_t i = length; i < word.length; i++) {
		unsigned char c = (unsigned char)word.data[i];
		unsigned char next = i + 1 < word.length ? (unsigned char)word.data[i + 1] : 0;
		if (c >= 'A' && c <= 'Z') {
			folded[length++] = (char)(c + 32);
		} else if (c == 0xC3 && next >= 0x80 && next <= 0x9E && next != 0x97) {
			folded[length++] = (char)c;
			folded[length++] = (char)(next + 32);
			i++;
		} else if ((c == 0xC4 || c == 0xC5) && next) { /* pairs: the capital is the even one, nearly always */
			folded[length++] = (char)c;
			folded[length++] = (char)(next | 1);
			i++;
		} else if (c == 0xE2 && next == 0x80 && i + 2 < word.length &&
		           ((unsigned char)word.data[i + 2] == 0x99 || (unsigned char)word.data[i + 2] == 0x98)) {
			folded[length++] = '\'';
			i += 2;
		} else {
			folded[length++] = (char)c;
		}
	}
	return length;
}

bool fold_stress(char *folded, size_t *length)
{
	static const char plain[] = {[0x20] = 'a', [0x21] = 'a', [0x28] = 'e', [0x29] = 'e', [0x2C] = 'i', [0x2D] = 'i', [0x32] = 'o', [0x33] = 'o',
		[0x39] = 'u', [0x3A] = 'u'};
	size_t to = 0;
	for (size_t i = 0; i < *length; i++) {
		unsigned char next = i + 1 < *length ? (unsigned char)folded[i + 1] : 0;
		if ((unsigned char)folded[i] == 0xC3 && next >= 0xA0 && next < 0x80 + sizeof plain && plain[next - 0x80]) {
			folded[to++] = plain[next - 0x80];
			i++;
		} else {
			folded[to++] = folded[i];
		}
	}
	bool any = to != *length;
	*length = to;
	return any;
}
