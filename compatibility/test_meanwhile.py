"""Commands over a catalogue in which others write at the same time: nothing is left out, nothing stops half-way."""

import json
import re
import socket
import threading

import pytest

from conftest import Server, boto3_client, glossator
from orders import form

TABLES = 60


class Between:
    """Hands bytes on between the program and a server, and does something once, after an answer to a matching call."""

    def __init__(self, port, call, action):
        self.port, self.call, self.action = port, re.compile(call), action
        self.done = threading.Event()
        self.socket = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.socket.getsockname()[1]}"

    def _accept(self):
        while True:
            try:
                near, _ = self.socket.accept()
            except OSError:
                return
            far = socket.create_connection(("127.0.0.1", self.port))
            called = threading.Event()
            threading.Thread(target=self._hand, args=(near, far, lambda data: self._seen(data, called)), daemon=True).start()
            threading.Thread(target=self._hand, args=(far, near, lambda data: self._answered(called)), daemon=True).start()

    def _hand(self, source, target, look):
        try:
            while data := source.recv(1 << 16):
                look(data)
                target.sendall(data)
        except OSError:
            pass
        target.close()

    def _seen(self, data, called):
        if self.call.search(data):
            called.set()

    def _answered(self, called):
        if called.is_set() and not self.done.is_set():
            self.done.set()
            self.action()

    def close(self):
        self.socket.close()


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    home = tmp_path_factory.mktemp("meanwhile")
    (home / "tables").mkdir()
    for at in range(TABLES):
        (home / "tables" / f"ord_{at:02}.csv").write_text("ord_no,net_amt\n1,2.5\n2,3.5\n3,4.5\n")
    running = Server(home / "data").start()
    glossator("ingest", home / "tables", "--data", home / "data")
    yield running
    running.stop()


def assets(running):
    """Identifiers of all assets, in the order of their names in the source."""
    environment = running.environment()
    client, domain = boto3_client(environment), environment["GLOSSATOR_DOMAIN"]
    pages = client.get_paginator("search").paginate(
        domainIdentifier=domain, searchScope="ASSET", sort={"attribute": "createdAt", "order": "ASCENDING"}
    )
    found = {item["assetItem"]["externalIdentifier"]: item["assetItem"]["identifier"] for page in pages for item in page["items"]}
    return client, domain, [found[name] for name in sorted(found, key=lambda name: name.split("/")[-1])]


def between(running, call, action, *command):
    """A command whose calls pass through a hand of ours, and whether it made the call."""
    hand = Between(int(running.url.rsplit(":", 1)[1]), call, action)
    place = running.folder / "server.json"
    before = place.read_text()
    place.write_text(json.dumps({**json.loads(before), "url": hand.url}))
    try:
        return glossator(*command, "--data", running.folder), hand.done.is_set()
    finally:
        place.write_text(before)
        hand.close()


def told_between(running, call, action, *command):
    done, called = between(running, call, action, *command, "--output", "json")
    assert called, "the command never made the call"
    return json.loads(done.stdout.strip().splitlines()[-1])


def test_a_table_that_is_written_between_two_pages_is_not_left_out(served):
    client, domain, ids = assets(served)

    def revise():
        # Some of them have not been seen yet, whatever the order.
        for asset in ids[::3]:
            client.create_asset_revision(
                domainIdentifier=domain, identifier=asset, name="revised", formsInput=[form(table="revised")]
            )

    told = told_between(served, rb"^POST [^ ]*/search HTTP", revise, "status")
    assert sorted(table["assetId"] for table in told["tables"]) == sorted(ids)


def test_a_table_that_is_deleted_meanwhile_stops_no_command(served):
    client, domain, ids = assets(served)

    def delete():
        client.delete_asset(domainIdentifier=domain, identifier=ids[-1])

    told = told_between(served, rb"^GET [^ ]*/assets/", delete, "status")
    assert sorted(table["assetId"] for table in told["tables"]) == sorted(ids[:-1])


def test_who_decided_is_asked_only_of_tables_that_are_exported(served):
    client, domain, ids = assets(served)
    call = rb"^GET [^ ]*/predictions"
    written = glossator("export", "--to", "csv", "--data", served.folder).stdout
    assert len(written.splitlines()) == 1, "nothing is accepted yet"
    assert not between(served, call, lambda: None, "export", "--to", "csv")[1]
    client.create_asset_revision(
        domainIdentifier=domain, identifier=ids[0], name="Orders", description="Of the shop.", formsInput=[form(table="revised")]
    )
    done, called = between(served, call, lambda: None, "export", "--to", "csv")
    assert called and "Orders" in done.stdout
