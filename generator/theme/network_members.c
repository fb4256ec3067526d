/* SPDX-License-Identifier: EUPL-1.2 */
#include "theme/network_members.h"

#include <stdlib.h>

#include "language/order.h"
#include "model/network.h"
#include "theme/occasion_members.h"
#include "theme/value_shapes.h"
#include "theme/vocabulary.h"

#define NOTHING ((struct item){.type = ITEM_NONE})

/* ---- lists of records ---- */

typedef bool relation(const struct record *record, const struct record *about);

static int by_title(const void *first, const void *second, void *order)
{
	const struct record *a = *(struct record *const *)first, *b = *(struct record *const *)second;
	int way = order_compare(order, record_title(a), record_title(b));
	return way ? way : strcmp(a->id, b->id);
}

/* The records of a kind that have to do with another one, by name. */
static struct records records_of(const char *kind, relation *wanted, const struct record *about, const struct scene *scene)
{
	const struct records *all = model_records(scene->model, kind);
	scene_widen(scene);
	struct records found = {arena_array(scene->scratch, all->count, sizeof *found.list), 0};
	for (size_t i = 0; i < all->count; i++)
		if (!all->list[i]->faulty && wanted(all->list[i], about))
			found.list[found.count++] = all->list[i];
	struct order *order = order_open(scene->scratch, scene->edition->language);
	if (found.count)
		qsort_r(found.list, found.count, sizeof *found.list, by_title, order);
	order_close(order);
	return found;
}

static struct item list_of(const char *kind, relation *wanted, const struct record *about, const struct scene *scene)
{
	struct records found = records_of(kind, wanted, about, scene);
	return records_item(scene->vocabulary, kind_named(span_of(kind)), found.list, found.count);
}

/* "Fatima, Joop en Samira" */
static struct item names_item(const struct span *names, size_t count, const struct scene *scene)
{
	struct text text = {0};
	if (!count)
		return NOTHING;
	phrases_list(scene->phrases, names, count, &text);
	return written_item(&text, scene);
}

static struct item titles_of(const char *kind, relation *wanted, const struct record *about, const struct scene *scene)
{
	struct records found = records_of(kind, wanted, about, scene);
	struct span *names = arena_array(scene->scratch, found.count, sizeof *names);
	for (size_t i = 0; i < found.count; i++)
		names[i] = record_title(found.list[i]);
	return names_item(names, found.count, scene);
}

/* ---- a wijk ---- */

static bool in_district(const struct record *record, const struct record *district)
{
	return record_reference(record, "wijk") == district;
}

static bool unseen_in_district(const struct record *community, const struct record *district)
{
	return in_district(community, district) && record_chose(community, "in_beeld", "nee");
}

struct item district_persons(const struct record *district, const struct scene *scene)
{
	return list_of("sleutelpersoon", in_district, district, scene);
}

struct item district_communities(const struct record *district, const struct scene *scene)
{
	return list_of("gemeenschap", in_district, district, scene);
}

struct item district_unseen(const struct record *district, const struct scene *scene)
{
	return list_of("gemeenschap", unseen_in_district, district, scene);
}

/* ---- a key person ---- */

static bool community_of(const struct record *community, const struct record *person)
{
	return person_in_community(person, community);
}

struct item person_communities(const struct record *person, const struct scene *scene)
{
	return titles_of("gemeenschap", community_of, person, scene);
}

struct item person_languages(const struct record *person, const struct scene *scene)
{
	const struct value *tags = record_value(person, "talen");
	struct span *names = arena_array(scene->scratch, tags->list.count, sizeof *names);
	for (size_t i = 0; i < tags->list.count; i++) {
		struct text name = {0};
		phrases_language(scene->phrases, tags->list.items[i].text, &name);
		names[i] = text_keep(&name, scene->scratch);
	}
	return names_item(names, tags->list.count, scene);
}

struct item person_next(const struct record *person, const struct scene *scene)
{
	int32_t day = person_next_contact(person);
	return day == NO_DATE ? NOTHING : day_item(day, scene);
}

struct item person_overdue(const struct record *person, const struct scene *scene)
{
	int32_t day = person_next_contact(person);
	return flag_item(day != NO_DATE && day < scene->model->today);
}

struct item person_agreed(const struct record *person, const struct scene *scene)
{
	return flag_item(person_is_public(person, scene->model->today));
}

/* ---- a community ---- */

struct item community_persons(const struct record *community, const struct scene *scene)
{
	return titles_of("sleutelpersoon", person_in_community, community, scene);
}

struct item community_last(const struct record *community, const struct scene *scene)
{
	struct records persons = records_of("sleutelpersoon", person_in_community, community, scene);
	int32_t last = NO_DATE;
	for (size_t i = 0; i < persons.count; i++)
		if (record_date(persons.list[i], "laatste_contact") > last)
			last = record_date(persons.list[i], "laatste_contact");
	return last == NO_DATE ? NOTHING : day_item(last, scene);
}
