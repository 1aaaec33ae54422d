"""usage: engine.py HEARSAY CORPUS.vrt|CORPUS.conllu [FOLDER] [--peers duckdb,fts5,tantivy,rg]
                 [--only "CLASS;CLASS…"]

Compares the corpus engine of `hearsay` with DuckDB, tantivy, SQLite's FTS5 and ripgrep on a corpus
that corpus.py made. Needs python3 with duckdb, pyarrow and tantivy, and rg; what is missing is left
out and named. FOLDER (default: a folder beside the corpus) keeps the stores and indexes, and what was
counted in the corpus; the store of hearsay is made anew unless only some classes are run.

Times are seconds of the wall clock, warm, the median of several. Those of hearsay are of one process
with the store open: the same statement 2 and 12 times in a program, the difference by ten (1 and 4
times where one takes long); `new` is
a process of its own that opens the store, answers and ends. DuckDB has an ordered table of tokens with
the number of the sentence; FTS5 and tantivy index sentences, and count sentences, not hits; ripgrep
reads one sentence a line. What takes them long is timed less often.

Sorted lines are compared with a plain sort of the same keys: for each hit the ranks of the five
lower-cased words after it, in one string of bytes each, sorted in memory (`sort` in the table), and
the words as lines of a file, sorted by sort(1) in the C locale (below it). These only sort; hearsay
finds the hits, reads their words, sorts, and prints 1,000 lines.

The last columns compare with CQP 3.4 and Manatee 2.225 on 10 million tokens, as far as that can be
done on another machine: by DuckDB, which ran beside them and runs here. `goal` is half of (the faster
of the two by DuckDB there), `ours` is hearsay by DuckDB here; a class holds when ours is not above
the goal, or hearsay takes under 5 ms where the faster of the two takes under 10. The plan of each
query follows, as `explain` tells it. A class of dependencies is run if the corpus has trees.
"""
import argparse
import collections
import json
import os
import re
import statistics
import subprocess

from measured import run
from peers import FTS5, DuckDB, PlainSort, Ripgrep, Tantivy, tokens

# Seconds on 10 million tokens of news: CQP, Manatee, DuckDB.
REFERENCE = {
    "frequent word": (0.031, 0.013, 0.061),
    "phrase": (0.010, 0.003, 0.149),
    "gap": (0.055, 0.047, 0.151),
    "regex": (0.018, 0.028, 0.530),
    "prefix": (0.010, 0.000, 0.059),
    "frequency list": (0.125, 0.139, 0.147),
    "collocates": (0.027, 0.014, 0.128),
    "collocates, frequent": (0.643, 0.476, 0.315),
    "KWIC of 1,000 lines": (0.008, 0.005, 2.8),
}


class Hearsay:
    def __init__(self, program, store):
        self.program = program
        self.store = store

    def evaluate(self, statement, times):
        return run([self.program, "eval", "--corpus", self.store, "\n".join([statement] * times)])

    def __call__(self, statement):
        output, seconds, _ = self.evaluate(statement, 1)
        least, most, rounds = (2, 12, 5) if seconds < 0.3 else (1, 4, 3)
        slopes = []
        for _ in range(rounds):
            _, few, _ = self.evaluate(statement, least)
            _, many, memory = self.evaluate(statement, most)
            slopes.append((many - few) / (most - least))
        new = statistics.median(self.evaluate(statement, 1)[1] for _ in range(rounds))
        return output, max(0, statistics.median(slopes)), new, memory


def size(path):
    if os.path.isfile(path):
        return os.path.getsize(path)
    return sum(os.path.getsize(os.path.join(folder, name))
               for folder, _, names in os.walk(path) for name in names)


def peer(make, *arguments):
    try:
        return make(*arguments)
    except (ImportError, OSError) as error:
        print(f"left out: {make.__name__}: {error}")
        return None


