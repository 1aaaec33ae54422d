"""Annotates mutated articles with all layers and checks every line: JSON, spans, references.

usage: mutated_articles.py HEARSAY LOG FOLDER… [--count N] [--seed S] [--threads T]

FOLDER holds texts: .txt and .md files, and .jsonl or .jsonl.xz with a member `text` in each line.
N articles (10,000 if not given) are made of pieces of them: bytes changed, lines dropped, doubled and
joined, quotation marks made unbalanced, any Unicode put in, cut off in the middle, spaces taken out.
Those that are no text any more may be passed over. They go through `hearsay annotate --format jsonl`
a hundred at a time. Each batch depends on the seed and its number alone, and LOG holds a line for
each that is done: a run that was stopped goes on where it was. An article that fails is kept in
LOG.failed. Ends with 1 if any did.
"""
import argparse
import glob
import json
import lzma
import os
import random
import subprocess
import sys
import tempfile
import time

BATCH = 100
LONGEST = 4_000
TIMEOUT_SECONDS = 900
MARKS = ["\"", "'", "“", "”", "‘", "’", "„", "«", "»", "‹", "›", "``", "''", "(", ")", "[", "]", "—", "…"]
SCRIPTS = ["日本語の文章です。", "النص العربي هنا. ", "Это русский текст. ", "ข้อความภาษาไทย ",
           "e\u0301\u0302\u0323 ", "👩‍👩‍👧‍👦🏳️‍🌈 ", "\u202eabc\u202c ", "ﬁﬂ ² ½ ", "\ufeff", "\u2028", "\u00a0\u200b"]
PHRASES = [" said that", ", according to", " told", " denied", " on Thursday", " last month", " at least nine",
           " between 5 and", " 10 to 12 percent", " $", " 31 February 2031", " quoted him as saying",
           " 99999999999999999999999999", " the spokesman", " he", " said, said"]
LAYERS = ["regions", "paragraphs", "sentences", "tokens", "quotes", "statements", "mentions", "times", "quantities",
          "events"]
IN_ORDER = ["paragraphs", "sentences", "tokens", "quotes", "mentions", "times", "quantities"]


# Texts


def texts_of(folder):
    for path in sorted(glob.glob(os.path.join(folder, "**"), recursive=True)):
        if path.endswith((".txt", ".md")):
            with open(path, encoding="utf-8", errors="replace") as file:
                yield file.read()
        elif path.endswith((".jsonl", ".jsonl.xz")):
            opened = lzma.open if path.endswith(".xz") else open
            with opened(path, "rt", encoding="utf-8", errors="replace") as file:
                for number, line in enumerate(file):
                    if number == 400:
                        break
                    text = json.loads(line).get("text")
                    if isinstance(text, str):
                        # Of a book its beginning: all articles are cut from these pieces.
                        yield text[:200_000]


def piece(texts, r):
    text = r.choice(texts)
    if len(text) <= LONGEST:
        return text
    start = r.randrange(len(text) - LONGEST)
    return text[start:start + r.randrange(200, LONGEST)]


# Mutations


def bytes_changed(text, r):
    data = bytearray(text.encode())
    for _ in range(r.randrange(1, 80)):
        data[r.randrange(len(data))] = r.randrange(256)
    return bytes(data)


def lines_changed(text, r):
    lines = text.split("\n")
    for _ in range(r.randrange(1, 8)):
        at = r.randrange(len(lines))
        action = r.randrange(4)
        if action == 0 and len(lines) > 1:
            del lines[at]
        elif action == 1:
            lines.insert(at, lines[at])
        elif action == 2:
            lines[at] = r.choice(["", " ", "\t", "- ", "> ", "# ", "* * *"]) + lines[at]
        else:
            lines.insert(at, lines.pop(r.randrange(len(lines))))
    return r.choice(["\n", "\n", "\n\n", "\r\n", "\n\n\n"]).join(lines).encode()


def marks_changed(text, r):
    letters = list(text)
    for _ in range(r.randrange(1, 30)):
        at = r.randrange(len(letters))
        marks = [i for i, letter in enumerate(letters) if letter in "\"'“”‘’()"]
        if marks and r.random() < 0.5:
            letters[r.choice(marks)] = r.choice(["", *MARKS])
        else:
            letters.insert(at, r.choice(MARKS) * r.choice([1, 1, 1, 2, 5]))
    return "".join(letters).encode()


