"""What users do at the line editor, and what they must see; run by TerminalSessionTests.swift.

    python3 line_editor_sessions.py PROBE [SESSION …]
    python3 line_editor_sessions.py --list
"""

import inspect
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import termios

from terminal import (
    ALT_ENTER, BACKSPACE, DELETE, DOWN, END, ENTER, ESCAPE, HOME, LEFT, RIGHT, TAB, UP, Terminal,
    control, pasted)

PROMPT = "probe>"


class Session:
    """The probe on a terminal, with what the sessions ask most often."""

    def __init__(self, probe):
        self.probe = probe

    def start(self, *arguments, **options):
        terminal = Terminal([self.probe, *arguments], **options)
        terminal.wait_for(PROMPT)
        return terminal


def check_row(terminal, text, column):
    """The cursor's row shows the text, and the cursor is in the column."""
    terminal.wait_until(
        lambda: terminal.row() == text and terminal.cursor()[1] == column,
        f"row {text!r}, column {column}")


def check_got(terminal, text, start="got "):
    escaped = "".join(
        c if " " <= c < "\x7f" and c not in "\\'\"" else
        {"\n": "\\n", "\t": "\\t", "\\": "\\\\", "'": "\\'", '"': '\\"'}.get(c)
        or ("\\u{%04X}" if ord(c) < 0x10000 else "\\u{%08X}") % ord(c) for c in text)
    # The terminal has broken the line where it was full.
    terminal.wait_until(
        lambda: (start + escaped + PROMPT) in terminal.text().replace("\n", ""),
        f"got {escaped}")


# ---- sessions ----

def azerbaijani(session):
    with session.start() as terminal:
        terminal.type("sözü ə dedi")
        check_row(terminal, "probe> sözü ə dedi", 18)
        terminal.type(LEFT * 5 + BACKSPACE + "Ə" + HOME + DELETE + END)
        check_row(terminal, "probe> özü Ə dedi", 17)
        terminal.type(";" + ENTER)
        check_got(terminal, "özü Ə dedi;")


def persian_with_joiners(session):
    with session.start() as terminal:
        # The zero-width non-joiner takes no column, and neither end nor middle may drift.
        terminal.type("او می\u200cخواهد")
        check_row(terminal, "probe> او میخواهد", 17)
        assert "می\u200cخ" in terminal.raw.decode()
        terminal.type(LEFT * 5 + "x")
        check_row(terminal, "probe> او میxخواهد", 13)
        terminal.type(BACKSPACE + BACKSPACE)
        check_row(terminal, "probe> او میخواهد", 12)
        terminal.type(END + ";" + ENTER)
        check_got(terminal, "او میخواهد;")


def combining_marks(session):
    with session.start() as terminal:
        terminal.type("abc" + LEFT + "e\u0301")
        # The emulator keeps base and mark in one cell, composed.
        check_row(terminal, "probe> ab\u00e9c", 10)
        terminal.type(LEFT + LEFT + RIGHT + RIGHT + BACKSPACE)
        check_row(terminal, "probe> abec", 10)
        terminal.type(END + ";" + ENTER)
        check_got(terminal, "abec;")


def emoji(session):
    with session.start() as terminal:
        terminal.type("a\U0001F600b")
        check_row(terminal, "probe> a\U0001F600b", 11)
        terminal.type(LEFT + BACKSPACE)
        check_row(terminal, "probe> ab", 8)
        # A family is several people, side by side on all terminals, and one step for the cursor.
        family = "\U0001F469\u200d\U0001F469\u200d\U0001F467"
        terminal.type(family)
        check_row(terminal, "probe> a" + family.replace("\u200d", "") + "b", 14)
        terminal.type(LEFT)
        check_row(terminal, "probe> a" + family.replace("\u200d", "") + "b", 8)
        terminal.type(END + ";" + ENTER)
        check_got(terminal, "a" + family + "b;")
        terminal.type("漢字" + LEFT + BACKSPACE + END + ";" + ENTER)
        check_got(terminal, "字;")


