"""Annotates mutated texts and checks what comes out: valid CoNLL-U whose words are those of the text.

usage: annotation.py HEARSAY [COUNT [SEED]]

HEARSAY is best a build with the address sanitizer:
  swift build --sanitize=address --product hearsay --scratch-path .build/asan
COUNT inputs (default 10,000) are made from the sample articles with a seed: bytes changed, cut off
characters, long words, marks alone, other scripts, lines without a space, control characters. They
go through `hearsay annotate` a hundred at a time. A batch that fails is kept in a folder, which is
named. Ends with 1 if any batch failed.
"""
import glob
import os
import random
import subprocess
import sys
import tempfile

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
BATCH = 100
SCRIPTS = ["日本語の文章です。", "النص العربي هنا. ", "Это русский текст. ", "ข้อความภาษาไทย ",
           "עברית כאן. ", "हिन्दी पाठ। ", "e\u0301\u0302\u0323 ", "👩‍👩‍👧‍👦🏳️‍🌈 ", "\u202eabc\u202c ", "ﬁﬂ ² ½ "]


def mutate(source, r):
    data = bytearray(source)
    kind = r.randrange(12)
    if kind == 0:
        for _ in range(r.randrange(1, 60)):
            data[r.randrange(len(data))] = r.randrange(256)
    elif kind == 1:
        start = r.randrange(len(data))
        data = data[start:start + r.randrange(1, 400)]
    elif kind == 2:
        data[r.randrange(len(data)):0] = b"x" * r.randrange(1, 20_000)
    elif kind == 3:
        data = bytearray("".join(r.choice(".,;:!?\"'()[]-–—…“”‘’*/") for _ in range(
            r.randrange(1, 2_000))).encode())
    elif kind == 4:
        text = "".join(r.choice(SCRIPTS) for _ in range(r.randrange(1, 200)))
        data = bytearray(text.encode()[r.randrange(3):])
    elif kind == 5:
        data = bytearray(bytes(data).replace(b" ", b""))
    elif kind == 6:
        for _ in range(r.randrange(1, 30)):
            data.insert(r.randrange(len(data)), r.choice([0, 1, 8, 9, 11, 12, 13, 27, 127, 0xC2]))
    elif kind == 7:
        words = bytes(data).split()
        r.shuffle(words)
        data = bytearray(b" ".join(words))
    elif kind == 8:
        data = bytearray(bytes(data).upper() if r.random() < 0.5 else bytes(data).lower())
    elif kind == 9:
        data = bytearray(b" ".join([r.choice(bytes(data).split())] * r.randrange(1, 3_000)))
    elif kind == 10:
        data = bytearray(r.randbytes(r.randrange(1, 3_000)))
    else:
        at = r.randrange(len(data))
        data[at:at] = r.choice(SCRIPTS).encode() * r.randrange(1, 40)
    return bytes(data)


def unescape(value):
    out, i = [], 0
    plain = {"s": " ", "t": "\t", "n": "\n", "r": "\r"}
    while i < len(value):
        if value[i] == "\\" and value[i + 1] == "u":
            out.append(chr(int(value[i + 2:i + 6], 16)))
            i += 6
        elif value[i] == "\\":
            out.append(plain[value[i + 1]])
            i += 2
        else:
            out.append(value[i])
            i += 1
    return "".join(out)


def check(sentence):
    """The text of one sentence with the space after it; fails where the lines are not valid."""
    heads, text, covered, forms = [], [], 0, []
    for line in sentence:
        if line.startswith("#"):
            assert not heads, "a comment among words"
            continue
        columns = line.split("\t")
        assert len(columns) == 10, f"{len(columns)} columns"
        assert all(columns), "an empty column"
        misc = dict(item.split("=", 1) for item in columns[9].split("|")) if columns[9] != "_" else {}
        space = "" if misc.get("SpaceAfter") == "No" else unescape(misc.get("SpacesAfter", "\\s"))
        before = unescape(misc.get("SpacesBefore", ""))
        if "-" in columns[0]:
            covered = int(columns[0].split("-")[1])
            text.append(before + columns[1] + space)
            continue
        number = int(columns[0])
        assert number == len(heads) + 1, "words are not numbered in order"
        heads.append(int(columns[6]))
        assert (heads[-1] == 0) == (columns[7] == "root"), "root without the relation, or the reverse"
        forms.append(columns[1])
        if number > covered:
            text.append(before + columns[1] + space)
    assert heads.count(0) == 1, "not one root"
    for start in range(1, len(heads) + 1):
        node, steps = start, 0
        while node and steps <= len(heads):
            node, steps = heads[node - 1], steps + 1
        assert node == 0, "a cycle"
        if len(heads) > 400:
            break
    return "".join(text)


def documents(output):
    """The restored text of each document, by the name in its `newdoc` comment."""
    texts, name, sentence = {}, None, []
    for line in output.split("\n"):
        if line:
            if line.startswith("# newdoc id = "):
                name = line[14:]
            sentence.append(line)
        elif sentence:
            texts[name] = texts.get(name, "") + check(sentence)
            sentence = []
    assert not sentence, "the last sentence is cut off"
    return texts


def main():
    hearsay = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    sources = [open(path, "rb").read()
               for path in sorted(glob.glob(os.path.join(ROOT, "notebooks/sample/*.txt")))]
    failures, annotated, exact = 0, 0, 0
    for start in range(0, count, BATCH):
        folder = tempfile.mkdtemp(prefix="hearsay-fuzz-")
        inputs = {}
        for index in range(start, min(start + BATCH, count)):
            r = random.Random(seed * 1_000_003 + index)
            inputs[f"t{index}"] = mutate(r.choice(sources), r)
            with open(os.path.join(folder, f"t{index}.txt"), "wb") as file:
                file.write(inputs[f"t{index}"])
        run = subprocess.run([hearsay, "annotate", "--quiet", folder], capture_output=True)
        try:
            assert run.returncode in (0, 3), f"exit code {run.returncode}: {run.stderr[-2000:]!r}"
            for name, text in documents(run.stdout.decode("utf8")).items():
                annotated += 1
                try:
                    original = inputs[name].decode("utf8")
                except (KeyError, UnicodeDecodeError):
                    continue
                wanted = "".join(original.replace("\ufeff", "").split())
                assert "".join(text.split()) == wanted or "\x00" in original, f"{name}: other text"
                exact += 1
        except AssertionError as error:
            failures += 1
            print(f"{folder}: {error}", flush=True)
        else:
            for path in glob.glob(os.path.join(folder, "*")):
                os.remove(path)
            os.rmdir(folder)
        print(f"{min(start + BATCH, count)} inputs, {annotated} annotated, {exact} compared with "
              f"their text, {failures} batches failed", file=sys.stderr, flush=True)
    sys.exit(1 if failures else 0)


main()
