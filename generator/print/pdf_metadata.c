/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/pdf_metadata.h"

#include <stdio.h>
#include <string.h>

#include "base/hash.h"
#include "base/stop.h"

static bool prints_cmyk(const struct pdf_setup *setup)
{
	return setup->inks == INKS_CMYK;
}

/* ---- the information dictionary ---- */

static void put_entry(struct text *text, const char *key, const char *value)
{
	if (!value)
		return;
	text_char(text, '/');
	text_string(text, key);
	put_text(text, span_of(value));
}

void metadata_information(const struct pdf_setup *setup, struct store *store)
{
	struct text text = {0};
	put_entry(&text, "Title", setup->title);
	put_entry(&text, "Author", setup->author);
	put_entry(&text, "Subject", setup->subject);
	put_entry(&text, "Creator", setup->producer);
	put_entry(&text, "Producer", setup->producer);
	if (setup->year) {
		static const char *const keys[] = {"CreationDate", "ModDate"};
		for (int i = 0; i < 2; i++)
			text_format(&text, "/%s(D:%04d%02d%02d000000Z)", keys[i], setup->year, setup->month,
			            setup->day);
	}
	if (prints_cmyk(setup) && !setup->x4) /* ISO 15930-4, 6.2; X-4 says it in XMP */
		text_string(&text, "/GTS_PDFXVersion(PDF/X-1a:2003)");
	if (prints_cmyk(setup))
		text_string(&text, "/Trapped/False");
	store_information(store, text_view(&text));
	text_free(&text);
}

/* ---- XMP ---- */

static void put_escaped(struct text *text, const char *value)
{
	for (; *value; value++)
		switch (*value) {
		case '<':
			text_string(text, "&lt;");
			break;
		case '>':
			text_string(text, "&gt;");
			break;
		case '&':
			text_string(text, "&amp;");
			break;
		default:
			text_char(text, *value);
		}
}

/* One value: <key>...</key>, or inside a container of XMP's (rdf:Alt, rdf:Seq, rdf:Bag). */
static void put_property(struct text *text, const char *key, const char *container, const char *value)
{
	if (!value)
		return;
	text_format(text, "<%s>", key);
	if (container)
		text_format(text, "<rdf:%s><rdf:li%s>", container,
		            strcmp(container, "Alt") == 0 ? " xml:lang=\"x-default\"" : "");
	put_escaped(text, value);
	if (container)
		text_format(text, "</rdf:li></rdf:%s>", container);
	text_format(text, "</%s>\n", key);
}

/* ISO 19005-2, 6.6.2.3.3: a file explains properties that PDF/A does not know. */
static const char pdfua_explained[] =
	"<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
	"xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
	"xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
	"<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
	"<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\n"
	"<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
	"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
	"<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
	"<pdfaProperty:name>part</pdfaProperty:name>\n"
	"<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
	"<pdfaProperty:category>internal</pdfaProperty:category>"
	"<pdfaProperty:description>part of ISO 14289</pdfaProperty:description>\n"
	"</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
	"</rdf:Description>\n";

/* A name for this document in all its versions (ISO 16684-2, 8.8): from what it is called and for whom it is, for there
 * is no clock and no dice here. Shaped as a UUID of version 8 (RFC 9562). */
static void put_document_id(const struct pdf_setup *setup, struct text *text)
{
	struct text named = {0};
	const char *parts[] = {setup->title, setup->publisher, setup->language};
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		text_string(&named, parts[i] ? parts[i] : "");
		text_char(&named, '\n');
	}
	struct hash hash = hash_lasting(named.data, named.length);
	char hex[HASH_HEX + 1];
	hash_write(&hash, hex);
	hex[12] = '8';
	hex[16] = 'a';
	text_format(text, "<xmpMM:DocumentID>uuid:%.8s-%.4s-%.4s-%.4s-%.12s</xmpMM:DocumentID>\n", hex, hex + 8, hex + 12,
	            hex + 16, hex + 20);
	text_free(&named);
}

