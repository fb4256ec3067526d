# SPDX-License-Identifier: EUPL-1.2
"""The content that content.py made, as the peers take it: a mapping and a body for each record."""
import glob
import os

import yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read(path):
    """The keys of a file, and the text below the second line of dashes."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    body = ""
    if path.endswith(".md"):
        _, text, body = text.split("---\n", 2)
    return yaml.load(text, Loader=LOADER), body.strip() + "\n"


def records(content, folder):
    """(id, keys, body) of each record, in order."""
    for path in sorted(glob.glob(os.path.join(content, folder, "*.*"))):
        yield (os.path.splitext(os.path.basename(path))[0], *read(path))


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
