"""usage: segmentation.py HEARSAY TEXTS.jsonl.xz MEGABYTES: see segmentation.sh."""
import json
import lzma
import os
import resource
import subprocess
import sys
import tempfile
import time

import spacy

RUNS = 3
SPACY_SHARE = 8  # spaCy reads one part in eight of the text: it is that much slower.


def paragraphs(path):
    with lzma.open(path, "rt", encoding="utf8") as lines:
        for line in lines:
            for paragraph in json.loads(line)["text"].split("\n"):
                if paragraph.strip():
                    yield paragraph.strip()


def repeated(items, size):
    """Whole paragraphs, from the first again after the last, up to a size in bytes."""
    items = list(items)
    taken, total, index = [], 0, 0
    while total < size:
        taken.append(items[index % len(items)])
        total += len(taken[-1].encode()) + 2
        index += 1
    return taken, total


def processor_seconds(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def main():
    hearsay, source, megabytes = sys.argv[1], sys.argv[2], float(sys.argv[3])
    items, size = repeated(paragraphs(source), megabytes * 1e6)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "news.txt")
        with open(path, "w", encoding="utf8") as file:
            file.write("\n\n".join(items) + "\n")
        command = [hearsay, "annotate", "--no-analysis", path]
        ours = size / 1e6 / min(processor_seconds(command) for _ in range(RUNS))
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    part = items[: len(items) // SPACY_SHARE]
    part_size = sum(len(item.encode()) + 2 for item in part)
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        for _ in pipeline.pipe(part):
            pass
        times.append(time.process_time() - start)
    theirs = part_size / 1e6 / min(times)
    print(f"hearsay annotate       {ours:8.2f} MB/s")
    print(f"spaCy en + sentencizer {theirs:8.2f} MB/s  (spaCy {spacy.__version__})")
    print(f"ratio                  {ours / theirs:8.1f}")


if __name__ == "__main__":
    main()