def wrapped_lines(session):
    with session.start(columns=20, rows=8) as terminal:
        terminal.type("0123456789abc")
        # A full row: the cursor waits in the next one.
        terminal.wait_until(lambda: terminal.cursor() == (1, 0), "cursor in the next row")
        terminal.type("漢" * 11)
        terminal.wait_for("漢" * 10 + "\n" + "漢")
        terminal.type(control("a") + "x")
        terminal.wait_for("probe> x0123456789ab\nc" + "漢" * 9 + "\n" + "漢漢")
        terminal.type(control("k"))
        terminal.settle()
        assert terminal.text() == "probe> x", terminal.text()


def taller_than_the_screen(session):
    with session.start(columns=30, rows=6) as terminal:
        lines = [f"line{number}" for number in range(20)]
        terminal.type(pasted("\n".join(lines)))
        terminal.wait_for("line19")
        terminal.settle()
        assert "line3" not in terminal.text()
        for number in reversed(range(20)):
            check_row(terminal, ("  ...> " if number else "probe> ") + lines[number],
                      7 + len(lines[19]) if number > 9 else 7 + len(lines[number]))
            terminal.type(UP)
        terminal.type(DOWN * 25 + END + ";" + ENTER)
        check_got(terminal, "\n".join(lines)[-60:] + ";", start="")


def one_entry_for_a_query(session):
    with session.start() as terminal:
        terminal.type("first" + ENTER + "second" + ENTER)
        check_row(terminal, "  ...>", 7)
        terminal.type("third;" + ENTER)
        check_got(terminal, "first\nsecond\nthird;")
        terminal.type("x;" + ENTER)
        check_got(terminal, "x;")
        terminal.type(UP + UP)
        terminal.wait_for("probe> first\n  ...> second\n  ...> third;")
        # Recalled as a whole, its lines stay lines: up and right into the middle one.
        terminal.type(UP + HOME + "2" + ENTER)
        check_got(terminal, "first\n2second\nthird;")
        # Down comes back to what was being typed.
        terminal.type("draft" + UP + UP + UP + DOWN * 5)
        check_row(terminal, "probe> draft", 12)
        terminal.type(control("u") + "a;" + LEFT + ALT_ENTER + "b" + ENTER)
        check_got(terminal, "a\nb;")


def history_of_two_runs(session):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "state", "history")
        with session.start(path) as terminal:
            terminal.type("one" + ENTER + "two\\n;" + ENTER)
            check_got(terminal, "one\ntwo\\n;")
            terminal.type("سخن;" + ENTER + "سخن;" + ENTER + control("d"))
            assert terminal.wait_for_end() == 0
        assert os.stat(path).st_mode & 0o777 == 0o600
        with session.start(path) as terminal:
            terminal.type(UP)
            check_row(terminal, "probe> سخن;", 11)
            # Twice the same in a row was kept once.
            terminal.type(UP)
            terminal.wait_for("probe> one\n  ...> two\\n;")
            terminal.type(ENTER)
            check_got(terminal, "one\ntwo\\n;")


def two_sessions_share_a_history(session):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "history")
        with session.start(path) as left, session.start(path) as right:
            for number in range(5):
                left.type(f"left{number};" + ENTER)
                right.type(f"right{number};" + ENTER)
            check_got(left, "left4;")
            check_got(right, "right4;")
        with open(path, encoding="utf-8") as file:
            entries = file.read().split()
        assert sorted(entries) == sorted(
            f"{side}{number};" for side in ("left", "right") for number in range(5)), entries


def completion(session):
    with session.start(columns=60, rows=12) as terminal:
        terminal.type("from x" + ENTER + "sel" + TAB)
        check_row(terminal, "  ...> select", 13)
        terminal.type(TAB)
        terminal.wait_for(
            "  ...> select\n  select       keep columns\n  selectivity  show the costs")
        check_row(terminal, "  ...> select", 13)
        # The list goes away with the next key.
        terminal.type("i" + TAB)
        check_row(terminal, "  ...> selectivity", 19)
        terminal.wait_until(lambda: "keep columns" not in terminal.text(), "no list")
        terminal.type("wh" + TAB + "x")
        check_row(terminal, "  ...> selectivity where x", 26)
        terminal.type(control("u") + "سخ" + TAB)
        check_row(terminal, "  ...> سخن", 11)
        # Many candidates stand in columns, a part at a time.
        terminal.type("n" + TAB + TAB)
        terminal.wait_for("number1   number13")
        terminal.wait_for("(60 candidates, part 1 of 2: Tab shows the next)")
        terminal.type(TAB)
        terminal.wait_for("part 2 of 2")
        assert "number13" not in terminal.text() and "number60" in terminal.text()
        terminal.type(BACKSPACE * 6 + "zzz" + TAB + TAB)
        check_row(terminal, "  ...> سخن zzz", 14)
        terminal.type(";" + ENTER)
        check_got(terminal, "from x\nسخن zzz;")


