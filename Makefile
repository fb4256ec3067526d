# SPDX-License-Identifier: EUPL-1.2
#
# `make` does everything: it installs what is missing, compiles the program and builds the sample site.
# `make test` does the same for the tests. `make help` lists the rest.
#
# V=1              show every command as it runs; V=0: show none
# PACKAGES=ready   install nothing: for machines without apt, once the packages listed below are there
# PREFIX, DESTDIR  where `make install` puts things

MAKEFLAGS += --no-builtin-rules
ifeq ($(MAKELEVEL),0)
MAKEFLAGS += --jobs=$(shell nproc 2>/dev/null || echo 2)
endif
.DELETE_ON_ERROR:
.SUFFIXES:

all: build ## install what is missing, compile, build content/ into output/
	@$(MEEDOEN) build --content $(CONTENT) $(OPTIONS)

# ---- what it needs, by the names of Debian and Ubuntu: one list to build with, one more to test with ----

PACKAGES_BUILD = gcc libc6-dev make pkg-config gettext \
	libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev libjansson-dev libsodium-dev libxxhash-dev libdeflate-dev \
	libhpdf-dev libharfbuzz-dev libicu-dev libzint-dev libbrotli-dev libical-dev libvips-dev libmicrohttpd-dev libsqlite3-dev \
	fonts-sil-andika fonts-noto-core frogdata wdutch

PACKAGES_TEST = libcmocka-dev perl python3 python3-yaml python3-pikepdf \
	clang libomp-dev clang-tidy shellcheck \
	poppler-utils imagemagick ghostscript qpdf mupdf-tools zbar-tools mandoc brotli nginx-light apache2-bin media-types $(BROWSER) $(NODE) $(JAVA)

# Only for `make bench-peers`, which measures them beside the program. One that cannot be had is named in the table.
PACKAGES_BENCH = hugo jekyll ruby-kramdown-parser-gfm weasyprint glabels

# Those that a machine may have from elsewhere: Debian's npm does not go with another's nodejs.
NODE = $(if $(shell command -v npm 2>/dev/null),,nodejs npm)
JAVA = $(if $(shell command -v java 2>/dev/null),,default-jre-headless)
BROWSER = $(if $(shell grep -s '^ID=ubuntu' /etc/os-release),chromium-browser,chromium)

# Libraries with a pkg-config file, and those without.
MODULES = libcmark-gfm yaml-0.1 jansson libsodium libxxhash libdeflate harfbuzz harfbuzz-subset icu-uc icu-i18n libbrotlienc libical libmicrohttpd sqlite3
PLAIN_LIBS = -lcmark-gfm-extensions -lhpdf -lzint -lm

# ---- flags ----

VERSION = 0.1
BUILD = build
CC = gcc
CFLAGS = -O2 -g -D_FORTIFY_SOURCE=2 -fstack-protector-strong
WARNINGS = -pedantic -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings -Wvla \
	-Wformat=2 -Wundef -Wpointer-arith -Wno-missing-field-initializers

# Asked once, and only when a recipe needs it: the packages may not be there before.
MODULE_FLAGS = $(eval MODULE_FLAGS := $(shell pkg-config --cflags $(MODULES)))$(MODULE_FLAGS)
MODULE_LIBS = $(eval MODULE_LIBS := $(shell pkg-config --libs $(MODULES)))$(MODULE_LIBS)
COMPILE = $(CC) -std=c11 -D_GNU_SOURCE -fopenmp -Igenerator \
	$(WARNINGS) $(WERROR) $(CFLAGS) $(MODULE_FLAGS)
LINK = $(CC) -fopenmp $(CFLAGS) $(LDFLAGS) -Wl,--as-needed
LIBS = $(MODULE_LIBS) $(PLAIN_LIBS)

SANITIZE = -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all

# $(call say,WORD,THING): the short line that stands for a command.
say = $(if $(filter 1,$(V)),,@$(if $(filter 0,$(V)),,printf '  %-5s %s\n' '$(1)' '$(2)';))

# ---- what there is ----

