#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Puts a marker word in every field that may not be published, in every record of a content folder.

usage: put_markers.py CONTENT < list of build/tests/private_fields

Prints the fields that were marked. A date becomes 27 February 2003, a telephone number ends in 99 87:
tests/privacy.t looks for those too.
"""
import glob
import os
import re
import sys

import yaml

DATE = "2003-02-27"
PHONE = "085 000 99 87"
# Not free: what lies between a meeting and today; the number of a voucher; the days on which an amount is used.
KEPT = {("oogst", "datum"), ("bonserie", "herdruk"), ("bedragen", "geldig_van"), ("bedragen", "geldig_tot"), ("afspraak", "begin"), ("afspraak", "einde")}
number = 0


def marker():
    global number
    number += 1
    return f"MERKTEKEN{number}"


def put(record, path, holds):
    """Into a group that is not there nothing is put: that would make other keys of it required. In the groups of a list
    only what is there is replaced: some have this key or that one."""
    key, _, below = path.partition(".")
    if isinstance(record, list):
        return any([put(item, path, holds) for item in record if key in item])
    if not isinstance(record, dict):
        return False
    if below:
        return put(record.get(key), below, holds)
    record[key] = {
        "text": marker,
        "texts": lambda: [marker()],
        "date": lambda: DATE,
        "dates": lambda: [DATE],
        "phone": lambda: PHONE,
    }[holds]()
    return True


def split(text):
    """Front matter and body of a Markdown file; a YAML file has no body."""
    if not text.startswith("---\n"):
        return text, None
    front, body = text[4:].split("\n---\n", 1)
    return front, body


def is_translation(name):
    """NAME.tr.md beside NAME.md: it may hold only what residents read, and the program refuses the rest."""
    found = re.fullmatch(r"(.*)\.[a-z]{2}(\.md|\.yaml)", name)
    return found is not None and os.path.exists(found[1] + found[2])


def mark_file(name, rows):
    with open(name, encoding="utf-8") as file:
        front, body = split(file.read())
    record = yaml.load(front, Loader=yaml.BaseLoader)  # every value a string, as the program reads them
    done = [path for path, holds in rows if put(record, path, holds)]
    front = yaml.safe_dump(record, allow_unicode=True, sort_keys=False, width=100000)
    with open(name, "w", encoding="utf-8") as file:
        file.write(front if body is None else f"---\n{front}---\n{body}")
    return done


def main():
    content = sys.argv[1]
    kinds = {}
    for line in sys.stdin:
        kind, folder, path, holds = line.split()
        if holds != "other" and (kind, path) not in KEPT:
            kinds.setdefault((kind, folder), []).append((path, holds))
    for (kind, folder), rows in kinds.items():
        pattern = f"{content}/{kind}.yaml" if folder == "-" else f"{content}/{folder}/*"
        marked = set()
        for name in sorted(glob.glob(pattern)):
            if is_translation(name):
                continue
            marked.update(mark_file(name, rows))
        for path in sorted(marked):
            print(kind, path)


main()
