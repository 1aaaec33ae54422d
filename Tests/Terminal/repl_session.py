"""What users do at the prompt of hearsay, and what they must see; run by ReplSessionTests.swift.

    python3 repl_session.py HEARSAY [SESSION …]
    python3 repl_session.py --list
"""

import inspect
import os
import random
import re
import signal
import stat
import subprocess
import sys
import tempfile
import time

from terminal import (
    BACKSPACE, DOWN, END, ENTER, HOME, LEFT, TAB, UP, Terminal, control, pasted, unblock_signals)

PROMPT = "hearsay> "
CONTINUATION = "     … > "

ARTICLES = {
    "dock.txt":
        "The dock opened on Monday.\n\n"
        "\"We waited nine years for it,\" said Orla Venn, the harbour master.\n\n"
        "Boats came from three islands. Nobody counted them.\n",
    "tide.txt":
        "The tide was low.\n\nIlmar Qoss said that it would rise.\n",
}


class Session:
    """hearsay on a terminal, over a folder of invented articles, with a home of its own."""

    def __init__(self, hearsay):
        self.hearsay = os.path.abspath(hearsay)
        self._folder = tempfile.TemporaryDirectory()
        self.folder = self._folder.name
        self.state = os.path.join(self.folder, "state")
        os.mkdir(os.path.join(self.folder, "news"))
        for name, text in ARTICLES.items():
            self.write("news/" + name, text)

    def write(self, name, text):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
            file.write(text)

    def read(self, name):
        with open(os.path.join(self.folder, name), encoding="utf-8") as file:
            return file.read()

    def environment(self, **more):
        # Where a user's own settings could change what is seen.
        return {
            "XDG_STATE_HOME": self.state, "XDG_CACHE_HOME": os.path.join(self.state, "cache"),
            "NO_COLOR": "1", "HEARSAY_CORPUS": "", **more}

    def start(self, *arguments, environment=None, **options):
        terminal = Terminal(
            [self.hearsay, *(arguments or ("news",))], directory=self.folder,
            environment=self.environment(**(environment or {})), **options)
        terminal.wait_until(
            lambda: terminal.row() == PROMPT.rstrip(), "the prompt", timeout=60)
        return terminal

    def pipe(self, program, *arguments, timeout=60):
        environment = {**os.environ, **self.environment()}
        return subprocess.run(
            [self.hearsay, *(arguments or ("news",))], input=program, text=True,
            capture_output=True, cwd=self.folder, env=environment, timeout=timeout)

    def close(self):
        self._folder.cleanup()


def ask(terminal, entry, answer, timeout=60):
    """Enters a text, and waits for its answer and the next prompt."""
    terminal.type(entry + ENTER)
    terminal.wait_for(answer, timeout)
    at_prompt(terminal)


def at_prompt(terminal, timeout=60):
    terminal.wait_until(lambda: terminal.row() == PROMPT.rstrip(), "the prompt", timeout)


def shows_row(terminal, text):
    terminal.wait_until(lambda: terminal.row() == text.rstrip(), f"the row {text!r}")


# ---- sessions ----

def greeting(session):
    with session.start() as terminal:
        text = terminal.text()
        assert "Hearsay " in text and "news · 2 documents" in text, text
        assert "`help` shows the way" in text, text
    with session.start("--sample") as terminal:
        assert "the sample corpus" in terminal.text(), terminal.text()
        assert "`hearsay FOLDER` opens your own" in terminal.text(), terminal.text()