def unicode_put_in(text, r):
    letters = list(text)
    for _ in range(r.randrange(1, 40)):
        if r.random() < 0.5:
            scalar = r.randrange(1, 0x110000)
            letter = "\ufffd" if 0xD800 <= scalar < 0xE000 else chr(scalar)
        else:
            letter = r.choice(SCRIPTS) * r.choice([1, 1, 2, 30])
        letters.insert(r.randrange(len(letters)), letter)
    return "".join(letters).encode()


def cut_off(text, r):
    data = text.encode()
    start = r.randrange(len(data)) if r.random() < 0.5 else 0
    return data[start:start + r.randrange(1, len(data) - start + 1)]


def joined(text, r):
    parts = text.split(" ")
    kept = r.choice([0, 0.5, 0.9])
    return "".join(part + (" " if r.random() < kept else "") for part in parts).encode()


def words_moved(text, r):
    words = text.split()
    for _ in range(r.randrange(1, 40)):
        action = r.randrange(3)
        at = r.randrange(len(words))
        if action == 0:
            words.insert(at, words.pop(r.randrange(len(words))))
        elif action == 1:
            words[at] += r.choice(PHRASES)
        else:
            words[at] = r.choice([words[at].upper(), words[at].lower(), words[at].title(), words[at] * 2])
    return " ".join(words).encode()


def one_repeated(text, r):
    words = text.split()
    return " ".join([*words[:40], *(r.choice(words[:60]) for _ in range(r.randrange(1, 30)))]
                    * r.randrange(1, 25)).encode()


def twice(text, r):
    first = r.choice(MUTATIONS[:7])(text, r).decode("utf-8", "replace")
    return r.choice(MUTATIONS[:7])(first, r) if first.strip() else first.encode()


MUTATIONS = [bytes_changed, lines_changed, marks_changed, unicode_put_in, cut_off, words_moved, joined, one_repeated,
             twice]


# Checks


