/* SPDX-License-Identifier: EUPL-1.2
 *
 * The only file with SQLite. Its words are Dutch where the file holds them: an archive can read it without this program.
 */
#include "bonnen/register.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <sqlite3.h>

#include "base/stop.h"
#include "base/words.h"
#include "model/date.h"
#include "model/record.h"

enum {
	APPLICATION = 0x626F6E72, /* "bonr": this file is a register of vouchers */
	VERSION = 1,              /* of the tables below */
	WAIT = 5000               /* milliseconds, for somebody else who writes */
};

/* What cannot be true cannot be written: a voucher that came back was out, and does not count for nothing as well. */
static const char tables[] =
	"CREATE TABLE serie ("
	"  id TEXT PRIMARY KEY NOT NULL, prefix TEXT NOT NULL, jaar INTEGER NOT NULL, start INTEGER NOT NULL,"
	"  waarde INTEGER NOT NULL CHECK (waarde > 0)," /* cents */
	"  geldig_tot TEXT NOT NULL, winkels TEXT NOT NULL"
	") STRICT;"
	"CREATE TABLE bon ("
	"  nummer TEXT PRIMARY KEY NOT NULL, serie TEXT NOT NULL REFERENCES serie (id),"
	"  uitgegeven TEXT, ingeleverd TEXT, winkel TEXT, ongeldig TEXT, reden TEXT, herdruk TEXT UNIQUE,"
	"  CHECK (uitgegeven IS NOT NULL OR ongeldig IS NOT NULL),"
	"  CHECK ((ingeleverd IS NULL) = (winkel IS NULL)),"
	"  CHECK ((ongeldig IS NULL) = (reden IS NULL)),"
	"  CHECK (ingeleverd IS NULL OR (uitgegeven IS NOT NULL AND ongeldig IS NULL)),"
	"  CHECK (herdruk IS NULL OR ongeldig IS NOT NULL)"
	") STRICT;"
	"PRAGMA application_id = 1651469938;"
	"PRAGMA user_version = 1;";

_Static_assert(APPLICATION == 1651469938 && VERSION == 1, "the numbers in the text above");

enum statement { BEGIN, COMMIT, FIND, ENTRIES, TERMS, KEEP_TERMS, WRITE, ERASE, ERASE_TERMS, STATEMENTS };

#define ENTRY_COLUMNS "nummer, serie, uitgegeven, ingeleverd, winkel, ongeldig, reden, herdruk"

static const char *const statements[STATEMENTS] = {
	[BEGIN] = "BEGIN IMMEDIATE",
	[COMMIT] = "COMMIT",
	[FIND] = "SELECT " ENTRY_COLUMNS " FROM bon WHERE nummer = ?",
	[ENTRIES] = "SELECT " ENTRY_COLUMNS " FROM bon ORDER BY nummer",
	[TERMS] = "SELECT id, prefix, jaar, start, waarde, geldig_tot, winkels FROM serie ORDER BY id",
	[KEEP_TERMS] = "INSERT OR IGNORE INTO serie VALUES (?, ?, ?, ?, ?, ?, ?)",
	[WRITE] = "INSERT INTO bon (" ENTRY_COLUMNS ") VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (nummer) DO UPDATE SET"
	          " uitgegeven = excluded.uitgegeven, ingeleverd = excluded.ingeleverd, winkel = excluded.winkel,"
	          " ongeldig = excluded.ongeldig, reden = excluded.reden, herdruk = excluded.herdruk",
	[ERASE] = "DELETE FROM bon WHERE nummer = ?",
	[ERASE_TERMS] = "DELETE FROM serie WHERE id = ? AND NOT EXISTS (SELECT 1 FROM bon WHERE bon.serie = serie.id)",
};

struct voucher_register {
	struct arena *arena;
	const char *path;
	sqlite3 *file;
	sqlite3_stmt *prepared[STATEMENTS]; /* NULL until it is asked for */
};

/* ---- when it fails ---- */

/* SQLite opens two files, and does not say which one did not go, nor why. */
static const char *why_closed(struct voucher_register *book)
{
	struct stat status;
	const char *slash = strrchr(book->path, '/');
	const char *folder = slash ? arena_copy(book->arena, book->path, (size_t)(slash - book->path) + 1) : ".";
	if (stat(folder, &status) != 0)
		return strerror(errno);
	if (stat(book->path, &status) == 0 && S_ISDIR(status.st_mode))
		return strerror(EISDIR);
	if (access(book->path, R_OK) != 0 && errno != ENOENT)
		return strerror(errno);
	return _("no file can be made here. Is the disk full, or may this folder not be written?");
}

static const char *reason_of(struct voucher_register *book, int code)
{
	switch (code & 0xFF) { /* the rest says where in SQLite */
	case SQLITE_BUSY:
	case SQLITE_LOCKED: return _("somebody else is writing in it. Try again in a moment");
	case SQLITE_FULL: return strerror(ENOSPC);
	case SQLITE_READONLY: return _("it may be read and not be written");
	case SQLITE_NOTADB: return _("this file is no register of vouchers. Name another with --register");
	case SQLITE_CORRUPT: return _("the register is damaged. Put back the last copy that was made of it");
	case SQLITE_NOMEM: return _("out of memory");
	case SQLITE_IOERR: return _("the disk failed. Is it full, or not connected any more?");
	case SQLITE_CANTOPEN: return why_closed(book);
	default: return book->file ? sqlite3_errmsg(book->file) : sqlite3_errstr(code);
	}
}