def query_of_several_lines(session):
    with session.start() as terminal:
        terminal.type("docs |" + ENTER)
        shows_row(terminal, CONTINUATION)
        # Both prompts are as wide as each other.
        assert terminal.cursor()[1] == len(PROMPT) == len(CONTINUATION)
        terminal.type("where id == \"tide\" |" + ENTER + "count" + ENTER)
        terminal.wait_for("_1 = 1")
        at_prompt(terminal)
        # One entry of the history, to be changed in its middle.
        terminal.type(UP)
        terminal.wait_for("… > where id == \"tide\" |\n" + CONTINUATION + "count")
        terminal.type(UP + END + LEFT * 4 + "x")
        terminal.wait_for("\"tidxe\" |")
        terminal.type(ENTER)
        terminal.wait_for("_2 = 0")
        # A line that begins with a bar goes on from the last result.
        ask(terminal, "docs | select id", "_3: 2 documents")
        ask(terminal, "| count", "_4 = 2")
        # An empty line ends what is not complete, and says what is wrong.
        terminal.type("docs |" + ENTER)
        shows_row(terminal, CONTINUATION)
        terminal.type(ENTER)
        terminal.wait_for("error[")
        at_prompt(terminal)


def pasted_query(session):
    with session.start() as terminal:
        terminal.type(pasted("docs\n\n| where id == \"dock\"\n| count"))
        terminal.wait_for("| count")
        terminal.type(ENTER)
        terminal.wait_for("_1 = 1")


def completion(session):
    with session.start() as terminal:
        terminal.type("docs | select id, title | where ti" + TAB)
        shows_row(terminal, PROMPT + "docs | select id, title | where title")
        # A column that was dropped is not offered.
        terminal.type(control("u") + "docs | select id | where publ" + TAB)
        terminal.settle()
        assert terminal.row().endswith("where publ"), terminal.row()
        # After a bar at the start: the columns of the last result.
        terminal.type(control("u"))
        ask(terminal, "docs | select id, title", "_1: 2 documents")
        terminal.type("| sort titl" + TAB)
        shows_row(terminal, PROMPT + "| sort title")
        # In a further line too.
        terminal.type(control("u") + "docs |" + ENTER)
        shows_row(terminal, CONTINUATION)
        terminal.type("where outl" + TAB)
        shows_row(terminal, CONTINUATION + "where outlet")
        terminal.type(control("c"))
        at_prompt(terminal)
        # Commands and what they take.
        terminal.type(":form" + TAB + "jsonl" + ENTER)
        terminal.wait_for("format jsonl")
        at_prompt(terminal)
        session.write("mine.hsy", "1\n")
        terminal.type(":load mi" + TAB)
        shows_row(terminal, PROMPT + ":load mine.hsy")
        # Twice Tab lists what there is, with explanations.
        terminal.type(control("u") + ":s" + TAB + TAB)
        terminal.wait_for(":save FILE.md")
        assert ":schema TABLE|_" in terminal.text(), terminal.text()


LONG_QUERY = "tokens | ngrams lower size: 8 | sort ngram | take 3"


def write_big_corpus(session, documents=300):
    chooser = random.Random(5)
    words = ["".join(chooser.choices("abcdefghijklmnop", k=6)) for _ in range(3000)]
    os.mkdir(os.path.join(session.folder, "big"))
    for number in range(documents):
        text = ""
        for _ in range(40):
            text += " ".join(chooser.choices(words, k=25)).capitalize() + ".\n"
        session.write(f"big/article{number:03}.txt", text)


def interrupted_query(session):
    write_big_corpus(session)
    with session.start("big") as terminal:
        # Once while the articles are annotated, once when they may be ready.
        for _ in range(2):
            terminal.type(LONG_QUERY + ENTER)
            time.sleep(0.5)
            # Counted in the program's own time: the machine may have other work.
            started = terminal.processor_time()
            terminal.type(control("c"))
            terminal.wait_for("interrupted", 60)
            at_prompt(terminal)
            needed = terminal.processor_time() - started
            assert needed < 3, needed
            terminal.type(control("l"))
            terminal.wait_until(lambda: terminal.text() == PROMPT.rstrip(), "a clear screen")
        # The process is well, and knows what it knew.
        ask(terminal, "docs | count", "_1 = 300")
        # At the prompt ^C drops the line.
        terminal.type("docs | cou" + control("c"))
        at_prompt(terminal)
        ask(terminal, "1 + 1", "_2 = 2")


