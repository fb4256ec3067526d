/* SPDX-License-Identifier: EUPL-1.2
 *
 * What sheets of vouchers cost with libharu's own text calls, without tags: ten vouchers a page, each with a
 * stub, a QR code and the same lines of text in the same font as the program's sheets.
 *
 * usage: haru PAGES OUTPUT.pdf
 *
 * A yardstick, not a tool: it stops at the first thing that goes wrong.
 */
#include <err.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <hpdf.h>
#include <zint.h>

#define FONT_FOLDER "/usr/share/fonts/truetype/andika/"
#define MM(length) ((HPDF_REAL)((length) * 72 / 25.4))

struct sheet {
	HPDF_Doc document;
	HPDF_Page page;
	HPDF_Font regular, bold;
};

static void fail(HPDF_STATUS status, HPDF_STATUS detail, void *user)
{
	(void)user;
	errx(1, "libharu: %04x %u", (unsigned)status, (unsigned)detail);
}

static void write_text(const struct sheet *sheet, HPDF_Font font, double size_pt, double x_mm, double y_mm, const char *text)
{
	HPDF_Page_BeginText(sheet->page);
	HPDF_Page_SetFontAndSize(sheet->page, font, (HPDF_REAL)size_pt);
	HPDF_Page_TextOut(sheet->page, MM(x_mm), MM(y_mm), text);
	HPDF_Page_EndText(sheet->page);
}

/* Dark modules side by side are one rectangle. A fixed mask, as in the program. */
static void draw_code(const struct sheet *sheet, double x_mm, double y_mm, double size_mm, const char *text)
{
	struct zint_symbol *symbol = ZBarcode_Create();
	symbol->symbology = BARCODE_QRCODE;
	symbol->option_1 = 2;
	symbol->option_3 = 1 << 8;
	if (ZBarcode_Encode(symbol, (const unsigned char *)text, 0) >= ZINT_ERROR)
		errx(1, "zint: %s", symbol->errtxt);
	double module = size_mm / symbol->width;
	for (int row = 0; row < symbol->rows; row++)
		for (int column = 0, run; column < symbol->width; column += run ? run : 1) {
			for (run = 0; column + run < symbol->width; run++)
				if (!(symbol->encoded_data[row][(column + run) / 8] >> (column + run) % 8 & 1))
					break;
			if (run)
				HPDF_Page_Rectangle(sheet->page, MM(x_mm + column * module),
				                    MM(y_mm + size_mm - (row + 1) * module), MM(run * module), MM(module));
		}
	HPDF_Page_Fill(sheet->page);
	ZBarcode_Delete(symbol);
}

static void draw_voucher(const struct sheet *sheet, int number)
{
	static const char *const lines[] = {
		"tien euro", "Geldig tot en met zondag 31 december 2028", "Te gebruiken bij Bakkerij De Oven",
		"Uitgegeven door Gemeente Testdam", "U krijgt geen geld terug.",
	};
	int column = number % 2, row = number % 10 / 2;
	double x = 10 + column * 95, y = 297 - 11 - (row + 1) * 55;
	char serial[32], address[96];
	snprintf(serial, sizeof serial, "TD-%06d-%02d", number + 1, number % 97);
	snprintf(address, sizeof address, "https://meedoen.testdam.example/bon/%s", serial);
	HPDF_Page_Rectangle(sheet->page, MM(x), MM(y), MM(95), MM(55));
	HPDF_Page_Stroke(sheet->page);
	write_text(sheet, sheet->bold, 11, x + 4, y + 48, "Bon voor meepraten");
	write_text(sheet, sheet->bold, 20, x + 4, y + 38, "10 euro");
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
		write_text(sheet, sheet->regular, 9, x + 4, y + 32 - 4.5 * (double)i, lines[i]);
	write_text(sheet, sheet->bold, 10, x + 4, y + 4, serial);
	write_text(sheet, sheet->regular, 9, x + 72, y + 48, "Strook");
	write_text(sheet, sheet->bold, 9, x + 72, y + 42, "10 euro");
	write_text(sheet, sheet->regular, 8, x + 72, y + 36, serial);
	draw_code(sheet, x + 50, y + 4, 18, address);
}

int main(int count, char **arguments)
{
	if (count != 3)
		errx(2, "usage: haru PAGES OUTPUT.pdf");
	struct sheet sheet = {.document = HPDF_New(fail, NULL)};
	HPDF_SetCompressionMode(sheet.document, HPDF_COMP_ALL);
	HPDF_UseUTFEncodings(sheet.document);
	HPDF_SetCurrentEncoder(sheet.document, "UTF-8");
	const char *regular = HPDF_LoadTTFontFromFile(sheet.document, FONT_FOLDER "Andika-Regular.ttf", HPDF_TRUE);
	const char *bold = HPDF_LoadTTFontFromFile(sheet.document, FONT_FOLDER "Andika-Bold.ttf", HPDF_TRUE);
	sheet.regular = HPDF_GetFont(sheet.document, regular, "UTF-8");
	sheet.bold = HPDF_GetFont(sheet.document, bold, "UTF-8");
	for (int number = 0; number < atoi(arguments[1]) * 10; number++) {
		if (number % 10 == 0) {
			sheet.page = HPDF_AddPage(sheet.document);
			HPDF_Page_SetWidth(sheet.page, MM(210));
			HPDF_Page_SetHeight(sheet.page, MM(297));
		}
		draw_voucher(&sheet, number);
	}
	HPDF_SaveToFile(sheet.document, arguments[2]);
	HPDF_Free(sheet.document);
	return 0;
}