def completion_in_the_middle(session):
    with session.start() as terminal:
        terminal.type("wh rest" + LEFT * 5 + TAB)
        check_row(terminal, "probe> where  rest", 13)
        terminal.type(END + ";" + ENTER)
        check_got(terminal, "where  rest;")


def interrupt_drops_the_line(session):
    with session.start() as terminal:
        terminal.type("first" + ENTER + "second")
        # The terminal forgets what it has not delivered when it sees ^C.
        check_row(terminal, "  ...> second", 13)
        terminal.type(control("c"))
        terminal.wait_for("  ...> second\ninterrupted\nprobe>")
        check_row(terminal, "probe>", 7)
        terminal.type("next;" + ENTER)
        check_got(terminal, "next;")
        terminal.type(UP + UP)
        check_row(terminal, "probe> next;", 12)


def interrupt_during_work(session):
    with session.start() as terminal:
        for _ in range(2):
            terminal.type(".work" + ENTER)
            terminal.wait_until(lambda: terminal.row() == "" and "working" in terminal.text())
            terminal.type(control("c"))
            terminal.wait_for("work was interrupted")
            check_row(terminal, "probe>", 7)
            terminal.type(control("l"))
            terminal.wait_until(lambda: terminal.text() == PROMPT)


def end_of_input(session):
    with session.start() as terminal:
        terminal.type("ab" + LEFT + control("d"))
        check_row(terminal, "probe> a", 8)
        terminal.type(control("d"))
        terminal.type(BACKSPACE)
        check_row(terminal, "probe>", 7)
        terminal.type(control("d"))
        terminal.wait_for("end of input")
        assert terminal.wait_for_end() == 0


def hang_up(session):
    terminal = session.start()
    terminal.child.close(force=False)
    assert not terminal.child.isalive()


def resize(session):
    with session.start(columns=60, rows=10) as terminal:
        terminal.type("printed;" + ENTER)
        check_got(terminal, "printed;")
        terminal.type("0123456789" * 4)
        check_row(terminal, "probe> " + "0123456789" * 4, 47)
        terminal.resize(10, 30)
        terminal.wait_for("probe> 01234567890123456789012\n34567890123456789")
        assert "printed" in terminal.text()
        terminal.type(HOME + "x")
        terminal.wait_for("probe> x0123456789012345678901\n234567890123456789")
        terminal.resize(10, 60)
        terminal.wait_for("probe> x" + "0123456789" * 4)
        terminal.settle()
        assert terminal.text().count("x0123") == 1, terminal.text()
        terminal.type(END + ";" + ENTER)
        check_got(terminal, "x" + "0123456789" * 4 + ";")


def bracketed_paste(session):
    with session.start() as terminal:
        assert b"\x1b[?2004h" in terminal.raw
        # Line breaks, a tab and control characters: one entry, nothing run, no key pressed.
        terminal.type(pasted("pasted;\nmore\x15\x04\x1b[A\ttext;\n"))
        terminal.wait_for("probe> pasted;\n  ...> more[A   text;")
        terminal.settle()
        assert "got" not in terminal.text()
        terminal.type(ENTER)
        terminal.wait_for("got pasted;\\nmore[A\\ttext;")
        terminal.type(UP)
        terminal.wait_until(lambda: terminal.text().count("  ...> more[A") == 2)
        terminal.type(control("c"))
        terminal.wait_for("interrupted")
        terminal.type(".line" + ENTER)
        terminal.wait_for("one line:")
        terminal.type(pasted("a\nb") + ENTER)
        terminal.wait_for("got a b\n")