def history_of_two_runs(session):
    with session.start() as terminal:
        ask(terminal, "1 + 41", "_1 = 42")
        terminal.type("docs |" + ENTER)
        shows_row(terminal, CONTINUATION)
        terminal.type("count" + ENTER)
        terminal.wait_for("_2 = 2")
        at_prompt(terminal)
        terminal.type(control("d"))
        assert terminal.wait_for_end() == 0
    history = os.path.join(session.state, "hearsay", "history")
    assert stat.S_IMODE(os.stat(history).st_mode) == 0o600
    with session.start() as terminal:
        terminal.type(UP)
        terminal.wait_for(PROMPT + "docs |\n" + CONTINUATION + "count")
        terminal.type(ENTER)
        terminal.wait_for("_1 = 2")
        at_prompt(terminal)
        terminal.type(control("r") + "41")
        terminal.wait_for("1 + 41")
        terminal.type(ENTER)
        terminal.wait_for("_2 = 42")
        at_prompt(terminal)
        ask(terminal, ":history", "1  1 + 41\n")


def letters_of_the_world(session):
    with session.start() as terminal:
        # Azerbaijani, edited in its middle.
        terminal.type("\"söz\"" + LEFT + BACKSPACE + "zdə" + END + ENTER)
        terminal.wait_for("_1 = sözdə")
        at_prompt(terminal)
        # Persian with a zero-width non-joiner, which takes no column.
        terminal.type("\"می\u200cخواهد\"")
        shows_row(terminal, PROMPT + "\"میخواهد\"")
        assert terminal.cursor()[1] == len(PROMPT) + 9, terminal.cursor()
        terminal.type(LEFT * 6 + "x" + BACKSPACE + END + ENTER)
        terminal.wait_for("_2 = می")
        assert "_2 = می\u200cخواهد".encode() in terminal.raw, terminal.raw[-300:]
        at_prompt(terminal)
        # An emoji is one step for the cursor, and two columns.
        terminal.type("\"a\U0001F600b\"" + LEFT * 2 + BACKSPACE + "\U0001F30A" + END)
        shows_row(terminal, PROMPT + "\"a\U0001F30Ab\"")
        assert terminal.cursor()[1] == len(PROMPT) + 6, terminal.cursor()
        terminal.type(ENTER)
        terminal.wait_for("_3 = a\U0001F30Ab")


def resized_window(session):
    with session.start(columns=100, rows=24) as terminal:
        query = "docs | select id, span"
        ask(terminal, query, "_1: 2 documents")
        widest = max(len(row) for row in terminal.screen())
        assert widest > 50, terminal.text()
        terminal.resize(24, 50)
        terminal.type(control("l"))
        terminal.wait_until(lambda: terminal.text() == PROMPT.rstrip(), "a clear screen")
        ask(terminal, query, "_2: 2 documents")
        # A table that is too wide would go on in the next row.
        rows = terminal.screen()
        start = next(i for i, row in enumerate(rows) if row.startswith("_2: "))
        assert max(len(row) for row in rows[start:]) > 40, terminal.text()
        assert sum("dock" in row for row in rows[start:]) == 1, terminal.text()
        # And while a line is being written.
        terminal.type("docs | where id == \"dock\" and words > 1 | count")
        terminal.resize(24, 30)
        terminal.wait_for(PROMPT + "docs | where id == \"d\n")
        terminal.resize(24, 90)
        shows_row(terminal, PROMPT + "docs | where id == \"dock\" and words > 1 | count")
        terminal.type(ENTER)
        terminal.wait_for("_3 = 1")


