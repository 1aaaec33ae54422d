"""usage: corpus.py DATA TOKENS [--columns form,pos,lemma] [--seed N] [--conllu] > corpus.vrt

Writes a corpus for benchmarks in CWB's vertical format: columns form, pos and lemma, tags <text>,
<p> and <s>; or in CoNLL-U, with trees. The texts are those of DATA/text/*.jsonl.xz: Wikinews first, then the addresses, then
the novels, from the first again where more tokens are wanted, then with the sentences of each text
shuffled. Tokens, part-of-speech tags, lemmas and trees are guessed by rules that only want to be fast: the
columns have the numbers of values and the frequencies of real ones, but they are no annotation.

The output is the same for the same arguments and data.
"""
import argparse
import json
import lzma
import os
import random
import re
import sys
from xml.sax.saxutils import escape, quoteattr

FILES = ["wikinews.jsonl.xz", "us-addresses.jsonl.xz", "novels.jsonl.xz"]
TOKEN = re.compile(r"\w+(?:[-']\w+)*|\.\.\.|--|[^\w\s]")
SENTENCE_END = re.compile(r"(?<=[.!?])[\"')\]]*\s+(?=[\"'(\[]?[A-Z0-9])")
CLOSED = {
    "DET": "the a an this that these those every each some any no all both",
    "ADP": "of in to for on with at by from into about over after before between through under "
           "against during without upon within among toward towards",
    "PRON": "i you he she it we they me him her us them who which what myself himself herself "
            "itself themselves his hers its their my your our whose one",
    "CCONJ": "and or but nor yet",
    "SCONJ": "because if while although though as since unless whether when where than",
    "AUX": "is are was were be been being am has have had do does did will would shall should can "
           "could may might must",
    "ADV": "not very so now then there here too also never always often again only just even still "
           "well more most",
}
WORDS = {word: tag for tag, words in CLOSED.items() for word in words.split()}
IRREGULAR = {
    "is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "being": "be", "am": "be",
    "has": "have", "had": "have", "does": "do", "did": "do", "said": "say", "men": "man",
    "women": "woman", "children": "child", "went": "go", "gone": "go", "made": "make",
    "came": "come", "saw": "see", "seen": "see", "took": "take", "taken": "take", "knew": "know",
    "known": "know", "thought": "think", "told": "tell", "found": "find", "gave": "give",
}


def tag(form, follows):
    lower = form.lower()
    if lower in WORDS:
        return WORDS[lower]
    if not form[0].isalnum():
        return "PUNCT"
    if form[0].isdigit():
        return "NUM"
    if form[0].isupper() and follows:
        return "PROPN"
    if lower.endswith("ly"):
        return "ADV"
    if lower.endswith(("ing", "ed", "ize")) or lower in IRREGULAR:
        return "VERB"
    if lower.endswith(("ous", "ful", "able", "ible", "ive", "al", "ic", "less")):
        return "ADJ"
    return "NOUN"


def lemma(form, pos):
    lower = form.lower()
    if pos == "PROPN":
        return form
    if lower in IRREGULAR:
        return IRREGULAR[lower]
    if pos == "NOUN" and len(lower) > 3 and lower.endswith("s") and not lower.endswith("ss"):
        return lower[:-1]
    if pos == "VERB" and len(lower) > 5:
        if lower.endswith("ing"):
            return lower[:-3]
        if lower.endswith("ed"):
            return lower[:-2]
    return lower


def line(form, follows, columns, known):
    key = (form, follows)
    text = known.get(key)
    if text is None:
        pos = tag(form, follows)
        values = {"form": form, "pos": pos, "lemma": lemma(form, pos)}
        text = "\t".join(escape(values[column]) for column in columns) + "\n"
        known[key] = text
    return text


