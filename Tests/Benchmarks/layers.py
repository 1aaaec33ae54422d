"""usage: layers.py [HEARSAY [COUNT…]]        (1000 and 10000 articles unless counts are given)

Memory and rate of a store with all layers over growing numbers of articles. Private memory has to
stay flat; resident memory holds the pages of the store too that are mapped.

The articles are the first 300 words of those of the Wikinews collection of the shared data, in their
order; where more are needed they come again with their sentences shuffled before they are cut. Also
tells what a question costs that needs no names, and one that joins the names of all articles.
HEARSAY_SHARED or ../shared holds the data.
"""
import json
import lzma
import os
import pathlib
import random
import re
import sys
import tempfile

from measured import measured

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = pathlib.Path(os.environ.get("HEARSAY_SHARED", ROOT.parent / "shared"))
COLLECTION = SHARED / "data/text/wikinews.jsonl.xz"
QUESTIONS = {
    "count by stance": "statements | count by stance",
    "count by speaker": "statements | count by speaker | take 3",
    "all entities": "entities | count",
}


def write_articles(texts, count, path):
    random.seed(7)
    with open(path, "w", encoding="utf8") as file:
        for number in range(count):
            text = texts[number % len(texts)]
            if number >= len(texts):
                sentences = re.split(r"(?<=[.!?]) +", text)
                random.shuffle(sentences)
                text = " ".join(sentences)
            text = re.match(r"(?:\S+\s*){0,300}", text).group()
            print(json.dumps({"id": f"a{number}", "text": text}), file=file)


def report(hearsay, texts, count, folder):
    articles, store = f"{folder}/{count}.jsonl", f"{folder}/{count}.store"
    write_articles(texts, count, articles)
    _, seconds, spent, memory = measured([hearsay, "index", "--quiet", articles, "-o", store])
    ask = [hearsay, "eval", "--quiet", "--format", "csv", "--corpus", store]
    words = int(measured([*ask, "tokens | count"])[0].split()[-1])
    size = sum(path.stat().st_size for path in pathlib.Path(store).rglob("*") if path.is_file())
    print(f"{count} articles, {words} words: built in {seconds:.0f} s, {words / spent:.0f} words/s of a "
          f"core, {memory.private:.0f} MiB private, {memory.resident:.0f} resident; "
          f"the store has {size / 2**20:.0f} MiB")
    for name, question in QUESTIONS.items():
        _, seconds, _, memory = measured([*ask, question])
        print(f"    {name}: {seconds:.2f} s, {memory.private:.0f} MiB private, "
              f"{memory.resident:.0f} resident", flush=True)


def main():
    arguments = sys.argv[1:]
    hearsay = arguments[0] if arguments else str(ROOT / ".build/release/hearsay")
    if not COLLECTION.is_file():
        raise SystemExit(f"layers.py: no text in {SHARED / 'data'}")
    with lzma.open(COLLECTION, "rt", encoding="utf8") as file:
        texts = [json.loads(line)["text"] for line in file]
    for count in map(int, arguments[1:] or [1000, 10000]):
        with tempfile.TemporaryDirectory() as folder:
            report(hearsay, texts, count, folder)


if __name__ == "__main__":
    main()