def paging(session):
    with session.start(columns=60, rows=12) as terminal:
        terminal.type("tokens | select form | take 30" + ENTER)
        terminal.wait_for("--more--")
        assert "_1: 30 tokens" in terminal.text(), terminal.text()
        assert len([row for row in terminal.screen() if row]) == 12
        terminal.type(ENTER)
        terminal.wait_for("--more-- line 12 of ")
        terminal.type(" ")
        terminal.wait_for("--more-- line 23 of ")
        terminal.type("q")
        at_prompt(terminal)
        assert "--more--" not in terminal.text(), terminal.text()
        assert "(30 rows)" not in terminal.text(), terminal.text()
        # To the end at once; ^C leaves as q does.
        terminal.type("_" + ENTER)
        terminal.wait_for("--more--")
        terminal.type("e")
        terminal.wait_for("(30 rows)")
        at_prompt(terminal)
        terminal.type("_" + ENTER)
        terminal.wait_for("--more--")
        terminal.type(control("c"))
        at_prompt(terminal)
        ask(terminal, "1 + 1", "= 2")
        # What fits is not paged, and nothing is when that is not wanted.
        ask(terminal, "docs | select id", "(2 rows)")
        ask(terminal, ":pager off", "pager off")
        ask(terminal, "tokens | select form | take 30", "(30 rows)")


def saved_and_loaded(session):
    session.write("few.hsy", "## The first documents.\ndef few(n: int = 1) = docs | take n\nfew(1) | count\n")
    with session.start() as terminal:
        ask(terminal, ":load few.hsy", "_1 = 1")
        ask(terminal, "few(2) | select id", "_2: 2 documents")
        ask(terminal, "| count", "_3 = 2")
        ask(terminal, "docs | where nothing", "error[")
        ask(terminal, ":save look.md", "look.md is written")
        ask(terminal, ":save look.md", "is there already")
        ask(terminal, ":save! look.md", "`hearsay run look.md` makes its report")
    notebook = session.read("look.md")
    assert notebook.startswith("---\ntitle: Look\ncorpus: news\n---\n"), notebook
    assert "nothing" not in notebook, notebook
    run = subprocess.run(
        [session.hearsay, "run", "look.md", "-o", "look.txt"], cwd=session.folder, text=True,
        capture_output=True, env={**os.environ, **session.environment()}, timeout=60)
    assert run.returncode == 0, run.stdout + run.stderr + notebook
    report = session.read("look.txt")
    assert "dock" in report and "tide" in report, report


def help_and_commands(session):
    with session.start(rows=60) as terminal:
        ask(terminal, "help where", "where")
        ask(terminal, "help commands", ":open PLACE")
        ask(terminal, ":tiem", "did you mean `:time`?")
        ask(terminal, ":time", "time on")
        ask(terminal, "1 + 1", "_1 = 2\n0.0")
        ask(terminal, ":width 40", "width 40")
        ask(terminal, ":format csv", "format csv")
        ask(terminal, "docs | select id", "id\ndock\ntide\n")
        ask(terminal, ":schema _", "id  text")
        ask(terminal, ":open tide:s2", ">>> Ilmar Qoss said that it would rise.")
        ask(terminal, ":corpus", "fingerprint ")
        session.write("news/wave.txt", "A wave came.\n")
        ask(terminal, ":reload", "news · 3 documents")
        ask(terminal, ":corpus nowhere", "error[")
        ask(terminal, "docs | count", "3\n")
        terminal.type(":quit" + ENTER)
        assert terminal.wait_for_end() == 0


def end_of_input(session):
    with session.start() as terminal:
        terminal.type(control("d"))
        assert terminal.wait_for_end() == 0
        # The shell's prompt comes on a line of its own.
        assert terminal.cursor()[1] == 0, terminal.cursor()


def terminated(session):
    with session.start() as terminal:
        terminal.type("docs")
        terminal.wait_for("docs")
        terminal.signal(signal.SIGTERM)
        assert terminal.wait_for_end() == -signal.SIGTERM
        check_modes(terminal)
    with session.start(rows=8) as terminal:
        terminal.type("tokens | select form" + ENTER)
        terminal.wait_for("--more--")
        terminal.signal(signal.SIGTERM)
        assert terminal.wait_for_end() == -signal.SIGTERM
        check_modes(terminal)