def heads(tags):
    """For each word the number of its head from 1, and the relation."""
    verbs = [i for i, tag in enumerate(tags) if tag == "VERB"]
    root = verbs[0] if verbs else next((i for i, tag in enumerate(tags) if tag != "PUNCT"), 0)
    nouns = [i for i, tag in enumerate(tags) if tag in ("NOUN", "PROPN")]
    result = []
    for i, tag in enumerate(tags):
        if i == root:
            result.append((0, "root"))
        elif tag in ("DET", "ADJ", "NUM", "ADP"):
            head = next((noun for noun in nouns if noun > i), root)
            name = {"DET": "det", "ADJ": "amod", "NUM": "nummod", "ADP": "case"}[tag]
            result.append((head + 1, name) if head != i else (root + 1, "dep"))
        elif tag in ("NOUN", "PROPN", "PRON"):
            after = next((verb for verb in verbs if verb > i), None)
            before = next((verb for verb in reversed(verbs) if verb < i), None)
            if after is not None and (before is None or after - i <= i - before):
                result.append((after + 1, "nsubj"))
            elif before is not None:
                result.append((before + 1, "obj" if i - before < 4 else "obl"))
            else:
                result.append((root + 1, "dep"))
        else:
            result.append((root + 1, {"PUNCT": "punct", "ADV": "advmod"}.get(tag, "dep")))
    return result


def conllu(sentence, known):
    rows = []
    for index, form in enumerate(sentence):
        key = (form, index > 0)
        if key not in known:
            pos = tag(form, index > 0)
            known[key] = (form, lemma(form, pos), pos)
        rows.append(known[key])
    trees = heads([row[2] for row in rows])
    return "".join(
        f"{index}\t{row[0]}\t{row[1]}\t{row[2]}\t_\t_\t{head}\t{name}\t_\t_\n"
        for index, (row, (head, name)) in enumerate(zip(rows, trees), 1)) + "\n"


def articles(data):
    for name in FILES:
        with lzma.open(os.path.join(data, "text", name), "rt", encoding="utf8") as lines:
            for text in lines:
                yield json.loads(text)


def paragraphs(article):
    for paragraph in article["text"].split("\n"):
        sentences = [TOKEN.findall(s) for s in SENTENCE_END.split(paragraph)]
        sentences = [s for s in sentences if s]
        if sentences:
            yield sentences


def shuffled(body, source):
    """The same sentences in another order, in paragraphs of the same lengths."""
    sentences = [sentence for paragraph in body for sentence in paragraph]
    source.shuffle(sentences)
    result = []
    for paragraph in body:
        result.append(sentences[: len(paragraph)])
        sentences = sentences[len(paragraph):]
    return result


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("data")
    parser.add_argument("tokens", type=int)
    parser.add_argument("--columns", default="form,pos,lemma")
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument("--conllu", action="store_true")
    options = parser.parse_args()
    columns = options.columns.split(",")
    source = random.Random(options.seed)
    write = sys.stdout.write
    known = {}
    count = 0
    rounds = 0
    while count < options.tokens:
        for article in articles(options.data):
            body = list(paragraphs(article))
            if rounds:
                body = shuffled(body, source)
            # Novels become documents of the length of long articles.
            for first in range(0, len(body), 60):
                name = f"{article['id']}-{rounds}-{first // 60}"
                year = str(1990 + source.randrange(40))
                outlet = article.get("outlet", article["id"].split("_")[0].split("-")[0])
                paragraphs_here = body[first:first + 60]
                count += sum(len(sentence) for part in paragraphs_here for sentence in part)
                if options.conllu:
                    write(f"# newdoc id = {name}\n# outlet = {outlet}\n# year = {year}\n")
                    for paragraph in paragraphs_here:
                        write("# newpar\n")
                        for sentence in paragraph:
                            write(conllu(sentence, known))
                else:
                    write(f"<text id={quoteattr(name)} outlet={quoteattr(outlet)} "
                          f"year=\"{year}\">\n")
                    for paragraph in paragraphs_here:
                        write("<p>\n")
                        for sentence in paragraph:
                            write("<s>\n")
                            write("".join(
                                line(form, index > 0, columns, known)
                                for index, form in enumerate(sentence)))
                            write("</s>\n")
                        write("</p>\n")
                    write("</text>\n")
                if count >= options.tokens:
                    return
        rounds += 1


main()
