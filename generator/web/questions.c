/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/questions.h"

#include <stdlib.h>

#include "model/slug.h"
#include "web/site.h"

/* A question of one organisation. */
struct asked {
	struct span anchor;
	const struct value *question;
	struct record *organisation;
	size_t number; /* of the organisation */
};

static int by_number(const void *first, const void *second)
{
	const struct asked *a = first, *b = second;
	int way = span_compare(a->anchor, b->anchor);
	return way ? way : (a->number > b->number) - (a->number < b->number);
}

static int by_words(const void *first, const void *second)
{
	const struct asked *a = first, *b = second;
	int way = span_compare(a->anchor, b->anchor);
	way = way ? way : span_compare(a->question->text, b->question->text);
	return way ? way : by_number(first, second);
}

static int by_text(const void *first, const void *second, void *order)
{
	const struct question *a = first, *b = second;
	int way = order_compare(order, a->text, b->text);
	return way ? way : span_compare(a->anchor, b->anchor);
}

static struct span anchor_of(struct arena *arena, struct span question)
{
	struct text slug = {0};
	slug_write(question, &slug);
	return text_keep(&slug, arena);
}

/* Gives one question, which lies together in the order of its words, the words that stand there most often. */
static void word_alike(struct asked *asked, size_t count)
{
	const struct value *most = asked->question;
	for (size_t i = 0, first = 0, longest = 0; i < count; i++) {
		if (!span_equal(asked[i].question->text, asked[first].question->text))
			first = i;
		if (i - first + 1 > longest) {
			longest = i - first + 1;
			most = asked[i].question;
		}
	}
	for (size_t i = 0; i < count; i++)
		asked[i].question = most;
}

static void word_all_alike(struct asked *asked, size_t count)
{
	for (size_t i = 0, end; i < count; i = end) {
		for (end = i + 1; end < count && span_equal(asked[end].anchor, asked[i].anchor);)
			end++;
		word_alike(asked + i, end - i);
	}
}

static struct asked *all_asked(struct arena *arena, const struct record_list *organisations, size_t *count)
{
	struct asked *asked = NULL;
	size_t capacity = 0;
	for (size_t i = 0; i < organisations->count; i++) {
		const struct value *questions = record_value(organisations->list[i], "vragen");
		for (size_t n = 0; n < questions->list.count; n++) {
			const struct value *question = &questions->list.items[n];
			ARENA_PUSH(arena, asked, *count, capacity) = (struct asked){anchor_of(arena, question->text), question, organisations->list[i], i};
		}
	}
	if (!*count)
		return NULL;
	qsort(asked, *count, sizeof *asked, by_words);
	word_all_alike(asked, *count);
	qsort(asked, *count, sizeof *asked, by_number);
	return asked;
}

struct questions questions_of(struct arena *arena, const struct record_list *organisations, struct order *order)
{
	size_t count = 0;
	const struct asked *asked = all_asked(arena, organisations, &count);
	struct questions questions = {arena_array(arena, count, sizeof *questions.list), 0};
	struct record **answering = arena_array(arena, count, sizeof *answering);
	for (size_t i = 0; i < count; i++) {
		bool same = i > 0 && span_equal(asked[i].anchor, asked[i - 1].anchor);
		if (same && asked[i].number == asked[i - 1].number) /* an organisation that says it twice */
			continue;
		if (!same)
			questions.list[questions.count++] =
				(struct question){asked[i].question->text, asked[i].anchor, asked[i].question->original, answering, 0};
		questions.list[questions.count - 1].count++;
		*answering++ = asked[i].organisation;
	}
	if (questions.count)
		qsort_r(questions.list, questions.count, sizeof *questions.list, by_text, order);
	return questions;
}

static int by_answers(const void *first, const void *second)
{
	const struct question *const *a = first, *const *b = second;
	if ((*a)->count != (*b)->count)
		return (*a)->count > (*b)->count ? -1 : 1;
	return (*a > *b) - (*a < *b);
}

static int by_place(const void *first, const void *second)
{
	const struct question *const *a = first, *const *b = second;
	return (*a > *b) - (*a < *b);
}

struct questions questions_most_asked(struct arena *arena, const struct questions *questions, size_t most)
{
	if (questions->count <= most)
		return *questions;
	const struct question **chosen = arena_array(arena, questions->count, sizeof *chosen);
	for (size_t i = 0; i < questions->count; i++)
		chosen[i] = &questions->list[i];
	qsort(chosen, questions->count, sizeof *chosen, by_answers);
	qsort(chosen, most, sizeof *chosen, by_place);
	struct questions first = {arena_array(arena, most, sizeof *first.list), most};
	for (size_t i = 0; i < most; i++)
		first.list[i] = *chosen[i];
	return first;
}
