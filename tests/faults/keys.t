#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# A record without one of its keys, or with nothing, a list or a group there, for each key of a record of each kind: it is
# told what is wrong, or it is good. It is never more than a mistake of who writes.
. "$(dirname "$0")/../tap.sh"
need python3
cd "$scratch" || exit
passes 'each key left out, empty, a list, a group' python3 - "$meedoen" "$top" <<'PYTHON'
import concurrent.futures, os, pathlib, re, shutil, subprocess, sys
meedoen, top = sys.argv[1], pathlib.Path(sys.argv[2])
kinds = {}
small = top / "tests/sites/basis/content"
for path in sorted(small.rglob("*")):
    if path.suffix in (".md", ".yaml") and not re.search(r"\.[a-z]{2}\.[a-z]+$", path.name):
        kinds.setdefault(path.parent, path)

def spoilt(path):
    lines = path.read_text().split("\n")
    first = int(lines[0] == "---")
    last = lines.index("---", 1) if first else len(lines)
    keys = [i for i in range(first, last) if re.match(r"[a-z_]+:", lines[i])]
    for at, to in zip(keys, keys[1:] + [last]):
        key = lines[at].split(":")[0]
        for value in (None, '""', "[x]", "{ x: y }", "[{ x: y }]"):
            yield f"{key} {value}", "\n".join(lines[:at] + [f"{key}: {value}"] * (value is not None) + lines[to:])

def check(case):
    number, path, key, text = case
    content = f"content-{number}"
    shutil.copytree(small, content)
    (pathlib.Path(content) / path.relative_to(small)).write_text(text)
    done = subprocess.run([meedoen, "check", "--quiet", "--jobs", "1", "--content", content, "--themes", top / "themes", "--date", "2026-11-24"],
                          capture_output=True, text=True)
    shutil.rmtree(content)
    told = not done.stdout + done.stderr or re.search(r"\d+ errors?, \d+ warnings?", done.stderr)
    return None if done.returncode in (0, 1) and told else f"{path.name}, {key}: status {done.returncode} {done.stderr[-300:]}"

cases = [(path, key, text) for path in kinds.values() for key, text in spoilt(path)]
assert len(kinds) > 10 and len(cases) > 350, (len(kinds), len(cases))
with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
    faults = [fault for fault in pool.map(check, [(i, *case) for i, case in enumerate(cases)]) if fault]
print("\n".join(faults))
sys.exit(bool(faults))
PYTHON
finish
