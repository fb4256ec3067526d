/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/code.h"

#include <limits.h>
#include <zint.h>

#include "base/stop.h"
#include "base/words.h"

enum {
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

/* Each run of dark modules in a row is one rectangle. */
static void put_row(struct text *text, const struct zint_symbol *symbol, int row,
                    const struct kind_rule *kind)
{
	for (int column = 0; column < symbol->width; column++) {
		if (!dark(symbol, column, row))
			continue;
		int start = column;
		while (column < symbol->width && dark(symbol, column, row))
			column++;
		text_number(text, start + kind->left);
		text_char(text, ' ');
		text_number(text, row + kind->above);
		text_char(text, ' ');
		text_number(text, column - start);
		text_string(text, " 1 re\n");
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
		for (int row = 0; row < symbol->rows; row++)
			put_row(&operators, symbol, row, rule);
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