def paste_in_pieces(session):
    with session.start() as terminal:
        for piece in ("\x1b[20", "0~on", b"e\rtw\xc9", b"\x99", "\x1b[2", "01~"):
            terminal.type(piece)
            terminal.settle(0.05)
        check_row(terminal, "  ...> twə", 10)
        terminal.type(";" + ENTER)
        check_got(terminal, "one\ntwə;")


def large_paste(session):
    with session.start() as terminal:
        text = "\n".join(f"row {number} of the paste" for number in range(2000))
        terminal.type(pasted(text))
        terminal.wait_for("row 1999 of the paste")
        terminal.type(";" + ENTER)
        terminal.wait_until(lambda: text.replace("\n", "\\n") + ";" in
                            terminal.raw.decode().replace("\r\n", ""), "the whole text", 30)


def typed_ahead(session):
    with session.start() as terminal:
        terminal.type("one;\rtwo\rthree;\rfour;\r")
        check_got(terminal, "four;")
        assert terminal.text().count("got two\\nthree;") == 1
        assert terminal.text().count("got one;") == 1


def search(session):
    with session.start() as terminal:
        for entry in ("alpha one;", "Beta" + ENTER + "سخن گفت;", "alpha two;", "gamma;"):
            terminal.type(entry + ENTER)
        check_got(terminal, "gamma;")
        terminal.type("draft" + control("r") + "alp")
        terminal.wait_for("probe> alpha two;\nsearch older: alp")
        check_row(terminal, "probe> alpha two;", 7)
        terminal.type(control("r"))
        terminal.wait_for("probe> alpha one;\nsearch older: alp")
        terminal.type(control("s"))
        terminal.wait_for("probe> alpha two;\nsearch newer: alp")
        terminal.type("zz")
        terminal.wait_for("no newer entry has: alpzz")
        terminal.type(BACKSPACE * 2 + control("g"))
        check_row(terminal, "probe> draft", 12)
        # Letters whose low byte is a control character are text all the same.
        terminal.type(control("r") + "گفت")
        terminal.wait_for("probe> Beta\n  ...> سخن گفت;\nsearch older: گفت")
        terminal.type(END + BACKSPACE + "!;" + ENTER)
        check_got(terminal, "Beta\nسخن گفت!;")
        terminal.type(control("r") + "beta" + ENTER)
        terminal.wait_until(lambda: terminal.text().count("got Beta") == 3)
        terminal.type(control("r") + "alp")
        terminal.wait_for("search older: alp")
        terminal.type(control("c"))
        terminal.wait_for("interrupted")
        check_row(terminal, "probe>", 7)


def search_by_prefix(session):
    with session.start() as terminal:
        terminal.type("ab 1;" + ENTER + "cd;" + ENTER + "ab 2;" + ENTER)
        check_got(terminal, "ab 2;")
        terminal.type("ab" + ESCAPE + "p")
        check_row(terminal, "probe> ab 2;", 12)
        terminal.type(ESCAPE + "p")
        check_row(terminal, "probe> ab 1;", 12)
        terminal.type(ESCAPE + "n" + ESCAPE + "n")
        check_row(terminal, "probe> ab", 9)
        terminal.type(ESCAPE + "<")
        check_row(terminal, "probe> ab 1;", 12)
        terminal.type(ESCAPE + ">")
        check_row(terminal, "probe> ab", 9)


def killing_and_undoing(session):
    with session.start() as terminal:
        terminal.type("one two three" + control("w"))
        check_row(terminal, "probe> one two", 15)
        terminal.type(ESCAPE + BACKSPACE)
        check_row(terminal, "probe> one", 11)
        terminal.type(control("y"))
        check_row(terminal, "probe> one two three", 20)
        terminal.type("\x1f" * 2)
        check_row(terminal, "probe> one two", 15)
        terminal.type(ESCAPE + "b" + control("k") + control("a") + control("y"))
        check_row(terminal, "probe> two one", 11)
        terminal.type(control("u") + ESCAPE + "d")
        check_row(terminal, "probe>", 7)


