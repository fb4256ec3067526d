/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/code.h"

#include <limits.h>
#include <string.h>
#include <zint.h>

#include "base/stop.h"
#include "base/words.h"

enum {
	COLUMNS_MOST = 1200, /* libzint's encoded_data has 144 or 150 bytes a row */
	QR_LEVEL_M = 2,   /* 15 % of it may be dirty or torn */
	QR_MASK = 1,      /* of 0-7: stripes, seldom unlucky */
	QR_MASK_SHIFT = 8 /* zint: option_3 holds mask + 1 above the low byte */
};

struct kind_rule {
	int symbology;
	int left, right, above; /* quiet zone, modules; as much below as above */
};

static const struct kind_rule kinds[] = {
	[CODE_QR] = {BARCODE_QRCODE, 4, 4, 4},
	[CODE_128] = {BARCODE_CODE128, 10, 10, 0},
	[CODE_EAN13] = {BARCODE_EANX, 11, 7, 0},
};

static bool dark(const struct zint_symbol *symbol, int column, int row)
{
	return symbol->encoded_data[row][column / 8] >> (column % 8) & 1;
}

static char *write_number(char *at, int number)
{
	if (number >= 10)
		at = write_number(at, number / 10);
	*at++ = (char)('0' + number % 10);
	return at;
}

/* Written at once: a sheet of vouchers has a thousand of them. */
static void put_rectangle(struct text *text, int x, int y, int width, int height)
{
	const int numbers[] = {x, y, width, height};
	char line[64], *at = line;
	for (int i = 0; i < 4; i++) {
		at = write_number(at, numbers[i]);
		*at++ = ' ';
	}
	text_add(text, line, (size_t)(at - line));
	text_string(text, "re\n");
}

/* Where the run of dark modules ends that starts in a column, for each column; 0: none does. */
static void find_runs(const struct zint_symbol *symbol, int row, int *ends)
{
	int start = -1;
	memset(ends, 0, (size_t)symbol->width * sizeof *ends);
	if (row == symbol->rows)
		return;
	for (int column = 0; column <= symbol->width; column++) {
		bool ink = column < symbol->width && dark(symbol, column, row);
		if (ink && start < 0)
			start = column;
		if (!ink && start >= 0) {
			ends[start] = column;
			start = -1;
		}
	}
}

/* Each run of dark modules is one rectangle, with the runs below it that start and end where it does. */
static void put_runs(struct text *text, const struct zint_symbol *symbol, const struct kind_rule *kind)
{
	int ends[COLUMNS_MOST];
	struct {
		int end, top;
	} open[COLUMNS_MOST] = {0}; /* rectangles, by the column in which they start; end 0: none */
	if (symbol->width > COLUMNS_MOST)
		BUG("a code of %d columns", symbol->width);
	for (int row = 0; row <= symbol->rows; row++) {
		find_runs(symbol, row, ends);
		for (int column = 0; column < symbol->width; column++) {
			int end = open[column].end, top = open[column].top;
			if (ends[column] == end)
				continue;
			if (end)
				put_rectangle(text, column + kind->left, top + kind->above, end - column, row - top);
			open[column].end = ends[column];
			open[column].top = row;
		}
	}
}

static bool encode(struct zint_symbol *symbol, enum code_kind kind, struct span bytes)
{
	bool ean = kind == CODE_EAN13;
	if (bytes.length == 0 || bytes.length > INT_MAX || (ean && bytes.length != 12 && bytes.length != 13))
		return false;
	symbol->symbology = kinds[kind].symbology;
	symbol->input_mode = UNICODE_MODE;
	if (kind == CODE_QR) {
		symbol->option_1 = QR_LEVEL_M;
		symbol->option_3 = (QR_MASK + 1) << QR_MASK_SHIFT;
	}
	return ZBarcode_Encode(symbol, (const unsigned char *)bytes.data, (int)bytes.length) < ZINT_ERROR;
}

const struct code *code_make(struct arena *arena, enum code_kind kind, struct span text)
{
	struct zint_symbol *symbol = ZBarcode_Create();
	if (!symbol)
		stop_machine("%s", _("out of memory"));
	struct code *code = NULL;
	if (encode(symbol, kind, text)) {
		const struct kind_rule *rule = &kinds[kind];
		struct text operators = {0};
		put_runs(&operators, symbol, rule);
		code = arena_alloc(arena, sizeof *code);
		code->columns = symbol->width + rule->left + rule->right;
		code->rows = symbol->rows + 2 * rule->above;
		code->operators = text_keep(&operators, arena);
	}
	ZBarcode_Delete(symbol);
	return code;
}

void code_draw(struct canvas *canvas, const struct code *code, int x, int y, int width, int height,
               struct colour colour)
{
	if (code->rows == code->columns)
		height = width;
	draw_grid(canvas, (struct box){x, y, width, height}, code->columns, code->rows, colour,
	          code->operators);
}

int code_module(const struct code *code, int width)
{
	return width / code->columns;
}
