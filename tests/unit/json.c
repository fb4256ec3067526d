/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/json.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

static void values_have_their_commas(void **state)
{
	(void)state;
	struct text json = {0};
	json_put_open(&json, NULL, '{');
	json_put_open(&json, "empty", '[');
	json_put_close(&json, ']');
	json_put_string(&json, "ends in a bracket", "[");
	json_put_number(&json, "least", INT64_MIN);
	json_put_open(&json, "list", '[');
	json_put_bool(&json, NULL, true);
	json_put_open(&json, NULL, '{');
	json_put_close(&json, '}');
	json_put_open(&json, NULL, '"');
	text_string(&json, "2026-11-24");
	json_put_close(&json, '"');
	json_put_bool(&json, NULL, false);
	json_put_close(&json, ']');
	json_put_close(&json, '}');
	assert_string_equal(json.data, "{\"empty\":[],\"ends in a bracket\":\"[\",\"least\":-9223372036854775808,"
	                               "\"list\":[true,{},\"2026-11-24\",false]}");
	text_free(&json);
}

static void signs_are_escaped(void **state)
{
	(void)state;
	struct text json = {0};
	json_put_text(&json, NULL, SPAN("\"a\\b\"/\b\f\n\r\t\x01\x1F\x7F \xC3\xA9</script><!--"));
	assert_string_equal(json.data, "\"\\\"a\\\\b\\\"/\\b\\f\\n\\r\\t\\u0001\\u001f\x7F \xC3\xA9\\u003c/script>\\u003c!--\"");
	text_clear(&json);
	json_put_text(&json, NULL, (struct span){0});
	assert_string_equal(json.data, "\"\"");
	text_free(&json);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_have_their_commas),
		cmocka_unit_test(signs_are_escaped),
	};
	return cmocka_run_group_tests_name("json", tests, NULL, NULL);
}