def commands_of_libedit(session):
    with session.start() as terminal:
        terminal.type("əbc def" + HOME + ESCAPE + "u")
        check_row(terminal, "probe> ƏBC def", 10)
        terminal.type(END + control("t"))
        check_row(terminal, "probe> ƏBC dfe", 14)
        # Keys that mean nothing leave nothing behind: F5, focus, quoted insert, M-x.
        terminal.type("\x1b[15~\x1b[I\x1b[[A" + control("v") + ESCAPE + "x" + "\x1b[1;5D")
        check_row(terminal, "probe> ƏBC dfe", 11)
        terminal.type("\x1bOH\x1b[1;5C\x1b[1~\x1b[4~\x1bOD")
        check_row(terminal, "probe> ƏBC dfe", 13)


def random_keys(session):
    """Whatever is pressed, the screen shows what a fresh drawing of the entry shows."""
    keys = [
        "a", "b ", "ə", "سخن", "می\u200cخ", "漢", "\U0001F600", "e\u0301", "\u202e", "long word " * 3, ENTER,
        ALT_ENTER, BACKSPACE, DELETE, LEFT, RIGHT, UP, DOWN, HOME, END, TAB, TAB + TAB, "sel" + TAB,
        control("k"), control("u"), control("w"), control("y"), control("t"), "\x1f", control("r"),
        control("s"), control("g"), control("x"), "\x1b[1;5C", "\x1b[1;5D", "\x1b[5~", "\x1b[99~",
        *(ESCAPE + letter for letter in "uclbfdpn<>5x"), pasted("one\n\ttwo\x01\nthree" * 2)]
    for seed in range(6):
        choose = random.Random(seed)
        columns, rows = choose.randint(9, 60), choose.randint(3, 12)
        with session.start(columns=columns, rows=rows) as terminal:
            for step in range(120):
                terminal.type(choose.choice(keys))
                if step % 20 == 19:
                    rows, columns = choose.randint(3, 12), choose.randint(9, 60)
                    terminal.resize(rows, columns)
                if step % 10 == 9:
                    # Ends a search or a list of candidates.
                    terminal.type(LEFT)
                    terminal.settle(0.12)
                    before, cursor = terminal.text(), terminal.cursor()
                    terminal.type(control("l"))
                    terminal.settle(0.12)
                    after, fresh = terminal.text(), terminal.cursor()
                    case = f"seed {seed}, step {step}\n{before}\n{cursor}\n---\n{after}\n{fresh}"
                    # The screen may have been resized over, and the prompt may not be at its top.
                    assert before.endswith(after), case
                    assert terminal.child.isalive(), case
                    height = before.count("\n") - after.count("\n")
                    assert cursor == (fresh[0] + height, fresh[1]), case
            terminal.resize(24, 80)
            terminal.type(control("l"))
            terminal.settle()
            terminal.type(control("c"))
            terminal.wait_for("interrupted")
            terminal.type("alive;" + ENTER)
            check_got(terminal, "alive;")


def strange_environment(session):
    for environment in (
            {"LC_ALL": "C"}, {"LC_ALL": "nowhere.ISO-8859-1"}, {"TERM": "no-such-terminal"},
            {"TERM": "vt100"}, {"HOME": "/nonexistent"}):
        with session.start(environment=environment) as terminal:
            terminal.type("üə漢")
            check_row(terminal, "probe> üə漢", 11)
            terminal.type(LEFT + BACKSPACE + ESCAPE + "b" + ESCAPE + "u" + END + ";" + ENTER)
            check_got(terminal, "Ü漢;")


def one_line(session):
    with session.start() as terminal:
        terminal.type(".line" + ENTER)
        terminal.wait_for("one line:")
        terminal.type("not a query" + ENTER)
        check_got(terminal, "not a query")
        terminal.type(UP)
        check_row(terminal, "probe> .line", 12)


