#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Content to measure with: always the same for the same N.

usage: content.py site N FOLDER       N pages of about 3 kB Markdown, N/2 meetings, 50 organisations
       content.py flyers N FOLDER     N meetings
       content.py vouchers N FOLDER   one series of N vouchers with QR codes
       content.py document N FOLDER   chapters for a document of about N pages

Both stand on the smallest whole site, tests/sites/basis.
"""
import datetime
import os
import random
import shutil
import sys

BASIS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../sites/basis/content")

# Common words often, rare words seldom: by rank, as in any language.
WORDS = """de het een van in op te dat die is voor met niet zijn aan er om ook als bij uit naar over door maar
wij onze buurt wijk straat plein buurthuis bibliotheek gemeente vrijwilliger bewoner bewoners ouders kinderen
ouders zorg hulp vraag antwoord afspraak meedoen ontmoeten koffie thee eten kook samen tuin groen fiets wandelen
bewegen sporten zwemmen voetbal muziek zingen koor toneel lezen schrijven taal les cursus uitleg bezoek
ochtend middag avond maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gratis rolstoel lift ingang
bushalte halte trein station rijden ophalen brengen telefoon bellen mailen flyer poster bon kaart pas geld
schuld betalen plan school leraar stage werk gesprek loket huisarts gezond vriend vriendin buurvrouw buurman
gezin thuis wonen huis huur verhuizen veilig licht stoep speeltuin schommel bank boom bloem oogst markt winkel
bakker lenen delen ruilen geven krijgen maken doen gaan komen blijven kunnen willen moeten mogen nieuw oud groot
klein kort lang open dicht vroeg laat welkom graag altijd soms vaak nooit vandaag morgen week maand jaar eerste
laatste tweede derde iedereen niemand iemand iets niets alles veel weinig meer minder zonder tegen tussen omdat
wanneer waar waarom hoe wie wat welke""".split()
NAMES = "Aïsha Bram Chantal Daan Emine Fatima Gerrit Hanneke Ilse Joost Karim Lotte Noor Omar Petra Zoë".split()
STREETS = "Kerkstraat Dorpsplein Molenweg Lindelaan Marktplein Schoolstraat Zuiderpark".split()


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        weight, self.weights = 0.0, []
        for rank in range(len(WORDS)):
            weight += 1.0 / (8 + rank) ** 0.8
            self.weights.append(weight)

    def words(self, count):
        return self.random.choices(WORDS, cum_weights=self.weights, k=count)

    def phrase(self, least, most):
        text = " ".join(self.words(self.random.randint(least, most)))
        return text[0].upper() + text[1:]

    def sentence(self, least=6, most=13):
        return self.phrase(least, most) + self.random.choice("....?!")

    def paragraph(self, least=3, most=5):
        return " ".join(self.sentence() for _ in range(self.random.randint(least, most)))


def page_body(w, pages):
    def link():
        return f"[{w.phrase(1, 3).lower()}](pagina:blad-{w.random.randrange(pages):05d})"

    rows = "\n".join(
        f"| {day} | {w.phrase(2, 3)} | {w.random.choice(STREETS)} {w.random.randint(1, 99)} |"
        f" € {w.random.randint(0, 25)},{w.random.randint(0, 9)}0 |" for day in ("maandag", "woensdag", "vrijdag"))
    parts = [
        f"{w.paragraph(3, 4)} **{w.phrase(2, 3)}** {w.sentence()} Zie {link()}.",
        f"## {w.phrase(2, 5)}",
        w.paragraph(4, 5),
        "\n".join(f"- {w.sentence(5, 11)}" for _ in range(4)) + f"\n- Lees ook {link()} en {link()}",
        w.paragraph(3, 4),
        f"## {w.phrase(2, 5)}",
        "> " + w.paragraph(1, 2),
        "| Dag | Activiteit | Plaats | Kosten |\n| --- | --- | --- | ---: |\n" + rows,
        f"### {w.phrase(2, 5)}",
        "\n".join(f"{n}. {w.sentence()}" for n in range(1, 5)),
        f"{w.paragraph(3, 4)} *{w.phrase(2, 4)}* {w.sentence()}",
        w.paragraph(9, 12),
        "## Vragen",
        f"Bel {w.random.choice(NAMES)} op 085 000 {w.random.randint(0, 99):02d} {w.random.randint(0, 99):02d}. "
        + w.paragraph(2, 4),
    ]
    return "\n\n".join(parts) + "\n"


def write(folder, name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def write_page(w, folder, number, pages):
    write(folder, f"paginas/blad-{number:05d}.md",
          f"---\ntitel: \"{w.phrase(2, 5)}\"\nsamenvatting: \"{w.sentence(8, 14)}\"\nmenu: geen\n---\n\n"
          + page_body(w, pages))


def write_meeting(w, folder, number, longest=5):
    day = datetime.date(2026, 12, 1) + datetime.timedelta(days=number % 365)
    hour = w.random.randint(9, 20)
    write(folder, f"bijeenkomsten/samen-{number:05d}.md", f"""---
