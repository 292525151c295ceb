"""Watches one process: when a line first appears on its output, and how much memory it ever held."""

import os
import pathlib
import subprocess
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
GLOSSATOR = os.environ.get("GLOSSATOR", str(ROOT / "glossator"))


class Watched:
    """A process whose output lines are stamped with the seconds since its start."""

    def __init__(self, *command, env=None):
        self.started = time.monotonic()
        self.lines = []
        self.peak = 0
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env={**os.environ, **(env or {})}
        )
        self.watcher = threading.Thread(target=self._watch, daemon=True)
        self.watcher.start()
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        for line in self.process.stdout:
            self.lines.append((time.monotonic() - self.started, line.rstrip("\n")))

    def _watch(self):
        while self.process.poll() is None:
            self.peak = max(self.peak, resident(self.process.pid, "VmHWM"))
            time.sleep(0.02)

    def first(self, text, timeout=120):
        """Seconds until a line with this text was printed."""
        until = time.monotonic() + timeout
        while time.monotonic() < until:
            for seconds, line in list(self.lines):
                if text in line:
                    return seconds
            if self.process.poll() is not None and not self.reader.is_alive():
                break
            time.sleep(0.005)
        raise SystemExit(f"never printed {text!r}; printed:\n" + "\n".join(line for _, line in self.lines))

    def wait(self, timeout=600):
        code = self.process.wait(timeout)
        seconds = time.monotonic() - self.started
        self.reader.join(5)
        return code, seconds


def resident(pid, row="VmRSS"):
    """Kilobytes of resident memory (VmRSS now, VmHWM at most)."""
    try:
        for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith(row):
                return int(line.split()[1])
    except (FileNotFoundError, ProcessLookupError):
        pass
    return 0