def spans_of(value, path=()):
    """Every object with `start` and `end` in a value, with the way to it."""
    if isinstance(value, dict):
        if "start" in value and "end" in value:
            yield path, value
        for key, inner in value.items():
            yield from spans_of(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from spans_of(inner, (*path, number))


def check_references(rows, member, name):
    for number, row in enumerate(rows):
        target = row.get(member)
        assert target is None or 0 <= target < len(rows) and target != number, f"{name} {number}: {member} {target}"
    for number in range(len(rows)):
        steps, at = 0, number
        while rows[at].get(member) is not None:
            at, steps = rows[at][member], steps + 1
            assert steps <= len(rows), f"{name} {number}: {member} goes round"


def is_text(data):
    """Whether the bytes may be those of a text: what is not is passed over with a warning."""
    head = data[:4096]
    controls = sum(byte < 0x20 and byte not in b"\t\n\v\f\r\x1b" or byte == 0x7F for byte in head)
    return 0 not in data and controls * 32 <= len(head)


def check(line, data):
    """Fails where a line is not what `annotate` promises for these bytes."""
    row = json.loads(line)
    data = data.removeprefix(b"\xef\xbb\xbf")
    for layer in LAYERS:
        assert isinstance(row[layer], list), f"no layer {layer}"
    try:
        text = data.decode("utf-8")
        length = len(data)
    except UnicodeDecodeError:
        text, length = None, None
    previous = {}
    for path, span in spans_of(row):
        start, end, words = span["start"], span["end"], span.get("text", span.get("form"))
        where = "/".join(map(str, path))
        assert 0 <= start <= end, f"{where}: {start}-{end}"
        if words is not None and "parts" not in span:
            assert len(words.encode()) == end - start, f"{where}: {end - start} bytes for {words[:60]!r}"
        if text is not None:
            assert end <= length, f"{where}: ends at {end} of {length}"
            if words is not None and "parts" not in span:
                assert data[start:end] == words.encode(), f"{where}: not the bytes at {start}: {words[:60]!r}"
        if len(path) == 2 and path[0] in IN_ORDER:
            assert start >= previous.get(path[0], 0), f"{where}: out of order"
            previous[path[0]] = start
    for number, token in enumerate(row["tokens"]):
        assert token["head"] is None or 0 <= token["head"] < len(row["tokens"]), f"tokens {number}: head"
        assert 0 <= token["sentence"] < len(row["sentences"]), f"tokens {number}: sentence"
    check_references(row["quotes"], "nested_in", "quotes")
    check_references(row["quotes"], "continued_from", "quotes")
    check_references(row["statements"], "nested_in", "statements")
    for number, statement in enumerate(row["statements"]):
        answered = statement["refers_to"]
        assert answered is None or 0 <= answered < len(row["statements"]), f"statements {number}: refers_to"
        ends = 0
        for part in statement["content"]:
            assert part["start"] >= ends, f"statements {number}: content out of order"
            ends = part["end"]
    known = {entity["id"] for entity in row["entities"]}
    for number, mention in enumerate(row["mentions"]):
        assert mention["entity"] is None or mention["entity"] in known, f"mentions {number}: {mention['entity']}"
    return row["path"]


# Running


def annotate(hearsay, folder, threads):
    command = [hearsay, "annotate", "--format", "jsonl", "--quiet", "--threads", str(threads), folder]
    try:
        done = subprocess.run(command, capture_output=True, timeout=TIMEOUT_SECONDS)
    except subprocess.TimeoutExpired:
        return None, f"no end after {TIMEOUT_SECONDS} s"
    if done.returncode != 0:
        return done.stdout, f"ended with {done.returncode}: {done.stderr.decode('utf-8', 'replace')[-400:]}"
    return done.stdout, None


def run_batch(hearsay, articles, threads):
    """The mistakes of some articles, by their numbers: those that crash are found one by one."""
    mistakes = {}
    with tempfile.TemporaryDirectory() as folder:
        for number, data in articles.items():
            with open(os.path.join(folder, f"{number:03}.txt"), "wb") as file:
                file.write(data)
        output, failure = annotate(hearsay, folder, threads)
    if failure:
        if len(articles) == 1:
            return {n: failure for n, data in articles.items() if is_text(data)}
        for number, data in articles.items():
            mistakes |= run_batch(hearsay, {number: data}, threads)
        return mistakes or {min(articles): f"together, not alone: {failure}"}
    seen = set()
    for line in output.split(b"\n"):
        if not line:
            continue
        number = None
        try:
            number = int(os.path.basename(json.loads(line)["path"])[:3])
            seen.add(number)
            check(line, articles[number])
        except Exception as error:
            mistakes[min(articles) if number is None else number] = f"{type(error).__name__}: {error}"
    for number, data in articles.items():
        if number not in seen and is_text(data) and data.decode("utf-8", "replace").strip():
            mistakes.setdefault(number, "refused: no line for it")
    return mistakes


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].split("\n")[0])
    parser.add_argument("hearsay")
    parser.add_argument("log")
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()

    texts = [text for folder in options.folders for text in texts_of(folder) if len(text.split()) >= 20]
    if not texts:
        sys.exit("no texts in these folders")
    print(f"{len(texts)} texts", flush=True)
    done = {}
    if os.path.exists(options.log):
        with open(options.log, encoding="utf-8") as file:
            done = {row["batch"]: row for row in map(json.loads, file) if row["seed"] == options.seed}
    for batch in range((options.count + BATCH - 1) // BATCH):
        if batch in done:
            continue
        r = random.Random(options.seed * 1_000_003 + batch)
        articles = {}
        for number in range(min(BATCH, options.count - batch * BATCH)):
            text = piece(texts, r)
            while len(text.split()) < 5:
                text = piece(texts, r)
            articles[number] = r.choice(MUTATIONS)(text, r)
        began = time.monotonic()
        mistakes = run_batch(options.hearsay, articles, options.threads)
        for number in mistakes:
            os.makedirs(options.log + ".failed", exist_ok=True)
            with open(os.path.join(options.log + ".failed", f"{options.seed}-{batch}-{number}.txt"), "wb") as file:
                file.write(articles[number])
        row = {
            "seed": options.seed, "batch": batch, "articles": len(articles),
            "bytes": sum(map(len, articles.values())), "seconds": round(time.monotonic() - began, 1),
            "mistakes": {str(number): mistake for number, mistake in sorted(mistakes.items())},
        }
        with open(options.log, "a", encoding="utf-8") as file:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
        done[batch] = row
        if mistakes:
            print(f"batch {batch}: {row['mistakes']}", flush=True)
    wrong = sum(len(row["mistakes"]) for row in done.values())
    print(f"{sum(row['articles'] for row in done.values()):,} articles, "
          f"{sum(row['bytes'] for row in done.values()):,} bytes, {wrong} failed")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