SERVE_SOURCES = $(wildcard generator/serve/*.c)
SOURCES = $(filter-out generator/resize.c $(SERVE_SOURCES),$(wildcard generator/*.c generator/*/*.c))
HEADERS = $(wildcard generator/*/*.h)
OBJECTS = $(SOURCES:generator/%.c=$(BUILD)/%.o)
SERVE_OBJECTS = $(SERVE_SOURCES:generator/%.c=$(BUILD)/%.o)
LIBRARY = $(BUILD)/meedoen.a
MEEDOEN = $(BUILD)/meedoen
CONTENT ?= content
RESIZE = $(BUILD)/meedoen-resize
SERVE = $(BUILD)/meedoen-serve
LANGUAGES = $(basename $(notdir $(wildcard generator/po/*.po)))
MESSAGES = $(LANGUAGES:%=build/locale/%/LC_MESSAGES/meedoen.mo)

LEXICON = build/nl.lex
FORMS = build/nl.forms

UNIT_TESTS = $(patsubst tests/unit/%.c,$(BUILD)/tests/unit/%,$(wildcard tests/unit/*.c))
TEST_TOOLS = $(patsubst tests/tools/%.c,$(BUILD)/tests/%,$(wildcard tests/tools/*.c))
FAULTS = $(BUILD)/tests/fault.so $(BUILD)/tests/count.so
YARDSTICKS = $(patsubst tests/bench/%.c,$(BUILD)/tests/bench/%,$(wildcard tests/bench/*.c))
TEST_PROGRAMS = $(UNIT_TESTS) $(TEST_TOOLS) $(FAULTS)

# ---- packages ----

# $(call install_packages,LIST): those that are not there, shown first, then installed.
define install_packages
@mkdir -p $(@D); \
if [ '$(PACKAGES)' = ready ]; then exit 0; fi; \
if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then \
	echo 'This machine has no apt-get. Please install what these packages of Debian hold:'; \
	printf '  %s\n' $(1); \
	echo 'and say: make PACKAGES=ready'; exit 1; \
fi; \
there=$$(dpkg-query -W -f '$${db:Status-Status} $${Package}\n' $(1) 2>/dev/null | sed -n 's/^installed //p'); \
missing=; for package in $(1); do \
	printf '%s\n' "$$there" | grep -qxF "$$package" || missing="$$missing $$package"; \
done; \
if [ -n "$$missing" ]; then \
	echo 'These packages are missing:'; printf '  %s\n' $$missing; \
	sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	if [ "$$sudo" ] && ! command -v sudo >/dev/null; then \
		echo 'Please say as root, and then make again as yourself:'; \
		echo "  apt-get install --no-install-recommends$$missing"; exit 1; \
	fi; \
	echo 'They will be installed now.'; \
	$$sudo apt-get update -q && \
	$$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $$missing || exit 1; \
fi; \
touch $@
endef

build/packages: Makefile
	$(call install_packages,$(PACKAGES_BUILD))

build/packages-test: Makefile | build/packages
	$(call install_packages,$(PACKAGES_TEST))

# One by one, since not every system has all of them.
build/packages-bench: Makefile | build/packages-test
	@for package in $(PACKAGES_BENCH); do $(MAKE) --no-print-directory build/packages-bench-$$package || true; done
	@touch $@
build/packages-bench-%: Makefile
	$(call install_packages,$*)

$(BUILD)/tests/bench/peers/installed: tests/bench/peers/package-lock.json | build/packages-bench
	@mkdir -p $(@D)
	@cp tests/bench/peers/package.json tests/bench/peers/package-lock.json $(@D)
	@npm ci --prefix $(@D) --ignore-scripts --no-audit --no-fund && touch $@ || echo 'No peers from npm: the table names them.'

# ---- compiling ----

build: $(MEEDOEN) $(RESIZE) $(SERVE) $(MESSAGES) $(LEXICON) $(FORMS) build/fonts ## only compile

$(MEEDOEN): $(OBJECTS)
	$(call say,LINK,$@)$(LINK) -o $@ $(OBJECTS) $(LIBS)

# The only program with a web server.
$(SERVE): $(SERVE_OBJECTS) $(LIBRARY)
	$(call say,LINK,$@)$(LINK) -o $@ $(SERVE_OBJECTS) $(LIBRARY) $(LIBS)

# The only program with libvips; sanitizers leave it out, since what it loads is not ours.
$(RESIZE): generator/resize.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(call say,LINK,$@)$(COMPILE) -fno-sanitize=all \
		$$(pkg-config --cflags vips | sed 's/-I/-isystem /g') -o $@ $< $$(pkg-config --libs vips)

# The program without its main: what tests are linked with.
$(LIBRARY): $(filter-out $(BUILD)/main.o,$(OBJECTS))
	@rm -f $@
	$(call say,AR,$@)$(AR) rcs $@ $^

$(BUILD)/%.o: generator/%.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(call say,CC,$<)$(COMPILE) -MMD -MP -c -o $@ $<

# Knows the fingerprint of all source text, that of pictures too: a tree made by another program is made anew.
$(BUILD)/base/version.o: generator/base/version.c $(SOURCES) $(HEADERS) generator/resize.c Makefile | $(BUILD)/flags
	@mkdir -p $(@D)
	$(call say,CC,$<)$(COMPILE) -DMEEDOEN_VERSION=\"$(VERSION)\" \
		-DMEEDOEN_SOURCE=\"$$(cat $(sort $(SOURCES) $(HEADERS)) generator/resize.c | b2sum -l 256 | cut -c 1-32)\" -c -o $@ $<

# Holds the compiler command; new when that changes, so that everything is compiled again.
$(BUILD)/flags: FORCE | build/packages
	@mkdir -p $(@D)
	@echo '$(COMPILE)' | cmp -s - $@ || echo '$(COMPILE)' > $@

build/locale/%/LC_MESSAGES/meedoen.mo: generator/po/%.po | build/packages
	@mkdir -p $(@D)
	$(call say,MSG,$<)msgfmt --check -o $@ $<

# ---- the lexicon: how common the words of Dutch are ----

# The name of the tagger's list holds the version of its data. The shell looks for it: make would not see what the packages brought.
TAGGER = /usr/share/frog/nld/Frog.mbt.*.lex
SPELLING = /usr/share/dict/dutch
LEXICON_FROM = generator/language/data/gewoon.nl.txt $(wildcard $(TAGGER) $(SPELLING))
LEXICON_MAKER = generator/language/make/lexicon.c generator/language/fold.c generator/base/span.c

$(BUILD)/lexicon-make: $(LEXICON_MAKER) generator/language/lexicon.h generator/language/fold.h $(BUILD)/flags
	@mkdir -p $(@D)
	$(call say,CC,$@)$(COMPILE) $(LDFLAGS) -o $@ $(LEXICON_MAKER) -lm

# Without frogdata or wdutch the list is smaller: the language check then knows fewer words, and judges them worse.
$(LEXICON): $(LEXICON_MAKER) generator/language/lexicon.h $(LEXICON_FROM) | $(BUILD)/lexicon-make
	@mkdir -p $(@D)
	$(call say,LEX,$@)counts=$$(ls $(TAGGER) 2>/dev/null | tail -n 1); \
	[ "$$counts" ] || echo 'There is no $(TAGGER) (of frogdata): the language check knows fewer words.'; \
	[ -e $(SPELLING) ] || echo 'There is no $(SPELLING) (of wdutch): the language check knows fewer words.'; \
	$(BUILD)/lexicon-make $@ generator/language/data/gewoon.nl.txt "$$counts" $(SPELLING)

# ---- the forms of the words of our lists ----

# Working them out takes longer than all else at the start, and nothing of it depends on the content. Without the file, or with an
# old one, the program works them out itself.
$(FORMS): $(LEXICON) $(wildcard generator/language/*.[ch]) generator/language/make/forms.c \
	$(patsubst %,generator/language/data/%,moeilijk.nl.tsv bekend.nl.txt uitleg.nl.tsv waardigheid.nl.tsv) | $(BUILD)/forms-make
	$(call say,FORMS,$@)$(BUILD)/forms-make $@ generator

$(BUILD)/forms-make: generator/language/make/forms.c $(LIBRARY) $(BUILD)/flags
	$(call say,CC,$@)$(COMPILE) $(LDFLAGS) -o $@ $< $(LIBRARY) $(LIBS)

# ---- the fonts of the themes, cut for the web ----

# Cutting them takes longer than all else in a small site, and nothing of it depends on the content.
build/fonts: $(SOURCES) $(HEADERS) generator/web/make/fonts.c $(wildcard themes/*/theme.yaml themes/*/tokens.json) | $(BUILD)/fonts-make
	$(call say,FONT,$@)rm -rf $@ && mkdir $@ && $(BUILD)/fonts-make $@ themes

$(BUILD)/fonts-make: generator/web/make/fonts.c $(LIBRARY) $(BUILD)/flags
	$(call say,CC,$@)$(COMPILE) $(LDFLAGS) -o $@ $< $(LIBRARY) $(LIBS)

# ---- the program's own commands ----

check: build ## report the problems in content/ and themes/, write nothing
	@$(MEEDOEN) check --content $(CONTENT) $(OPTIONS)

serve: build ## show the site at http://127.0.0.1:8000/, and again after every change
	@$(MEEDOEN) serve --content $(CONTENT) $(OPTIONS)

kit: build ## all paper for one meeting in kit/ID: make kit EVENT=samen-praten-over-geld
	@$(MEEDOEN) kit $(EVENT) --content $(CONTENT) $(OPTIONS)

contact-sheet: build | build/packages-test ## every print product as a small picture in build/contact-sheet/, to look at
	@MEEDOEN=$(CURDIR)/$(MEEDOEN) tests/tools/contact-sheet build/contact-sheet

start: build ## the content of a new municipality in a new folder: make start CONTENT=../onze-gemeente
	@$(MEEDOEN) start $(CONTENT)

new: build ## a starter file: make new KIND=bijeenkomst ID=samen-koken
	@$(MEEDOEN) new $(KIND) $(ID) --content $(CONTENT)

fields: build ## the reference of all fields; of one kind: make fields KIND=locatie
	@$(MEEDOEN) fields $(KIND)

actueel: build ## is output/ still right today? Fails when it is time to build again
	@$(MEEDOEN) actueel --content $(CONTENT) $(OPTIONS)

publish: build ## output/site to the folder of the web server, after asking: make publish TO=/var/www/meedoen
	@$(MEEDOEN) publish $(TO) --content $(CONTENT) $(OPTIONS)

dump: build ## the content as the program sees it; of one record: make dump RECORD=wijk/noord
	@$(MEEDOEN) dump $(RECORD) --content $(CONTENT)

# ---- tests ----

$(BUILD)/tests/unit/%: tests/unit/%.c $(LIBRARY) $(BUILD)/flags | build/packages-test
	@mkdir -p $(@D)
	$(call say,TEST,$<)$(COMPILE) $(LDFLAGS) -MMD -MP -MF $@.d -o $@ $< $(LIBRARY) $(LIBS) -lcmocka

$(BUILD)/tests/bench/%: tests/bench/%.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(call say,TEST,$<)$(COMPILE) -MMD -MP -MF $@.d -o $@ $< $(LIBS)

$(BUILD)/tests/%.so: tests/faults/%.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(call say,TEST,$<)$(COMPILE) -fno-sanitize=all -shared -fPIC -MMD -MP -MF $@.d -o $@ $< -ldl

$(BUILD)/tests/%: tests/tools/%.c $(LIBRARY) $(BUILD)/flags | build/packages-test
	@mkdir -p $(@D)
	$(call say,TEST,$<)$(COMPILE) $(LDFLAGS) -MMD -MP -MF $@.d -o $@ $< $(LIBRARY) $(LIBS)

test-build: build $(TEST_PROGRAMS) | build/packages-test

test: test-build ## install the test tools and run all tests; some: make test ONLY=sites
	@tests/run --build $(BUILD) $(if $(ONLY),--only $(ONLY))

accept: test-build ## run the golden tests and take what they give as right; then read the difference
	@tests/run --build $(BUILD) --accept $(if $(ONLY),--only $(ONLY))

san: ## all tests again, under the address and undefined-behaviour sanitizers
	@$(MAKE) --no-print-directory BUILD=build-san CFLAGS='$(SANITIZE)' test

pictures: all | build/packages-test ## make the pictures of the README anew
	@tests/pictures .readme

screenshots: all | build/packages-test ## pictures of each kind of page, at three widths and dark, in build/screenshots
	@tests/web/screenshots output/site $(BUILD)/screenshots

lint: build/packages-test ## layers, sizes, headers alone, warnings as errors, analyzers, scripts, messages
	@tests/lint/run

bench-language: test-build ## measure the language check against texts that others marked
	@$(BUILD)/tests/language_eval $(or $(EVAL),../shared/eval/b1)

bench: build $(YARDSTICKS) | build/packages-test ## measure, against what the libraries alone would cost
	@tests/bench/run --build $(BUILD) $(BENCH)

bench-peers: build $(YARDSTICKS) $(BUILD)/tests/bench/peers/installed ## measure, beside Hugo, Eleventy, Jekyll, Typst, WeasyPrint, gLabels
	@tests/bench/compare --build $(BUILD) $(BENCH)

# For tests/lint/run: everything compiled by both compilers, and the flags for one file.
strict-gcc strict-clang: strict-%:
	@$(MAKE) --no-print-directory BUILD=build-$* CC=$* WERROR=-Werror objects
objects: $(OBJECTS) $(SERVE_OBJECTS) $(UNIT_TESTS) $(TEST_TOOLS) $(YARDSTICKS) $(FAULTS)
print-compile: | build/packages
	@echo '$(COMPILE)'

# ---- messages to editors ----

$(BUILD)/meedoen.pot: $(SOURCES) $(SERVE_SOURCES) $(HEADERS) | build/packages
	@mkdir -p $(@D)
	$(call say,POT,$@)xgettext --language=C --from-code=UTF-8 --keyword=_ --keyword=N_ --add-comments=TRANSLATORS \
		--sort-by-file --no-wrap --package-name=meedoen --output=$@ $(sort $(SOURCES) $(SERVE_SOURCES) $(HEADERS))

po: $(BUILD)/meedoen.pot ## bring the translations in generator/po up to date with the source
	@[ -e generator/po/nl.po ] || msginit --no-translator --locale=nl --input=$< --output-file=- | \
		sed 's/charset=ASCII/charset=UTF-8/' > generator/po/nl.po
	@for po in generator/po/*.po; do \
		msgmerge --quiet --update --backup=none --no-wrap --sort-by-file "$$po" $< && msgfmt --statistics -o /dev/null "$$po"; \
	done

# ---- installing ----

PREFIX = /usr/local
SHARE = $(DESTDIR)$(PREFIX)/share

install: build ## install the program, its manual, themes, sample and language data below PREFIX
	install -D -m 755 $(MEEDOEN) $(DESTDIR)$(PREFIX)/bin/meedoen
	install -D -m 755 -t $(DESTDIR)$(PREFIX)/lib/meedoen $(RESIZE) $(SERVE)
	install -D -m 644 generator/meedoen.1 $(SHARE)/man/man1/meedoen.1
	install -D -m 644 generator/completion/meedoen.bash $(SHARE)/bash-completion/completions/meedoen
	for language in $(LANGUAGES); do file=locale/$$language/LC_MESSAGES/meedoen.mo; \
		install -D -m 644 build/$$file $(SHARE)/$$file || exit 1; done
	find themes content -type f ! -name '.*' -exec install -D -m 644 {} $(SHARE)/meedoen/{} \;
	cd generator && find language/data server -type f ! -name '.*' -exec install -D -m 644 {} $(abspath $(SHARE)/meedoen)/{} \;
	install -m 644 $(LEXICON) $(FORMS) generator/language/make/nl.lex.licence $(SHARE)/meedoen/language/
	install -d $(SHARE)/meedoen/fonts && install -m 644 build/fonts/* $(SHARE)/meedoen/fonts/

uninstall: ## take away what install put there
	rm -f $(DESTDIR)$(PREFIX)/bin/meedoen $(SHARE)/man/man1/meedoen.1 $(SHARE)/bash-completion/completions/meedoen
	rm -f $(LANGUAGES:%=$(SHARE)/locale/%/LC_MESSAGES/meedoen.mo)
	rm -rf $(SHARE)/meedoen $(DESTDIR)$(PREFIX)/lib/meedoen

# ---- the rest ----

clean: ## remove all that make made, output/ included
	rm -rf build build-* .output.next .output.lock .output.old
	find output -mindepth 1 -maxdepth 1 ! -name .gitignore -exec rm -rf {} +

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1|\2/p' Makefile | awk -F'|' '{ printf "make %-10s %s\n", $$1 == "all" ? "" : $$1, $$2 }'

FORCE:
.PHONY: pictures screenshots all build check kit contact-sheet serve start new fields dump actueel publish test-build test accept san lint bench bench-peers bench-language strict-gcc strict-clang objects \
	print-compile po install uninstall clean help FORCE
.SECONDARY:

-include $(OBJECTS:.o=.d) $(SERVE_OBJECTS:.o=.d) $(UNIT_TESTS:=.d) $(TEST_TOOLS:=.d) $(YARDSTICKS:=.d) $(FAULTS:=.d)