titel: "{w.phrase(2, longest)}"
waarover: "{w.sentence(8, 12)} {w.sentence(6, 10)}"
thema: rondkomen
wijk: noord
locatie: buurthuis
datum: {day}
begin: "{hour:02d}:00"
einde: "{hour + 2:02d}:00"
voor_wie: Voor iedereen in Noord.
eten_drinken: koffie_thee
vergoeding: geen
medewerker: sam
genodigden:
  - organisatie: hulp-{number % 50:02d}
aanmelden: niet_nodig
kinderen_welkom: {w.random.choice(["ja", "nee"])}
status: gepland
---

## {w.phrase(2, 4)}

{w.paragraph(2, 3)}

- {w.sentence(5, 9)}
- {w.sentence(5, 9)}

{w.paragraph(1, 2)}
""")


def write_organisation(w, folder, number):
    write(folder, f"organisaties/hulp-{number:02d}.yaml", f"""naam: "Hulp {w.phrase(1, 2)} {number}"
wat: "{w.sentence(6, 10)}"
vragen: ["Ik zoek {w.phrase(1, 3).lower()}.", "Ik heb {w.phrase(1, 3).lower()}."]
locatie: buurthuis
tel: 085 000 02 {number:02d}
openingstijden: [{{ dag: maandag, van: "09:00", tot: "12:00" }}]
kosten: Het is gratis.
afspraak_nodig: nee
soort: vrijwilligers
gecontroleerd_op: 2026-11-03
""")


def make_site(pages, folder):
    w = Writer(2026)
    for number in range(50):
        write_organisation(w, folder, number)
    for number in range(pages):
        write_page(w, folder, number, pages)
    for number in range(pages // 2):
        write_meeting(w, folder, number)
    write(folder, "vergoedingen/geen.yaml", "naam: geen bon\nsoort: geen\nreden: Er is niets te vergoeden.\n")


def make_flyers(count, folder):
    w = Writer(2026)
    for number in range(50):
        write_organisation(w, folder, number)
    for number in range(count):
        write_meeting(w, folder, number, 3)
    write(folder, "vergoedingen/geen.yaml", "naam: geen bon\nsoort: geen\nreden: Er is niets te vergoeden.\n")


def make_vouchers(count, folder):
    path = os.path.join(folder, "bonseries/proef.yaml")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    write(folder, "bonseries/proef.yaml", text.replace("aantal: 12", f"aantal: {count}"))


def chapter_section(w):
    rows = "\n".join(f"| {number} | {w.phrase(1, 2)} | {w.sentence(5, 9)} |" for number in range(1, 6))
    return [f"## {w.phrase(2, 5)}", w.paragraph(5, 7), w.paragraph(5, 7), f"### {w.phrase(2, 5)}",
            "\n".join(f"- {w.sentence()}" for _ in range(5)), w.paragraph(5, 7),
            "| Stap | Wie | Wat |\n| --- | --- | --- |\n" + rows, w.paragraph(5, 7)]


def make_document(pages, folder):
    """Twelve chapters; a section takes about a page and a half."""
    w = Writer(2026)
    for number in range(1, 13):
        name = f"deel-{number:02d}" if number > 1 else "belang"  # a page links to this one
        sections = [part for _ in range(max(1, pages // 18)) for part in chapter_section(w)]
        short = ", ".join(f'"{w.sentence()}"' for _ in range(3))
        write(folder, f"hoofdstukken/{name}.md",
              f"---\ntitel: \"{w.phrase(2, 5)}\"\nvolgorde: {number}\nsamenvatting: \"{w.sentence(8, 14)}\"\nkort: [{short}]\n---\n\n"
              + "\n\n".join(sections) + "\n")


def main():
    kind, count, folder = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(BASIS, folder)
    {"site": make_site, "flyers": make_flyers, "vouchers": make_vouchers,
     "document": make_document}[kind](count, folder)


main()
