"""The archive of `./mvnw -Pdist package`: unpacked on a clean folder it runs without JDK, Maven and network."""

import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import urllib.request

import pytest

from conftest import ROOT

# In a namespace of its own a process has no way out; the loopback has to be switched on there.
ALONE = """
import ctypes, fcntl, os, socket, struct, sys
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
    fcntl.ioctl(s, 0x8914, struct.pack("16sh14x", b"lo", 0x1 | 0x40))
os.execv(sys.argv[1], sys.argv[1:])
"""


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory):
    archives = sorted((ROOT / "dist/target").glob("glossator-*.tar.gz"))
    assert len(archives) == 1, "one archive, made by: ./mvnw -Pdist -Dquick -DskipTests package"
    home = tmp_path_factory.mktemp("clean")
    subprocess.run(["tar", "-C", home, "-xzf", archives[0]], check=True)
    return next(home.iterdir())


def bare(unpacked):
    """No variable of this machine, no program on the path that is a JDK."""
    home = unpacked.parent / "home"
    home.mkdir(exist_ok=True)
    return {"HOME": str(home), "PATH": "/usr/bin:/bin", "LANG": "C"}


def without_network():
    prefix = ["unshare", "--user", "--map-root-user", "--net", sys.executable, "-c", ALONE]
    works = subprocess.run([*prefix, "/bin/true"], capture_output=True).returncode == 0
    return prefix if works else []


def test_it_proposes_without_network(unpacked, tmp_path):
    program = unpacked / "bin/glossator"
    command = [*without_network(), program, "try", "--once", "--output", "json", "--data", tmp_path / "data"]
    done = subprocess.run(command, capture_output=True, text=True, env=bare(unpacked), cwd=tmp_path, timeout=120)
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout.strip().splitlines()[-1])
    assert result["outboundBytes"] == 0
    proposed = [column for table in result["tables"] for column in table["columns"] if column["name"]]
    assert len(proposed) > 10
    assert any(column["terms"] for table in result["tables"] for column in table["columns"]), "the encoder is inside"
    assert "aot" not in done.stderr and "Exception" not in done.stderr


def test_the_cache_in_the_archive_is_used(unpacked):
    java, lib = unpacked / "runtime/bin/java", unpacked / "lib"
    flags = next(line for line in (unpacked / "bin/glossator").read_text().splitlines() if line.startswith("flags="))
    flags = flags.removeprefix('flags="').removesuffix('"').replace("${GLOSSATOR_HEAP:-384m}", "384m").split()
    command = [java, *flags, f"-XX:AOTCache={lib / 'glossator.aot'}", "-XX:AOTMode=on", "-jar", lib / "glossator.jar", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, env=bare(unpacked), timeout=60)
    assert done.returncode == 0 and "glossator" in done.stdout, done.stdout + done.stderr


def test_it_serves(unpacked, tmp_path):
    command = [unpacked / "bin/glossator", "serve", "--data", tmp_path / "data"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=bare(unpacked), cwd=tmp_path)
    try:
        url = "http://" + process.stdout.readline().split("http://", 1)[1].strip()
        with urllib.request.urlopen(url + "/glossator/v1/ready", timeout=10) as answer:
            assert answer.status == 200
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 128 + signal.SIGTERM


def test_no_library_of_another_platform_is_inside(unpacked):
    for jar in (unpacked / "lib/lib").glob("*.jar"):
        names = subprocess.run([sys.executable, "-m", "zipfile", "-l", jar], capture_output=True, text=True, check=True).stdout
        assert ".dll" not in names and ("macos" not in names or sys.platform == "darwin"), jar.name


def test_pages_and_completion_come_from_the_commands(unpacked):
    pages = {page.stem for page in (unpacked / "share/man/man1").glob("*.1")}
    shown = subprocess.run([unpacked / "bin/glossator", "--help"], capture_output=True, text=True, env=bare(unpacked)).stdout
    commands = re.findall(r"^  ([a-z]+)", shown.split("Commands:")[1], re.MULTILINE)
    assert commands and {"glossator-" + name for name in commands} <= pages
    completion = unpacked / "share/bash-completion/completions/glossator"
    script = f"source {completion} && COMP_WORDS=(glossator tr) COMP_CWORD=1 && complete -p glossator"
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True)
    assert done.returncode == 0 and "glossator" in done.stdout, done.stderr
    assert os.access(unpacked / "bin/glossator", os.X_OK) and pathlib.Path(unpacked / "licences").is_dir()