void register_close(struct voucher_register *book)
{
	for (size_t i = 0; i < STATEMENTS; i++)
		sqlite3_finalize(book->prepared[i]);
	sqlite3_close(book->file);
	book->file = NULL;
}

/* What was not committed is undone: by this close, or where the disk does not even allow that by who opens it next. */
static _Noreturn void fail(struct voucher_register *book, int code)
{
	const char *reason = arena_string(book->arena, reason_of(book, code));
	register_close(book);
	stop_machine("%s: %s", book->path, reason);
}

static void must(struct voucher_register *book, int code)
{
	if (code != SQLITE_OK)
		fail(book, code);
}

/* ---- statements ---- */

static sqlite3_stmt *prepare(struct voucher_register *book, enum statement which)
{
	if (!book->prepared[which])
		must(book, sqlite3_prepare_v3(book->file, statements[which], -1, SQLITE_PREPARE_PERSISTENT, &book->prepared[which], NULL));
	return book->prepared[which];
}

/* Is there another row? After the last one the statement can be used anew. */
static bool step(struct voucher_register *book, sqlite3_stmt *statement)
{
	int code = sqlite3_step(statement);
	if (code == SQLITE_ROW)
		return true;
	if (code != SQLITE_DONE)
		fail(book, code);
	sqlite3_reset(statement);
	return false;
}

static void bind_text(struct voucher_register *book, sqlite3_stmt *statement, int place, const char *text)
{
	must(book, sqlite3_bind_text(statement, place, text, -1, SQLITE_TRANSIENT)); /* NULL stays NULL */
}

static void bind_day(struct voucher_register *book, sqlite3_stmt *statement, int place, int32_t day)
{
	struct text text = {0};
	if (day != NO_DATE)
		date_write(day, &text);
	bind_text(book, statement, place, text.data);
	text_free(&text);
}

static const char *column_text(struct voucher_register *book, sqlite3_stmt *statement, int column)
{
	const char *text = (const char *)sqlite3_column_text(statement, column);
	return text ? arena_string(book->arena, text) : NULL;
}

static int32_t column_day(struct voucher_register *book, sqlite3_stmt *statement, int column)
{
	int32_t day = NO_DATE;
	const char *text = (const char *)sqlite3_column_text(statement, column);
	if (text && date_parse(span_of(text), &day) != DATE_GOOD)
		fail(book, SQLITE_CORRUPT); /* somebody wrote in it by hand */
	return day;
}

/* ---- opening ---- */

static int ask_number(struct voucher_register *book, const char *question)
{
	sqlite3_stmt *statement;
	must(book, sqlite3_prepare_v2(book->file, question, -1, &statement, NULL));
	int code = sqlite3_step(statement), number = code == SQLITE_ROW ? sqlite3_column_int(statement, 0) : 0;
	sqlite3_finalize(statement);
	if (code != SQLITE_ROW)
		fail(book, code);
	return number;
}

static const char *first_fault(struct voucher_register *book, const char *pragma, const char *good)
{
	sqlite3_stmt *statement;
	must(book, sqlite3_prepare_v2(book->file, pragma, -1, &statement, NULL));
	int code = sqlite3_step(statement);
	const char *said = code == SQLITE_ROW ? column_text(book, statement, 0) : NULL;
	sqlite3_finalize(statement);
	if (code == SQLITE_CORRUPT)
		return sqlite3_errstr(code);
	if (code != SQLITE_ROW && code != SQLITE_DONE)
		fail(book, code);
	return said && (!good || strcmp(said, good) != 0) ? said : NULL;
}

const char *register_damage(struct voucher_register *book)
{
	const char *fault = first_fault(book, "PRAGMA integrity_check(1)", "ok");
	return fault ? fault : first_fault(book, "PRAGMA foreign_key_check", NULL);
}

