#!/usr/bin/env python3
"""`serve`: seconds from process start to the first signed answer, and what it holds when idle.

    python3 benchmarks/serve.py [--runs 5]
"""

import argparse
import datetime
import hashlib
import hmac
import statistics
import tempfile
import time
import urllib.request

from process import GLOSSATOR, Watched, resident, used_by


def signed(url, path, key, secret, region="us-east-1"):
    """A GET with an AWS signature version 4, by the standard library alone."""
    now = datetime.datetime.now(datetime.timezone.utc)
    stamp, day = now.strftime("%Y%m%dT%H%M%SZ"), now.strftime("%Y%m%d")
    host = url.split("//", 1)[1].rstrip("/")
    empty = hashlib.sha256(b"").hexdigest()
    canonical = f"GET\n{path}\n\nhost:{host}\nx-amz-date:{stamp}\n\nhost;x-amz-date\n{empty}"
    scope = f"{day}/{region}/datazone/aws4_request"
    to_sign = f"AWS4-HMAC-SHA256\n{stamp}\n{scope}\n{hashlib.sha256(canonical.encode()).hexdigest()}"
    derived = ("AWS4" + secret).encode()
    for part in (day, region, "datazone", "aws4_request"):
        derived = hmac.new(derived, part.encode(), hashlib.sha256).digest()
    signature = hmac.new(derived, to_sign.encode(), hashlib.sha256).hexdigest()
    request = urllib.request.Request(url.rstrip("/") + path)
    request.add_header("X-Amz-Date", stamp)
    request.add_header(
        "Authorization",
        f"AWS4-HMAC-SHA256 Credential={key}/{scope}, SignedHeaders=host;x-amz-date, Signature={signature}",
    )
    with urllib.request.urlopen(request, timeout=10) as answer:
        return answer.status


def credentials(folder):
    lines = open(f"{folder}/credentials").read().replace(" ", "").splitlines()
    found = dict(line.split("=", 1) for line in lines if "=" in line)
    return found["aws_access_key_id"], found["aws_secret_access_key"]


def once(folder):
    server = Watched(GLOSSATOR, "serve", "--data", folder, "--port", "0")
    server.first("http://")
    line = next(line for _, _, line in server.lines if "http://" in line)
    url = "http://" + line.split("http://", 1)[1].split()[0]
    assert signed(url, "/v2/domains", *credentials(folder)) == 200
    answered, used = time.monotonic() - server.started, used_by(server.process.pid)
    time.sleep(3)
    idle = resident(server.process.pid)
    server.process.terminate()
    server.wait()
    return answered, used, idle / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        once(folder)  # first start makes the domain; not counted
        figures = [once(folder) for _ in range(runs)]
    answered, used, idle = (statistics.median(column) for column in zip(*figures))
    print(f"start to first signed answer: {answered:.2f} s (median of {runs}; goal 1.5); processor time {used:.2f} s")
    print(f"resident when idle: {idle:.0f} MiB (goal 300)")


if __name__ == "__main__":
    main()