def check_modes(terminal):
    import termios
    local = terminal.modes()[3]
    assert local & termios.ICANON and local & termios.ECHO, local
    assert terminal.raw.count(b"\x1b[?2004h") == terminal.raw.count(b"\x1b[?2004l")


def dumb_terminal(session):
    with session.start(environment={"TERM": "dumb"}) as terminal:
        ask(terminal, "docs | select id", "(2 rows)")
        terminal.type("docs |" + ENTER)
        terminal.wait_for(CONTINUATION.rstrip())
        terminal.type("count" + ENTER)
        terminal.wait_for("_2 = 2")
        # No pager where the cursor cannot be moved.
        ask(terminal, "tokens | select form | take 30", "(30 rows)")
        terminal.type(control("d"))
        assert terminal.wait_for_end() == 0
        assert b"\x1b" not in terminal.raw, terminal.raw


def colours(session):
    with session.start(environment={"NO_COLOR": ""}) as terminal:
        ask(terminal, "docs | select id", "_1: 2 documents")
        assert b"\x1b[2m_1: 2 documents" in terminal.raw
        ask(terminal, ":open tide:s1", "The tide was low.")
        assert b"\x1b[7mThe tide was low.\x1b[0m" in terminal.raw


def pipe(session):
    result = session.pipe("docs | select id\n| count\nlet x = 2\nx + 1\n")
    assert (result.returncode, result.stderr) == (0, ""), result
    assert result.stdout == "2\n\n3\n", result.stdout
    # An error does not stop the rest, and its exit code is that of the first.
    result = session.pipe("assert 1 == 2, \"no\"\noops\n:format jsonl\ndocs | select id\n")
    assert result.returncode == 1, result
    assert result.stdout == '{"id":"dock"}\n{"id":"tide"}\n', result.stdout
    assert "error[assertion]: no" in result.stderr and "`oops`" in result.stderr, result.stderr
    # No prompt, greeting, pager or colours, and cells are not cut.
    result = session.pipe("tokens | select form\n")
    assert result.returncode == 0 and "\x1b" not in result.stdout + result.stderr
    assert len(result.stdout.splitlines()) > 40 and "hearsay>" not in result.stdout
    assert session.pipe("").stdout == ""


def interrupted_pipe(session):
    write_big_corpus(session)
    process = subprocess.Popen(
        [session.hearsay, "big"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, cwd=session.folder, text=True,
        env={**os.environ, **session.environment()}, preexec_fn=unblock_signals)
    process.stdin.write("docs | count\n" + LONG_QUERY + "\n1 + 1\n\n")
    process.stdin.flush()
    assert process.stdout.readline() == "300\n"
    time.sleep(0.5)
    process.send_signal(signal.SIGINT)
    output, message = process.communicate(timeout=60)
    # The whole program ends, not only the query.
    assert process.returncode == 130, (process.returncode, output, message)
    assert output == "" and "interrupted" in message, (output, message)


def closed_pipe(session):
    environment = {**os.environ, **session.environment()}
    process = subprocess.Popen(
        [session.hearsay, "news"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, cwd=session.folder, env=environment)
    process.stdout.close()
    process.stdin.write(b"tokens | select form\n" * 200)
    process.stdin.close()
    message = process.stderr.read().decode()
    process.wait(60)
    assert process.returncode in (0, -signal.SIGPIPE) and message == "", (process.returncode, message)


SESSIONS = {
    name: function for name, function in list(globals().items())
    if inspect.isfunction(function) and list(inspect.signature(function).parameters) == ["session"]
}


def main():
    if sys.argv[1:] == ["--list"]:
        print("\n".join(SESSIONS))
        return
    hearsay, names = sys.argv[1], sys.argv[2:] or SESSIONS
    for name in names:
        session = Session(hearsay)
        try:
            SESSIONS[name](session)
        finally:
            session.close()
        print(name, "passed", flush=True)


if __name__ == "__main__":
    main()
