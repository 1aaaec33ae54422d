"""usage: annotation.py HEARSAY DATA MEGABYTES: see annotation.sh."""
import gzip
import json
import lzma
import os
import resource
import subprocess
import sys
import tempfile
import time

import spacy
import ufal.udpipe as udpipe

ROUNDS = 3
PEER_SHARE = 16  # UDPipe and spaCy read one part in sixteen of the text: they are slower.
# Words and sentences alone take so little that the start of the program would be a tenth of it.
REPEATS = 8


def text(data, size):
    """Whole paragraphs of Wikinews, from the first again after the last, up to a size in bytes."""
    paragraphs = []
    with lzma.open(os.path.join(data, "text/wikinews.jsonl.xz"), "rt", encoding="utf8") as lines:
        for line in lines:
            paragraphs += [p.strip() for p in json.loads(line)["text"].split("\n") if p.strip()]
    taken, total, index = [], 0, 0
    while total < size:
        taken.append(paragraphs[index % len(paragraphs)])
        total += len(taken[-1].encode()) + 2
        index += 1
    return taken


def memory_peak(pid):
    """The most memory that a running process has had so far, in MB; 0 when it has ended."""
    try:
        with open(f"/proc/{pid}/status", encoding="ascii") as status:
            for line in status:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0


def hearsay(command, options, path, form="conllu"):
    """Processor seconds, wall seconds, words and the greatest memory in MB of one run."""
    start = time.monotonic()
    process = subprocess.Popen(
        [command, "annotate", *options, "--format", form, path],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    words = memory = 0
    for number, line in enumerate(process.stdout):
        words += line[:1].isdigit() and b"-" not in line.split(b"\t")[0]
        if number % 20_000 == 0:
            # What the system says of a process that has ended counts the one it was forked from.
            memory = max(memory, memory_peak(process.pid))
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"hearsay ended with {status}")
    return (usage.ru_utime + usage.ru_stime, time.monotonic() - start, words, memory)


def udpipe_model(data):
    path = os.environ.get(
        "UDPIPE_MODEL", os.path.join(tempfile.gettempdir(), "udpipe-speed.model"))
    if not os.path.exists(path):
        with gzip.open(os.path.join(data, "ud/ewt/en_ewt-ud-train.conllu.gz"), "rt",
                       encoding="utf8") as file:
            gold = file.read()
        reader = udpipe.InputFormat.newConlluInputFormat()
        reader.setText(gold)
        error = udpipe.ProcessingError()
        sentences = udpipe.Sentences()
        while True:
            sentence = udpipe.Sentence()
            if not reader.nextSentence(sentence, error):
                break
            sentences.append(sentence)
        print(f"training UDPipe on {len(sentences)} sentences, for its speed", file=sys.stderr)
        model = udpipe.Trainer.train(
            "morphodita_parsito", sentences, udpipe.Sentences(), "epochs=2",
            "models=1;templates_1=tagger;iterations_1=2",
            "iterations=1;embedding_upostag=20;embedding_feats=20;embedding_xpostag=0;"
            "embedding_form=50;embedding_lemma=0;embedding_deprel=20;learning_rate=0.02;"
            "hidden_layer=200;batch_size=10;transition_system=projective;"
            "transition_oracle=static;structured_interval=0", error)
        if error.occurred():
            sys.exit(error.message)
        with open(path, "wb") as file:
            file.write(bytes(model) if isinstance(model, (bytes, bytearray)) else model.encode(
                "latin-1"))
    return udpipe.Model.load(path)


def run_udpipe(model, paragraphs):
    """Processor seconds of tokenising, tagging and parsing, and the number of words."""
    clock = time.process_time
    tokenizer = model.newTokenizer(model.DEFAULT)
    seconds = [0.0, 0.0, 0.0]
    start = clock()
    tokenizer.setText("\n\n".join(paragraphs))
    sentences = []
    while True:
        sentence = udpipe.Sentence()
        if not tokenizer.nextSentence(sentence):
            break
        sentences.append(sentence)
    seconds[0] = clock() - start
    start = clock()
    for sentence in sentences:
        model.tag(sentence, model.DEFAULT)
    seconds[1] = clock() - start
    start = clock()
    for sentence in sentences:
        model.parse(sentence, model.DEFAULT)
    seconds[2] = clock() - start
    return seconds, sum(len(sentence.words) - 1 for sentence in sentences)


def main():
    command, data, megabytes = sys.argv[1], sys.argv[2], float(sys.argv[3])
    paragraphs = text(data, megabytes * 1_000_000)
    small = paragraphs[: max(1, len(paragraphs) // PEER_SHARE)]
    model = udpipe_model(data)
    if model is None:
        sys.exit("the UDPipe model cannot be read")
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    pipeline.max_length = 1 << 30
    best = {}

    def note(name, seconds, words):
        best[name] = max(best.get(name, 0), words / seconds)

    memory = 0
    with tempfile.TemporaryDirectory() as folder:
        whole = os.path.join(folder, "text.txt")
        with open(whole, "w", encoding="utf8") as file:
            file.write("\n\n".join(paragraphs) + "\n")
        repeated = os.path.join(folder, "repeated.txt")
        with open(repeated, "w", encoding="utf8") as file:
            file.write("\n\n".join(paragraphs * REPEATS) + "\n")
        # For two threads there have to be several documents.
        many = os.path.join(folder, "many")
        os.mkdir(many)
        for part in range(64):
            with open(os.path.join(many, f"{part:02}.txt"), "w", encoding="utf8") as file:
                file.write("\n\n".join(paragraphs[part::64]) + "\n")
        words_of_many = hearsay(command, ["--threads", "2"], many)[2]
        scaling = []
        for _ in range(ROUNDS):
            seconds, _, words, size = hearsay(command, ["--threads", "1"], whole)
            memory = max(memory, size)
            note("hearsay, text to trees and names", seconds, words)
            seconds, _, words, _ = hearsay(command, ["--threads", "1", "--no-analysis"], repeated)
            note("hearsay, words and sentences", seconds, words)
            seconds, _, _, size = hearsay(command, ["--threads", "1"], many, "jsonl")
            memory = max(memory, size)
            note("hearsay, text to all layers", seconds, words_of_many)
            one = hearsay(command, ["--threads", "1"], many)[1]
            two = hearsay(command, ["--threads", "2"], many)[1]
            scaling.append(one / two)
            seconds, words = run_udpipe(model, small)
            note("UDPipe 1, text to trees", sum(seconds), words)
            note("UDPipe 1, words and sentences", seconds[0], words)
            note("UDPipe 1, tagging", seconds[1], words)
            note("UDPipe 1, parsing", seconds[2], words)
            start = time.process_time()
            words = sum(len(pipeline(paragraph)) for paragraph in small)
            note("spaCy blank with sentencizer", time.process_time() - start, words)
    trees = best["hearsay, text to trees and names"]
    cut = best["hearsay, words and sentences"]
    layers = best["hearsay, text to all layers"]
    print(f"{'words a second of one core':36}{'words/s':>12}{'hearsay is':>14}")
    for name, rate in best.items():
        ours = trees if any(w in name for w in ("trees", "tagging", "parsing", "layers")) else cut
        print(f"{name:36}{rate:12,.0f}{ours / rate:12.1f} ×")
    print(f"all layers beside UDPipe 1, text to trees: {layers / best['UDPipe 1, text to trees']:.1f} ×")
    print(f"two threads against one, wall time   {max(scaling):.2f} ×")
    print(f"memory of one process                {memory:.0f} MB for {megabytes} MB of text")


main()