/* Views and triggers that somebody put in it do nothing; after a commit the folder is on the disk as well. */
static void set_up(struct voucher_register *book)
{
	sqlite3_extended_result_codes(book->file, 1);
	sqlite3_busy_timeout(book->file, WAIT);
	sqlite3_db_config(book->file, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	sqlite3_db_config(book->file, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	sqlite3_db_config(book->file, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
	sqlite3_db_config(book->file, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
	must(book, sqlite3_exec(book->file, "PRAGMA synchronous = EXTRA", NULL, NULL, NULL));
}

/* Is it a register that this program can read? */
static void recognise(struct voucher_register *book)
{
	int application = ask_number(book, "PRAGMA application_id"), version = ask_number(book, "PRAGMA user_version");
	if (application != APPLICATION)
		fail(book, SQLITE_NOTADB);
	if (version > VERSION) {
		register_close(book);
		stop_machine(_("%s is of a newer meedoen (form %d; this one knows up to %d). Use that one"), book->path, version, VERSION);
	}
	if (version != VERSION || first_fault(book, "PRAGMA quick_check(1)", "ok"))
		fail(book, SQLITE_CORRUPT);
}

/* Two at once: who comes second finds the tables there. */
static void make_tables(struct voucher_register *book)
{
	register_begin(book);
	if (ask_number(book, "SELECT count(*) FROM sqlite_schema") == 0) /* it has a page by now */
		must(book, sqlite3_exec(book->file, tables, NULL, NULL, NULL));
	register_commit(book);
}

struct voucher_register *register_open(struct arena *arena, const char *path, bool make)
{
	struct stat status;
	bool there = stat(path, &status) == 0 && status.st_size > 0;
	if (!there && !make)
		return NULL;
	struct voucher_register *book = arena_alloc(arena, sizeof *book);
	*book = (struct voucher_register){.arena = arena, .path = path};
	/* SQLite has names of its own that start with a colon. */
	const char *name = *path == ':' ? arena_format(arena, "./%s", path) : path;
	must(book, sqlite3_open_v2(name, &book->file, SQLITE_OPEN_READWRITE | (make ? SQLITE_OPEN_CREATE : 0), NULL));
	set_up(book);
	if (ask_number(book, "PRAGMA page_count") == 0) {
		if (!make) {
			register_close(book);
			return NULL;
		}
		make_tables(book);
	}
	recognise(book);
	return book;
}

void register_begin(struct voucher_register *book)
{
	step(book, prepare(book, BEGIN));
}

void register_commit(struct voucher_register *book)
{
	step(book, prepare(book, COMMIT));
}

/* ---- vouchers ---- */

static struct entry read_entry(struct voucher_register *book, sqlite3_stmt *row)
{
	return (struct entry){
		.serial = column_text(book, row, 0), .series = column_text(book, row, 1), .issued = column_day(book, row, 2),
		.redeemed = column_day(book, row, 3), .shop = column_text(book, row, 4), .voided = column_day(book, row, 5),
		.reason = column_text(book, row, 6), .reprint = column_text(book, row, 7),
	};
}

bool register_find(struct voucher_register *book, const char *serial, struct entry *entry)
{
	*entry = (struct entry){.serial = serial, .issued = NO_DATE, .redeemed = NO_DATE, .voided = NO_DATE};
	sqlite3_stmt *find = prepare(book, FIND);
	bind_text(book, find, 1, serial);
	if (!step(book, find))
		return false;
	*entry = read_entry(book, find);
	sqlite3_reset(find);
	return true;
}

struct entries register_entries(struct voucher_register *book)
{
	struct entry *list = NULL;
	size_t count = 0, capacity = 0;
	for (sqlite3_stmt *all = prepare(book, ENTRIES); step(book, all);)
		ARENA_PUSH(book->arena, list, count, capacity) = read_entry(book, all);
	return (struct entries){list, count};
}

void register_write(struct voucher_register *book, const struct entry *entry)
{
	sqlite3_stmt *write = prepare(book, WRITE);
	bind_text(book, write, 1, entry->serial);
	bind_text(book, write, 2, entry->series);
	bind_day(book, write, 3, entry->issued);
	bind_day(book, write, 4, entry->redeemed);
	bind_text(book, write, 5, entry->shop);
	bind_day(book, write, 6, entry->voided);
	bind_text(book, write, 7, entry->reason);
	bind_text(book, write, 8, entry->reprint);
	step(book, write);
}

void register_erase(struct voucher_register *book, const struct entry *entry)
{
	sqlite3_stmt *voucher = prepare(book, ERASE), *terms = prepare(book, ERASE_TERMS);
	bind_text(book, voucher, 1, entry->serial);
	step(book, voucher);
	bind_text(book, terms, 1, entry->series);
	step(book, terms);
}

/* ---- series ---- */

struct terms_list register_terms(struct voucher_register *book)
{
	struct terms *list = NULL;
	size_t count = 0, capacity = 0;
	for (sqlite3_stmt *row = prepare(book, TERMS); step(book, row);)
		ARENA_PUSH(book->arena, list, count, capacity) = (struct terms){
			.series = column_text(book, row, 0), .prefix = column_text(book, row, 1), .year = sqlite3_column_int(row, 2),
			.start = sqlite3_column_int64(row, 3), .worth = sqlite3_column_int64(row, 4), .until = column_day(book, row, 5),
			.shops = column_text(book, row, 6),
		};
	return (struct terms_list){list, count};
}

void register_keep_terms(struct voucher_register *book, const struct terms *terms)
{
	sqlite3_stmt *keep = prepare(book, KEEP_TERMS);
	bind_text(book, keep, 1, terms->series);
	bind_text(book, keep, 2, terms->prefix);
	must(book, sqlite3_bind_int(keep, 3, terms->year));
	must(book, sqlite3_bind_int64(keep, 4, terms->start));
	must(book, sqlite3_bind_int64(keep, 5, terms->worth));
	bind_day(book, keep, 6, terms->until);
	bind_text(book, keep, 7, terms->shops);
	step(book, keep);
}