def suspended(session):
    # The shell only has jobs on a terminal of its own.
    with Terminal(["bash", "--norc", "-i"], environment={"PS1": "shell: "}) as terminal:
        terminal.wait_for("shell:")
        terminal.type(session.probe + "\r")
        terminal.wait_for(PROMPT)
        terminal.type("kept" + ENTER + "text")
        check_row(terminal, "  ...> text", 11)
        terminal.type(control("z"))
        terminal.wait_for("Stopped")
        terminal.wait_until(lambda: terminal.row() == "shell:")
        terminal.type("echo be''tween\r")
        terminal.wait_for("\nbetween\n")
        terminal.type("fg\r")
        terminal.wait_until(lambda: terminal.row() == "  ...> text", "the entry again")
        assert terminal.text().count("probe> kept") == 2, terminal.text()
        terminal.type("!;" + ENTER)
        check_got(terminal, "kept\ntext!;")
        terminal.type(control("d"))
        terminal.wait_until(lambda: terminal.row() == "shell:")


def terminal_put_back(session):
    for number, ending in ((signal.SIGTERM, None), (signal.SIGHUP, None), (0, control("d"))):
        with Terminal(["bash", "--norc", "-i"], environment={"PS1": "shell: "}) as terminal:
            terminal.wait_for("shell:")
            terminal.type("stty -g; " + session.probe + "; stty -g\r")
            terminal.wait_for(PROMPT)
            terminal.settle()
            raw = terminal.modes()
            assert not raw[3] & termios.ICANON
            if ending:
                terminal.type(ending)
            else:
                terminal.type("text")
                terminal.settle()
                pids = subprocess.run(
                    ["ps", "-o", "pid=", "--ppid", str(terminal.child.pid)],
                    capture_output=True, text=True, check=True).stdout.split()
                os.kill(int(pids[0]), number)
            terminal.wait_until(lambda: terminal.row() == "shell:", "the shell again")
            text = terminal.raw.decode()
            assert text.rindex("\x1b[?2004l") > text.rindex("probe>"), "paste brackets off"
            found = re.findall(r"(?:[0-9a-f]+:){20,}[0-9a-f]+", text)
            assert len(found) == 2 and found[0] == found[1], found


def dumb_terminal(session):
    with session.start(environment={"TERM": "dumb"}) as terminal:
        terminal.type("one\r")
        terminal.wait_for("  ...>")
        terminal.type("سخن;\r")
        check_got(terminal, "one\nسخن;")
        terminal.type("dropped")
        terminal.wait_for("dropped")
        terminal.type(control("c"))
        terminal.wait_for("interrupted")
        terminal.type("next;\r")
        terminal.wait_for("got next;")
        terminal.type(control("d"))
        terminal.wait_for("end of input")
        assert terminal.wait_for_end() == 0
        # Colours are not for a dumb terminal.
        assert b"\x1b" not in terminal.raw, terminal.raw


def pipe(session):
    result = subprocess.run(
        [session.probe], input=b"\xef\xbb\xbfone;\r\ntwo\n\xd8\xb3\xff;\n.last", capture_output=True,
        check=True, timeout=60)
    assert result.stdout.decode() == (
        "got one;\ngot two\\n\\u{0633}\\u{FFFD};\ngot .last\nend of input\n"), result.stdout
    result = subprocess.run(
        [session.probe], input=b"x" * 200_000 + b"\nok;\nleft over", capture_output=True,
        check=True, timeout=60)
    assert result.stdout.decode() == (
        "failure lineTooLong(limit: 100000)\ngot ok;\ngot left over\nend of input\n"), result.stdout


def quick_start(session):
    times = []
    for _ in range(5):
        with session.start() as terminal:
            terminal.type(".time" + ENTER)
            terminal.wait_for(" us")
            row = [row for row in terminal.screen() if row.startswith("started in")][0]
            times.append(int(row.split()[2]))
    print("microseconds to make an editor:", sorted(times))
    assert min(times) < 5000, times


SESSIONS = {
    name: function for name, function in list(globals().items())
    if inspect.isfunction(function) and list(inspect.signature(function).parameters) == ["session"]}


def main():
    if sys.argv[1:] == ["--list"]:
        print("\n".join(SESSIONS))
        return
    probe, names = sys.argv[1], sys.argv[2:] or SESSIONS
    for name in names:
        SESSIONS[name](Session(probe))
        print(name, "passed", flush=True)


if __name__ == "__main__":
    main()