static void put_standards(const struct pdf_setup *setup, struct text *text)
{
	if (prints_cmyk(setup)) {
		put_property(text, "pdf:Trapped", NULL, "False");
		if (!setup->x4)
			return;
		put_property(text, "pdfxid:GTS_PDFXVersion", NULL, "PDF/X-4"); /* ISO 15930-7, 6.3 and 6.4 */
		put_document_id(setup, text);
		put_property(text, "xmpMM:VersionID", NULL, "1");
		put_property(text, "xmpMM:RenditionClass", NULL, "default");
		return;
	}
	put_property(text, "pdfuaid:part", NULL, "1");
	put_property(text, "pdfaid:part", NULL, "2");
	put_property(text, "pdfaid:conformance", NULL, "A");
}

unsigned metadata_xmp(const struct pdf_setup *setup, struct store *store)
{
	struct text text = {0};
	char date[40];
	text_string(&text,
	            "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
	            "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
	            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
	            "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
	            "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
	            "xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\" xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\" "
	            "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
	            "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n");
	put_property(&text, "dc:format", NULL, "application/pdf");
	put_property(&text, "dc:title", "Alt", setup->title);
	put_property(&text, "dc:creator", "Seq", setup->author);
	put_property(&text, "dc:publisher", "Bag", setup->publisher);
	put_property(&text, "dc:description", "Alt", setup->subject);
	put_property(&text, "dc:language", "Bag", setup->language);
	put_property(&text, "xmp:CreatorTool", NULL, setup->producer);
	put_property(&text, "pdf:Producer", NULL, setup->producer);
	if (setup->year) {
		snprintf(date, sizeof date, "%04d-%02d-%02dT00:00:00Z", setup->year, setup->month,
		         setup->day);
		put_property(&text, "xmp:CreateDate", NULL, date);
		put_property(&text, "xmp:ModifyDate", NULL, date);
		put_property(&text, "xmp:MetadataDate", NULL, setup->x4 ? date : NULL);
	}
	put_standards(setup, &text);
	text_string(&text, "</rdf:Description>\n");
	if (!prints_cmyk(setup))
		text_string(&text, pdfua_explained);
	text_string(&text, "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
	unsigned number = store_reserve(store);
	store_stream(store, number, SPAN("/Type/Metadata/Subtype/XML"), text_view(&text), true);
	text_free(&text);
	return number;
}

/* ---- output intents ---- */

static unsigned write_profile(struct store *store, struct deflater *deflater, struct span profile, const char *entries)
{
	struct text packed = {0};
	deflate_text(deflater, profile, &packed);
	unsigned number = store_reserve(store);
	store_stream(store, number, span_of(entries), text_view(&packed), false);
	text_free(&packed);
	return number;
}

static void put_condition(const struct pdf_setup *setup, struct store *store, struct deflater *deflater, struct text *catalogue)
{
	if (!setup->output_condition || !setup->year)
		BUG("a file for a print shop needs a print condition and a date");
	if (setup->x4 && !setup->output_profile.length)
		BUG("PDF/X-4 without the profile of its print condition");
	text_string(catalogue, "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFX/OutputConditionIdentifier");
	put_text(catalogue, span_of(setup->output_condition));
	text_string(catalogue, "/RegistryName(http://www.color.org)");
	if (setup->output_profile.length) {
		text_string(catalogue, "/Info");
		put_text(catalogue, span_of(setup->output_condition));
		text_string(catalogue, "/DestOutputProfile ");
		put_reference(catalogue, write_profile(store, deflater, setup->output_profile, "/N 4"));
	}
	text_string(catalogue, ">>]");
}

void metadata_intents(const struct pdf_setup *setup, struct store *store, struct deflater *deflater,
                      struct text *catalogue)
{
	if (prints_cmyk(setup)) {
		put_condition(setup, store, deflater, catalogue);
		return;
	}
	struct text profile = {0};
	srgb_profile(&profile);
	text_string(catalogue,
	            "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
	            "/Info(sRGB IEC61966-2.1)/DestOutputProfile ");
	put_reference(catalogue, write_profile(store, deflater, text_view(&profile), "/N 3"));
	text_string(catalogue, ">>]");
	text_free(&profile);
}
