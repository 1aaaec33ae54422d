"""A terminal for tests: runs a command in a pseudo-terminal and keeps its screen.

For example:

    with Terminal(["hearsay"], columns=80, rows=24) as terminal:
        terminal.wait_for("hearsay>")
        terminal.type("help" + ENTER)
        assert "verbs" in terminal.text()

Programs send differences, not lines, so that only a terminal emulator (pyte) can tell what the user
sees. Needs pexpect and pyte (with wcwidth) from PyPI; the tests look for them in the Python that
HEARSAY_PYTHON names, then in .build/python, then in python3:

    python3 -m venv .build/python && .build/python/bin/pip install pexpect pyte
"""

import os
import re
import signal
import time
import unicodedata

import pexpect
import pyte
import wcwidth

ENTER = "\r"
TAB = "\t"
ESCAPE = "\x1b"
BACKSPACE = "\x7f"
DELETE = "\x1b[3~"
UP, DOWN, RIGHT, LEFT = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D"
HOME, END = "\x1b[H", "\x1b[F"
ALT_ENTER = "\x1b\r"


def control(letter):
    """The character of Ctrl and a letter."""
    return chr(ord(letter.upper()) ^ 0x40)


def pasted(text):
    """What a terminal sends for a paste when the program has asked for brackets around it."""
    return "\x1b[200~" + text.replace("\n", "\r") + "\x1b[201~"


def unblock_signals():
    """A test runner's threads may block the signals of their children, as no shell does."""
    signal.pthread_sigmask(signal.SIG_SETMASK, [])


class TerminalTimeout(AssertionError):
    """What was waited for did not come; the message shows the screen."""


class Screen(pyte.HistoryScreen):
    """pyte's screen, with two of its faults mended, both about characters without a column.

    One that is no combining mark (U+200C) ended the drawing of the text it was in. A combining mark
    after a full row began the next row, where terminals add it to the row's last character.
    """

    def draw(self, data):
        for part in re.findall(r"[ -~]+|.", data, re.DOTALL):
            if wcwidth.wcwidth(part[0]) != 0:
                super().draw(part)
            elif unicodedata.combining(part):
                if self.cursor.x < self.columns:
                    super().draw(part)
                else:
                    row = self.buffer[self.cursor.y]
                    last = row[self.columns - 1]
                    row[self.columns - 1] = last._replace(
                        data=unicodedata.normalize("NFC", last.data + part))


class Terminal:
    """A command on a pseudo-terminal, and the screen as its user sees it."""

    def __init__(self, command, columns=80, rows=24, environment=None, directory=None):
        values = dict(os.environ)
        # XTERM_VERSION says that rows are cut, not wrapped anew, when the window gets narrower.
        values.update(TERM="xterm-256color", LC_ALL="C.UTF-8", XTERM_VERSION="pyte")
        for name in ("COLUMNS", "LINES", "TMUX"):
            values.pop(name, None)
        values.update(environment or {})
        self._screen = Screen(columns, rows, history=10000, ratio=0.5)
        self._stream = pyte.ByteStream(self._screen)
        self.raw = b""
        self.child = pexpect.spawn(
            command[0], list(command[1:]), env=values, cwd=directory, dimensions=(rows, columns),
            timeout=60, preexec_fn=unblock_signals)
        self.child.delaybeforesend = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        """Ends the command, whatever it does."""
        self.child.close(force=True)

    # ---- the user's hands ----

    def type(self, keys):
        """Sends keys, as text or as bytes."""
        self.child.send(keys)

    def resize(self, rows, columns):
        """Changes the window's size, as a user does with the mouse."""
        self._read(0.02)
        self._screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)

    def signal(self, number):
        """Sends a signal to the command."""
        os.kill(self.child.pid, number)

    # ---- the user's eyes ----

    def processor_time(self):
        """The seconds for which the command's own threads have computed so far (proc(5), fields 14 and 15)."""
        with open(f"/proc/{self.child.pid}/stat", encoding="utf-8") as file:
            fields = file.read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def screen(self):
        """The rows of the screen, without the blanks at their ends."""
        self._read(0)
        return [row.rstrip() for row in self._screen.display]

    def text(self):
        """The screen as one text, without the empty rows at its end."""
        return "\n".join(self.screen()).rstrip("\n")

    def cursor(self):
        """The cursor's row and column, counted from 0."""
        self._read(0)
        return (self._screen.cursor.y, self._screen.cursor.x)

    def row(self):
        """The row with the cursor."""
        return self.screen()[self.cursor()[0]]

    def wait_for(self, text, timeout=60):
        """Waits until the screen shows the text."""
        return self.wait_until(lambda: text in self.text(), repr(text), timeout)

    def wait_until(self, condition, description="a condition", timeout=60):
        """Waits until the condition holds of the screen."""
        end = time.monotonic() + timeout
        while not condition():
            if time.monotonic() > end or (not self._read(0.05) and not self.child.isalive()):
                self._read(0.05)
                if condition():
                    return self
                raise TerminalTimeout(
                    "waited for " + description + "\n" + self.text() + "\ncursor " +
                    repr(self.cursor()))
        return self

    def settle(self, quiet=0.15):
        """Reads until nothing more comes for a while."""
        while self._read(quiet):
            pass
        return self

    def wait_for_end(self, timeout=60):
        """Waits until the command has ended; its exit status, or minus the signal's number."""
        end = time.monotonic() + timeout
        while self.child.isalive():
            self._read(0.05)
            if time.monotonic() > end:
                raise TerminalTimeout("waited for the end\n" + self.text())
        self._read(0.05)
        return -self.child.signalstatus if self.child.signalstatus else self.child.exitstatus

    def modes(self):
        """The terminal's modes, as termios gives them."""
        import termios
        return termios.tcgetattr(self.child.child_fd)

    def _read(self, timeout):
        got = False
        while True:
            try:
                data = self.child.read_nonblocking(65536, timeout)
            except (pexpect.TIMEOUT, pexpect.EOF):
                return got
            got = True
            timeout = 0
            self.raw += data
            self._stream.feed(data)
