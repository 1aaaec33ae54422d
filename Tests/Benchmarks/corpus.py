"""usage: corpus.py DATA TOKENS [--columns form,pos,lemma] [--seed N] > corpus.vrt

Writes a corpus for benchmarks in CWB's vertical format: columns form, pos and lemma, tags <text>,
<p> and <s>. The texts are those of DATA/text/*.jsonl.xz: Wikinews first, then the addresses, then
the novels, from the first again where more tokens are wanted, then with the sentences of each text
shuffled. Tokens, part-of-speech tags and lemmas are guessed by rules that only want to be fast: the
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
                write(f"<text id={quoteattr(name)} outlet={quoteattr(outlet)} year=\"{year}\">\n")
                for paragraph in body[first:first + 60]:
                    write("<p>\n")
                    for sentence in paragraph:
                        write("<s>\n")
                        write("".join(
                            line(form, index > 0, columns, known)
                            for index, form in enumerate(sentence)))
                        write("</s>\n")
                        count += len(sentence)
                    write("</p>\n")
                write("</text>\n")
                if count >= options.tokens:
                    return
        rounds += 1


main()
