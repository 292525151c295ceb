"""Five hundred planted personal values and a search through everything that the program keeps, says and sends."""

import fcntl
import hashlib
import json
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time
import urllib.parse
import urllib.request

import pytest
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

import planted as garden
from conftest import GLOSSATOR, Server, boto3_client, glossator

PLANTED = garden.Planted()
DIGITS = re.compile(rb"[ ()+./-]")
searched = set()
COMMANDS = [
    ("diff",),
    ("diff", "--output", "json"),
    ("explain", "--select", "*"),
    ("explain", "--select", "*", "--output", "json"),
    ("status",),
    ("doctor",),
]


def found(seen):
    """Planted values that are somewhere in the bytes, in any case, numbers also without their separators."""
    lower = seen.lower()
    squeezed = DIGITS.sub(b"", lower)
    leaks = []
    for value in PLANTED.all():
        plain = value.lower().encode()
        turned = ", ".join(reversed(value.lower().split(" "))).encode()
        digits = DIGITS.sub(b"", plain)
        if plain in lower or (turned != plain and turned in lower) or (digits.isdigit() and digits in squeezed):
            leaks.append(value)
    words = set(re.findall(rb"[a-z_]+", lower))
    return leaks + [word for word in PLANTED.words() if word.lower().encode() in words]


def folder_bytes(folder):
    """Everything in a data folder; a large file that was searched once, such as a native library, is not searched again."""
    parts = []
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        content = path.read_bytes()
        digest = hashlib.sha256(content).digest()
        parts += [path.name.encode()] if digest in searched else [path.name.encode(), content]
        if "natives" in path.parts:
            searched.add(digest)
    return b"\n".join(parts)


class Seen:
    """Bytes by the place where they were seen, so that a leak is reported with its place."""

    def __init__(self):
        self.places = {}

    def add(self, place, seen):
        self.places[place] = seen if isinstance(seen, bytes) else seen.encode()

    def command(self, *arguments, data, check=(0, 1)):
        done = glossator(*arguments, "--data", data, check=False)
        assert done.returncode in check, f"{arguments}: {done.returncode}\n{done.stdout[-500:]}\n{done.stderr[-2000:]}"
        self.add(" ".join(map(str, arguments)), done.stdout + done.stderr)
        return done

    def assert_clean(self):
        leaks = {place: found(seen) for place, seen in self.places.items()}
        assert not {place: values[:20] for place, values in leaks.items() if values}


def answers(seen, environment):
    """What the server answers about every asset: GetAsset, ListPredictions, GetEvidence, Search."""
    client = boto3_client(environment)
    client.meta.events.register("after-call.*", lambda http_response, **_: bodies.append(http_response.content))
    bodies, domain = [], environment["GLOSSATOR_DOMAIN"]

    def raw(path):
        request = AWSRequest(method="GET", url=environment["AWS_ENDPOINT_URL_DATAZONE"].rstrip("/") + path)
        keys = Credentials(environment["AWS_ACCESS_KEY_ID"], environment["AWS_SECRET_ACCESS_KEY"])
        SigV4Auth(keys, "datazone", environment["AWS_REGION"]).add_auth(request)
        with urllib.request.urlopen(urllib.request.Request(request.url, headers=dict(request.headers.items()))) as answer:
            bodies.append(answer.read())
            return json.loads(bodies[-1])

    assets, token = [], {}
    while True:
        page = client.search(
            domainIdentifier=domain,
            searchScope="ASSET",
            owningProjectIdentifier=environment["GLOSSATOR_PROJECT"],
            additionalAttributes=["FORMS"],
            **token,
        )
        assets += [item["assetItem"] for item in page["items"]]
        if "nextToken" not in page:
            break
        token = {"nextToken": page["nextToken"]}
    assert len(assets) > 8
    base = f"/glossator/v1/domains/{domain}"
    for asset in assets:
        client.get_asset(domainIdentifier=domain, identifier=asset["identifier"])
        raw(f"{base}/evidence/{urllib.parse.quote(asset['externalIdentifier'], safe='')}")
        predictions = raw(f"{base}/assets/{asset['identifier']}/predictions?maxResults=50")
        while predictions.get("nextToken"):
            more = urllib.parse.quote(predictions["nextToken"], safe="")
            predictions = raw(f"{base}/assets/{asset['identifier']}/predictions?maxResults=50&nextToken={more}")
    for text in ("customer", "Xochitl", "okonkwo", "inbox1.example"):
        found_assets = client.search(domainIdentifier=domain, searchScope="ASSET", searchText=text)
        if text != "customer":
            assert not found_assets.get("items"), f"{text} is searchable"
    seen.add("HTTP answers", b"\n".join(bodies))