def kept(path, make):
    """What was made before, or is made now and kept."""
    if not os.path.exists(path):
        with open(path, "w", encoding="utf8") as file:
            json.dump(make(), file)
    with open(path, encoding="utf8") as file:
        return json.load(file)


def words(corpus):
    """The most frequent word, words of the frequencies that the table was made with, the prefix."""
    counts = collections.Counter()
    total = 0
    for form, _, _, _ in tokens(corpus):
        counts[form] += 1
        total += 1
    plain = [(word, count) for word, count in counts.items() if re.fullmatch("[a-z]+", word)]

    def nearest(per_million):
        wanted = per_million * total / 1e6
        return min(plain, key=lambda item: abs(item[1] - wanted))[0]

    return total, max(plain, key=lambda item: item[1])[0], nearest(8_600), nearest(900)


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n")[0].removeprefix("usage: "))
    parser.add_argument("hearsay")
    parser.add_argument("corpus")
    parser.add_argument("folder", nargs="?")
    parser.add_argument("--peers", default="duckdb,fts5,tantivy,rg")
    parser.add_argument("--only")
    options = parser.parse_args()
    hearsay, corpus, peers = options.hearsay, options.corpus, options.peers.split(",")
    folder = options.folder or corpus + ".bench"
    os.makedirs(folder, exist_ok=True)
    total, the, frequent, medium = kept(os.path.join(folder, "words.json"), lambda: words(corpus))
    store = os.path.join(folder, "store")
    has_trees = corpus.endswith(".conllu")
    columns = [] if has_trees else ["--columns", "form,pos,lemma"]
    print(f"{total} tokens; frequent words: {the}, {frequent}, {medium}")
    if not options.only:
        subprocess.run(["rm", "-rf", store], check=True)
        _, seconds, memory = run([hearsay, "index", corpus, *columns, "-o", store, "--quiet"])
        print(f"hearsay index: {seconds:.1f} s, {total / seconds / 1e6:.2f} million tokens/s, "
              f"{size(store) / 2**20:.0f} MiB, {memory:.0f} MiB of private memory")
    duckdb, fts, tantivy, ripgrep = [
        peer(make, os.path.join(folder, file), corpus) if name in peers else None
        for make, name, file in [(DuckDB, "duckdb", "duckdb"), (FTS5, "fts5", "fts5"),
                                 (Tantivy, "tantivy", "tantivy"), (Ripgrep, "rg", "lines")]]
    for name, index in [("duckdb", duckdb), ("fts5", fts), ("tantivy", tantivy)]:
        if index:
            print(f"{name}: {index.seconds:.1f} s to build or open, "
                  f"{size(os.path.join(folder, name)) / 2**20:.0f} MiB")
    ours = Hearsay(hearsay, store)
    document = "doc" if has_trees else "text"
    regex = "[a-z]+(ation|ment)s"
    classes = [
        ("frequent word", f"find `\"{the}\"` | count",
         f"SELECT count(*) FROM tokens WHERE form = '{the}'", the, the, rf"\b{the}\b"),
        ("phrase", 'find `"according" "to"` | count', DuckDB.pair("according", "to", 0),
         '"according to"', '"according to"', r"\baccording to\b"),
        ("gap", 'find `"said" []{0,3} "that"` | count', DuckDB.pair("said", "that", 3),
         "NEAR(said that, 3)", '"said that"~3', r"\bsaid (\S+ ){0,3}that\b"),
        ("regex", f'find `"{regex}"` | count',
         f"SELECT count(*) FROM tokens WHERE regexp_full_match(form, '{regex}')", None, None,
         rf"\b{regex}\b"),
        ("prefix", 'find `"govern.*"` | count',
         "SELECT count(*) FROM tokens WHERE form LIKE 'govern%'", "govern*", None, r"\bgovern"),
        ("frequency list", "freq form | take 50",
         "SELECT form, count(*) AS n FROM tokens GROUP BY 1 ORDER BY 2 DESC LIMIT 50", None, None,
         None),
        ("collocates", f"find `\"{medium}\"` | collocates attribute: \"form\" | take 50",
         DuckDB.collocates(medium), None, None, None),
        ("collocates, frequent", f"find `\"{frequent}\"` | collocates attribute: \"form\" | take 50",
         DuckDB.collocates(frequent), None, None, None),
        ("KWIC of 1,000 lines", f"find `\"{medium}\"` | take 1000 | kwic width: 100",
         DuckDB.kwic(medium), None, None, None),
        ("sorted by 5 right", f"find `\"{frequent}\"` | sort r1, r2, r3, r4, r5 | take 1000 | kwic",
         None, None, None, None),
        ("lemma and pos", 'find `[lemma="government" & pos="NOUN"] [pos="AUX|VERB"]` | count',
         "SELECT count(*) FROM tokens a JOIN tokens b ON b.id = a.id + 1 AND b.sentence = a.sentence "
         "WHERE a.lemma = 'government' AND a.pos = 'NOUN' AND b.pos IN ('AUX', 'VERB')", None, None,
         None),
        ("span", f'find `<s> "The" [pos="NOUN"] within <{document} year="20.."/>` | count', None,
         None, None, None),
        ("open gap", 'find `[pos="VERB"] []{0,5} [pos="NOUN"] [] "the"` | count', None, None, None,
         None),
        ("rare word", 'find `"abruptly"` | count',
         "SELECT count(*) FROM tokens WHERE form = 'abruptly'", "abruptly", "abruptly",
         r"\babruptly\b"),
    ]
    if has_trees:
        classes.append((
            "dependency", 'find `[lemma="say"] >nsubj s:[pos="PROPN"]` | count', None, None, None,
            None))
    plans = []
    print(f"{'seconds':22} {'hearsay':>8} {'new':>7} {'MiB':>5} {'duckdb':>8} {'fts5':>7} "
          f"{'tantivy':>8} {'rg':>7} {'sort':>7} {'ours':>7} {'goal':>7}  holds  answer")
    for name, statement, sql, match, query, pattern in classes:
        if options.only and name not in options.only.split(";"):
            continue
        output, seconds, new, memory = ours(statement)
        plan, _, _ = ours.evaluate(statement + " | explain", 1)
        plans.append((name, statement, plan))
        times = []
        base = None
        for index, question in [(duckdb, sql), (fts, match), (tantivy, query), (ripgrep, pattern)]:
            result = index(question)[1] if index and question else None
            if index is duckdb:
                base = result
            times.append("-" if result is None else f"{result:.4f}")
        plain = name == "sorted by 5 right" and PlainSort(
            os.path.join(folder, "keys"), corpus, frequent)
        times.append(f"{plain.seconds:.4f}" if plain else "-")
        ratio = goal = holds = "-"
        if base and name in REFERENCE:
            cqp, manatee, reference = REFERENCE[name]
            ratio, goal = seconds / base, min(cqp, manatee) / reference / 2
            small = min(cqp, manatee) < 0.010 and seconds < 0.005
            holds = "yes" if ratio <= goal or small else "no"
            ratio, goal = f"{ratio:.4f}", f"{goal:.4f}"
        lines = [line for line in output.splitlines() if line[:1].isdigit() or line[:1] == " "]
        answer = lines[0].strip() if len(lines) == 1 else ""
        print(f"{name:22} {seconds:8.4f} {new:7.3f} {memory:5.0f} {times[0]:>8} {times[1]:>7} "
              f"{times[2]:>8} {times[3]:>7} {times[4]:>7} {ratio:>7} {goal:>7}  {holds:5}  {answer[:30]}")
        if plain:
            print(f"  sort(1) of the keys of these {plain.count} hits as lines: {plain.lines:.4f}")
    for name, statement, plan in plans:
        print(f"\n{name}: {statement}")
        print("\n".join("  " + line for line in plan.splitlines() if "\u00b7" in line))


if __name__ == "__main__":
    main()
