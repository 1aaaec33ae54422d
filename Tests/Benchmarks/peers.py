"""The corpora of the benchmarks as rows, and what hearsay is compared with: DuckDB, FTS5, tantivy and
ripgrep, each answering the same questions, and a plain sort."""
import collections
import os
import sqlite3
import statistics
import subprocess
import time
from html import unescape


def tokens(path):
    """Form, lemma and pos of each token, with the number of its sentence."""
    sentence = 0
    with open(path, encoding="utf8") as lines:
        if path.endswith(".conllu"):
            for line in lines:
                if line == "\n":
                    sentence += 1
                elif line[0] != "#":
                    fields = line.split("\t", 4)
                    yield fields[1], fields[3], fields[2], sentence
            return
        for line in lines:
            if line.startswith("<"):
                sentence += line.startswith("</s>")
                continue
            form, pos, lemma = line.rstrip("\n").split("\t")
            if "&" in line:
                form, pos, lemma = unescape(form), unescape(pos), unescape(lemma)
            yield form, pos, lemma, sentence


def median(function, rounds=5):
    """The result, and the median of the seconds; what takes long is asked less often."""
    times = []
    for _ in range(rounds):
        begin = time.perf_counter()
        result = function()
        times.append(time.perf_counter() - begin)
        if sum(times) > 20:
            break
    return result, statistics.median(times)


class DuckDB:
    def __init__(self, path, corpus):
        import duckdb
        import pyarrow as arrow

        is_new = not os.path.exists(path)
        begin = time.perf_counter()
        self.connection = duckdb.connect(path)
        if is_new:
            columns = [[], [], [], []]
            self.connection.execute(
                "CREATE TABLE tokens (id BIGINT, form VARCHAR, pos VARCHAR, lemma VARCHAR, "
                "sentence INTEGER)")
            start = 0

            def flush():
                table = arrow.table({
                    "id": arrow.array(range(start, start + len(columns[0]))),
                    "form": columns[0], "pos": columns[1], "lemma": columns[2],
                    "sentence": arrow.array(columns[3], arrow.int32())})
                self.connection.register("part", table)
                self.connection.execute("INSERT INTO tokens SELECT * FROM part")
                self.connection.unregister("part")

            for row in tokens(corpus):
                for column, value in zip(columns, row):
                    column.append(value)
                if len(columns[0]) == 1_000_000:
                    flush()
                    start += 1_000_000
                    columns = [[], [], [], []]
            flush()
            self.connection.execute("CHECKPOINT")
        self.seconds = time.perf_counter() - begin

    def __call__(self, query):
        return median(lambda: self.connection.execute(query).fetchall())

    @staticmethod
    def pair(first, second, most):
        return (
            "SELECT count(*) FROM (SELECT DISTINCT a.id FROM (SELECT id + o AS next, id, sentence FROM "
            f"tokens, range(1, {most + 2}) AS r(o) WHERE form = '{first}') a JOIN (SELECT id, sentence "
            f"FROM tokens WHERE form = '{second}') b ON b.id = a.next AND b.sentence = a.sentence)")

    @staticmethod
    def collocates(word):
        return (
            "SELECT b.form, count(*) AS n FROM (SELECT id + o AS place, sentence FROM tokens, "
            f"range(-5, 6) AS r(o) WHERE form = '{word}' AND o <> 0) a JOIN tokens b ON b.id = a.place "
            "AND b.sentence = a.sentence GROUP BY 1 ORDER BY 2 DESC LIMIT 50")

    @staticmethod
    def kwic(word):
        return (
            "SELECT a.id, string_agg(b.form, ' ' ORDER BY b.id) FROM (SELECT id FROM tokens WHERE "
            f"form = '{word}' LIMIT 1000) a JOIN tokens b ON b.id BETWEEN a.id - 10 AND a.id + 10 "
            "GROUP BY 1")


def sentences(corpus):
    words, last = [], 0
    for form, _, _, sentence in tokens(corpus):
        if sentence != last:
            yield " ".join(words)
            words, last = [], sentence
        words.append(form)
    if words:
        yield " ".join(words)


class FTS5:
    def __init__(self, path, corpus):
        is_new = not os.path.exists(path)
        begin = time.perf_counter()
        self.connection = sqlite3.connect(path)
        if is_new:
            self.connection.execute("CREATE VIRTUAL TABLE t USING fts5(text, tokenize='unicode61')")
            self.connection.executemany(
                "INSERT INTO t VALUES (?)", ((text,) for text in sentences(corpus)))
            self.connection.commit()
        self.seconds = time.perf_counter() - begin

    def __call__(self, query):
        return median(lambda: self.connection.execute(
            "SELECT count(*) FROM t WHERE t MATCH ?", (query,)).fetchall())


class Tantivy:
    def __init__(self, path, corpus):
        import tantivy

        builder = tantivy.SchemaBuilder()
        builder.add_text_field("text", stored=False)
        is_new = not os.path.exists(path)
        os.makedirs(path, exist_ok=True)
        begin = time.perf_counter()
        self.index = tantivy.Index(builder.build(), path=path)
        if is_new:
            writer = self.index.writer(200_000_000, 2)
            for text in sentences(corpus):
                writer.add_document(tantivy.Document(text=text))
            writer.commit()
            writer.wait_merging_threads()
        self.index.reload()
        self.seconds = time.perf_counter() - begin

    def __call__(self, query):
        searcher = self.index.searcher()
        parsed = self.index.parse_query(query, ["text"])
        return median(lambda: searcher.search(parsed, 1, count=True).count)


class Ripgrep:
    def __init__(self, path, corpus):
        self.path = path
        if not os.path.exists(path):
            with open(path, "w", encoding="utf8") as file:
                file.writelines(text + "\n" for text in sentences(corpus))

    def __call__(self, pattern):
        def search():
            return subprocess.run(
                ["rg", "--count-matches", "--no-filename", pattern, self.path],
                stdout=subprocess.PIPE, text=True).stdout.strip()

        return median(search)


class PlainSort:
    """Sorts the words after the hits of a word, and does nothing else."""

    def __init__(self, path, corpus, word, length=5):
        if not os.path.exists(path):
            last = collections.deque(maxlen=length + 1)
            with open(path, "w", encoding="utf8") as file:
                for form, _, _, _ in tokens(corpus):
                    last.append(form)
                    if len(last) > length and last[0] == word:
                        file.write("\t".join(list(last)[1:]).lower() + "\n")
        with open(path, encoding="utf8") as file:
            keys = [tuple(line.rstrip("\n").split("\t")) for line in file]
        ranks = {form: rank for rank, form in enumerate(sorted({f for key in keys for f in key}))}
        packed = [b"".join(ranks[form].to_bytes(4, "big") for form in key) for key in keys]
        _, self.seconds = median(lambda: sorted(packed))
        _, self.lines = median(lambda: subprocess.run(
            ["sort", path], env={"LC_ALL": "C"}, stdout=subprocess.DEVNULL, check=True))
        self.count = len(keys)
