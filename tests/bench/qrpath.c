/* SPDX-License-Identifier: EUPL-1.2
 *
 * QR codes as paths of SVG, for the peers of the bench that cannot make one: made before the clock starts.
 *
 * usage: qrpath < LINES    for each line: modules, a tab, the path, a run of dark modules at a time
 *
 * A yardstick's helper, not a tool: it stops at the first thing that goes wrong.
 */
#include <err.h>
#include <stdio.h>
#include <string.h>

#include <zint.h>

enum { LEVEL_M = 2, LINE_MOST = 512 };

static int dark(const struct zint_symbol *symbol, int column, int row)
{
	return column < symbol->width && symbol->encoded_data[row][column / 8] >> (column % 8) & 1;
}

static void put_row(const struct zint_symbol *symbol, int row)
{
	for (int column = 0; column < symbol->width; column++) {
		int start = column;
		while (dark(symbol, column, row))
			column++;
		if (column > start)
			printf("M%d %dh%dv1h-%dz", start, row, column - start, column - start);
	}
}

int main(void)
{
	char line[LINE_MOST];
	while (fgets(line, sizeof line, stdin)) {
		size_t length = strcspn(line, "\n");
		struct zint_symbol *symbol = ZBarcode_Create();
		if (!symbol)
			errx(1, "out of memory");
		symbol->symbology = BARCODE_QRCODE;
		symbol->option_1 = LEVEL_M;
		if (ZBarcode_Encode(symbol, (const unsigned char *)line, (int)length) >= ZINT_ERROR)
			errx(1, "%s", symbol->errtxt);
		printf("%d\t", symbol->width);
		for (int row = 0; row < symbol->rows; row++)
			put_row(symbol, row);
		putchar('\n');
		ZBarcode_Delete(symbol);
	}
	return 0;
}