def review(data, seconds=20):
    """What `review` draws on a terminal, from its first page to a few steps further, and then quits."""
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [GLOSSATOR, "review", "--data", str(data)], stdin=slave, stdout=slave, stderr=slave, env={**os.environ, "TERM": "xterm"}
    )
    os.close(slave)
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 160, 0, 0))
    drawn, until, keys = b"", time.monotonic() + seconds, list("jjjjjjjjjj?jq")
    while process.poll() is None and time.monotonic() < until:
        if select.select([master], [], [], 0.5)[0]:
            try:
                drawn += os.read(master, 65536)
            except OSError:
                break
        elif keys and len(drawn) > 1000:
            os.write(master, keys.pop(0).encode())
    process.kill()
    process.wait()
    os.close(master)
    return drawn


def loop(seen, data, sources):
    """Both ways in, everything that can be printed, and both states of every export."""
    for source in sources:
        seen.command("ingest", source, data=data)
        seen.command("ingest", source, "--output", "json", data=data)
    seen.command("run", data=data)
    seen.command("run", "--output", "json", data=data)
    for command in COMMANDS:
        seen.command(*command, data=data, check=(0, 1) if command == ("doctor",) else (0,))
    seen.add("review", review(data))
    assert b"ord" in seen.places["review"], "review draws its page"
    for state in ("proposed", "accepted"):
        if state == "accepted":
            seen.command("accept", data=data)
        for form in ("csv", "markdown"):
            seen.command("export", "--to", form, "--state", state, data=data)
        seen.command("export", "--to", "sql", "--with-names", "--state", state, "--select", "house.*", data=data)
    seen.command("explain", "--select", "*", data=data, check=(0,))
    assert b"Order Status" in seen.places["export --to csv --state accepted"], "something was exported at all"
    assert b"COMMENT ON" in seen.places["export --to sql --with-names --state accepted --select house.*"]


def control(bytes_):
    """Values beside the planted ones are found where they should be: the search would find the others too."""
    return all(value.encode() in bytes_ for value in garden.STATES + garden.LINES)


@pytest.fixture(scope="module")
def sources(cluster, tmp_path_factory):
    path = tmp_path_factory.mktemp("privacy") / "tables"
    garden.folder(path, PLANTED)
    cluster["make"]("crm")
    cluster["sql"]("crm", garden.sql(PLANTED))
    return path, f"postgresql://glossator@127.0.0.1:{cluster['port']}/crm"


def test_there_are_five_hundred_and_the_search_finds_them(sources):
    assert len(set(PLANTED.all())) == 500
    assert set(found(folder_bytes(sources[0]))) >= set(PLANTED.all() + garden.GIVEN)


def test_the_server_of_the_source_holds_them_in_its_statistics(cluster, sources):
    statistics = cluster["call"](*cluster["psql"], "crm", "-c", "select * from pg_stats where schemaname = 'house'").stdout
    assert len(found(statistics.encode())) > 100


def test_try_keeps_and_shows_none(sources, tmp_path):
    seen = Seen()
    for number, source in enumerate(sources):
        for output in ("table", "json"):
            data = tmp_path / f"data{number}{output}"
            seen.command("try", source, "--once", "--output", output, data=data)
            seen.add(f"folder of try {number} {output}", folder_bytes(data))
            assert control(seen.places[f"folder of try {number} {output}"])
    seen.assert_clean()


@pytest.mark.parametrize("store", ["sqlite", "postgresql"])
def test_nothing_leaves_the_sources(cluster, sources, tmp_path, store):
    seen, data, options = Seen(), tmp_path / "data", []
    if store == "postgresql":
        cluster["make"]("privacy_store")
        options = ["--store", f"jdbc:postgresql://127.0.0.1:{cluster['port']}/privacy_store?user=glossator"]
    running = Server(data, *options).start()
    try:
        loop(seen, data, sources)
        answers(seen, running.environment())
        seen.add("folder while the server runs", folder_bytes(data))
        if store == "postgresql":
            seen.add("dump of the store", cluster["dump"]("privacy_store"))
    finally:
        running.stop()
    seen.add("folder afterwards", folder_bytes(data))
    seen.add("standard error of the server", (data.parent / (data.name + ".log")).read_bytes())
    kept = seen.places["dump of the store" if store == "postgresql" else "folder afterwards"]
    assert control(kept), "codes and lines of products are kept"
    assert control(seen.places["HTTP answers"])
    seen.assert_clean()
