"""Starts the packaged server once for all suites and hands out clients that do not retry."""

import glob
import json
import os
import pathlib
import shlex
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request

import boto3
import pytest
from botocore.config import Config

ROOT = pathlib.Path(__file__).resolve().parent.parent
GLOSSATOR = os.environ.get("GLOSSATOR", str(ROOT / "glossator"))


class Server:
    """One `glossator serve` on a folder of its own."""

    def __init__(self, folder, *options):
        self.folder = pathlib.Path(folder)
        self.options = options
        self.process = None
        self.url = None

    def start(self):
        log = open(self.folder.parent / (self.folder.name + ".log"), "ab")
        self.process = subprocess.Popen(
            [GLOSSATOR, "serve", "--data", str(self.folder), "--port", "0", *self.options],
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )
        line = self.process.stdout.readline()
        assert "http://" in line, f"serve printed {line!r}"
        self.url = "http://" + line.split("http://", 1)[1].split()[0].rstrip("/")
        self.wait_until_ready()
        return self

    def wait_until_ready(self):
        for _ in range(200):
            try:
                with urllib.request.urlopen(self.url + "/glossator/v1/ready", timeout=5) as answer:
                    if answer.status == 200:
                        return
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.05)
        raise AssertionError("the server is never ready")

    def stop(self, how=signal.SIGTERM):
        if self.process and self.process.poll() is None:
            self.process.send_signal(how)
            self.process.wait(20)

    def environment(self):
        """What `glossator env` prints, as a dictionary."""
        text = subprocess.run(
            [GLOSSATOR, "env", "--data", str(self.folder)], capture_output=True, text=True, check=True
        ).stdout
        found = {}
        for line in text.splitlines():
            if line.startswith("export "):
                name, _, value = line[len("export "):].partition("=")
                found[name] = shlex.split(value)[0] if value else ""
        return found


def glossator(*arguments, check=True, timeout=180, env=None):
    """Runs one command of the program to its end."""
    done = subprocess.run(
        [GLOSSATOR, *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=timeout,
        env={**os.environ, **(env or {})},
    )
    if check and done.returncode != 0:
        raise AssertionError(f"{arguments} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}")
    return done


@pytest.fixture(scope="session")
def cluster():
    """A distribution's PostgreSQL with fsync on, listening on a socket and on a free port of the loopback."""
    found = [shutil.which("pg_ctl")] + sorted(glob.glob("/usr/lib/postgresql/*/bin/pg_ctl"))
    tools = pathlib.Path([f for f in found if f][-1]).parent
    home = pathlib.Path(f"/tmp/glossator-postgres-{os.getpid()}")
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir()
    as_user = []
    if os.getuid() == 0:
        shutil.chown(home, "postgres", "postgres")
        as_user = ["runuser", "-u", "postgres", "--"]
    port = str(20000 + os.getpid() % 20000)

    def call(*command, **more):
        return subprocess.run([*as_user, *map(str, command)], check=True, capture_output=True, text=True, cwd="/", **more)

    where = ["-h", home, "-p", port, "-U", "glossator"]
    call(tools / "initdb", "-D", home / "data", "-U", "glossator", "--auth=trust", "-E", "UTF8")
    options = f"-p {port} -k {home} -c listen_addresses=127.0.0.1"
    call(tools / "pg_ctl", "-D", home / "data", "-w", "-o", options, "-l", home / "log", "start")
    try:
        yield {
            "port": port,
            "home": home,
            "call": call,
            "psql": [tools / "psql", *where, "-At"],
            "make": lambda database: call(tools / "createdb", *where, database),
            "sql": lambda database, text: call(tools / "psql", *where, "-v", "ON_ERROR_STOP=1", "-q", database, input=text),
            "dump": lambda database: call(tools / "pg_dump", *where, database).stdout,
        }
    finally:
        call(tools / "pg_ctl", "-D", home / "data", "-m", "immediate", "stop")
        shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    running = Server(tmp_path_factory.mktemp("serve") / "data").start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def environment(server):
    return server.environment()


@pytest.fixture(scope="session")
def client(environment):
    return boto3_client(environment)


def boto3_client(environment, **overrides):
    options = {
        "endpoint_url": environment["AWS_ENDPOINT_URL_DATAZONE"],
        "region_name": environment["AWS_REGION"],
        "aws_access_key_id": environment["AWS_ACCESS_KEY_ID"],
        "aws_secret_access_key": environment["AWS_SECRET_ACCESS_KEY"],
        "config": Config(retries={"total_max_attempts": 1}, read_timeout=30),
    }
    options.update(overrides)
    return boto3.client("datazone", **options)


def aws_command(environment):
    """How an unmodified AWS CLI is called, and the variables that point it at the server."""
    variables = {
        **os.environ,
        **environment,
        "AWS_MAX_ATTEMPTS": "1",
        "AWS_PAGER": "",
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    }
    program = pathlib.Path(sys.executable).parent / "aws"
    return [sys.executable, str(program), "datazone"], variables


@pytest.fixture(scope="session")
def aws(environment):
    """Runs an unmodified AWS CLI against the server; answers its JSON."""
    command, variables = aws_command(environment)

    def call(operation, *arguments, fails=False):
        done = subprocess.run(
            [*command, operation, *map(str, arguments), "--output", "json"],
            capture_output=True,
            text=True,
            env=variables,
            timeout=60,
        )
        if fails:
            assert done.returncode != 0, done.stdout
            return done.stderr
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout) if done.stdout.strip() else {}

    return call


def aws_as(environment, *arguments):
    """The AWS CLI as somebody; what it printed where it failed, else None."""
    done = subprocess.run(
        [sys.executable, str(pathlib.Path(sys.executable).parent / "aws"), "datazone", *arguments, "--output", "json"],
        capture_output=True,
        text=True,
        timeout=60,
        env={
            **os.environ,
            **environment,
            "AWS_MAX_ATTEMPTS": "1",
            "AWS_PAGER": "",
            "AWS_CONFIG_FILE": os.devnull,
            "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        },
    )
    return done.stderr if done.returncode else None


def wait_for(client, domain, run, *statuses, timeout=60):
    """Polls a run until it has one of the statuses."""
    until = time.monotonic() + timeout
    while time.monotonic() < until:
        answer = client.get_metadata_generation_run(domainIdentifier=domain, identifier=run)
        if answer["status"] in statuses:
            return answer
        time.sleep(0.05)
    raise AssertionError(f"run {run} is {answer['status']}, never {statuses}")
