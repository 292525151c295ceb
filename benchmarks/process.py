"""Watches one process: when a line first appears on its output, what it cost until then, how much memory it ever held."""

import fcntl
import os
import pathlib
import pty
import re
import resource
import struct
import subprocess
import termios
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
GLOSSATOR = os.environ.get("GLOSSATOR", str(ROOT / "glossator"))
TICKS = os.sysconf("SC_CLK_TCK")
CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\r")


class Watched:
    """A process whose output lines are stamped with the seconds since its start, and those of processor time.

    On a terminal (terminal=True) progress bars are drawn; otherwise only finished lines are printed.
    """

    def __init__(self, *command, env=None, terminal=False):
        self.started = time.monotonic()
        self.lines = []
        self.peak = 0
        self.used_before = used_by_children()
        whole = {**os.environ, **(env or {})}
        if terminal:
            reading, writing = pty.openpty()
            fcntl.ioctl(writing, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 120, 0, 0))
            self.process = subprocess.Popen(command, stdin=writing, stdout=writing, stderr=writing, env=whole)
            os.close(writing)
        else:
            self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=whole)
            reading = self.process.stdout.fileno()
        self.watcher = threading.Thread(target=self._watch, daemon=True)
        self.watcher.start()
        self.reader = threading.Thread(target=self._read, args=(reading,), daemon=True)
        self.reader.start()

    def _read(self, descriptor):
        rest = b""
        while True:
            try:
                chunk = os.read(descriptor, 65536)
            except OSError:  # the end of a terminal
                return
            if not chunk:
                return
            *whole, rest = (rest + chunk).split(b"\n")
            now, used = time.monotonic() - self.started, used_by(self.process.pid)
            for line in whole:
                self.lines.append((now, used, CONTROL.sub("", line.decode("utf-8", "replace"))))

    def _watch(self):
        while self.process.poll() is None:
            self.peak = max(self.peak, resident(self.process.pid, "VmHWM"))
            time.sleep(0.02)

    def first(self, pattern, timeout=300):
        """Seconds until a line was printed in which the pattern is found, and of processor time until then."""
        until = time.monotonic() + timeout
        while time.monotonic() < until:
            for seconds, used, line in list(self.lines):
                if re.search(pattern, line):
                    return seconds, used
            if self.process.poll() is not None and not self.reader.is_alive():
                break
            time.sleep(0.005)
        raise SystemExit(f"never printed {pattern!r}; printed:\n{self.text()}")

    def text(self):
        return "\n".join(line for _, _, line in self.lines)

    def wait(self, timeout=600):
        """The exit code, the seconds from start to end, and those of processor time."""
        code = self.process.wait(timeout)
        seconds = time.monotonic() - self.started
        self.reader.join(5)
        self.watcher.join(5)
        return code, seconds, used_by_children() - self.used_before


def used_by_children():
    """Seconds of processor time of all processes that were started here and have ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def used_by(pid):
    """Seconds of processor time of a process and its ended children."""
    try:
        fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        return sum(map(int, fields[11:15])) / TICKS
    except (FileNotFoundError, ProcessLookupError):
        return 0.0


def resident(pid, row="VmRSS"):
    """Kilobytes of resident memory (VmRSS now, VmHWM at most)."""
    try:
        for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith(row):
                return int(line.split()[1])
    except (FileNotFoundError, ProcessLookupError):
        pass
    return 0
