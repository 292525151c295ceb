"""The log as JSON: each answer's request id leads to its line, and nothing that callers sent stands in any."""

import json
import time

import pytest
from botocore.exceptions import ClientError

from conftest import Server, boto3_client, glossator, wait_for
from orders import ASSET_TYPE, form

PLANTED = "heidi-plant"
SECRET = "planted/secret/of/forty/characters/000000"
FIELDS = ["time", "level", "logger", "node", "message"]


@pytest.fixture(scope="module")
def served(cluster, tmp_path_factory):
    """A server that logs all it can, on a PostgreSQL whose tables can be taken away."""
    cluster["make"]("logged")
    folder = tmp_path_factory.mktemp("logs") / "data"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GLOSSATOR_LOG_FORMAT", "json")
        patch.setenv("GLOSSATOR_LOG", "debug")
        running = Server(folder, "--store", f"jdbc:postgresql://127.0.0.1:{cluster['port']}/logged?user=glossator").start()
    yield running
    running.stop()


def lines(served):
    text = (served.folder / "logs" / "glossator.0.log").read_text("utf-8")
    return [json.loads(line) for line in text.split("\n")[:-1]]


def line_of(served, answer):
    """The one request line with the id that the answer carries; it is written after the answer is sent."""
    header = answer["ResponseMetadata"]["HTTPHeaders"]["x-amzn-requestid"]
    for _ in range(100):
        found = [line for line in lines(served) if line.get("requestId") == header and "status" in line]
        if found:
            assert len(found) == 1, found
            return found[0]
        time.sleep(0.05)
    raise AssertionError(f"no line of request {header}")


def refused(call, **question):
    with pytest.raises(ClientError) as problem:
        call(**question)
    return problem.value.response


def test_an_answer_leads_to_its_line_and_no_line_quotes_a_caller(served, cluster, tmp_path):
    environment = served.environment()
    domain, project = environment["GLOSSATOR_DOMAIN"], environment["GLOSSATOR_PROJECT"]
    client = boto3_client(environment)
    asset = client.create_asset(
        domainIdentifier=domain, owningProjectIdentifier=project, typeIdentifier=ASSET_TYPE,
        name=f"{PLANTED} asset", description=f"{PLANTED} text", formsInput=[form(table=f"{PLANTED}_table")],
        clientToken=f"{PLANTED}-token",
    )  # fmt: skip
    line = line_of(served, asset)
    assert list(line)[:4] == FIELDS[:4] and line["operation"] == "CreateAsset" and line["status"] == 201, line
    assert line["level"] == "INFO" and line["ms"] > 0 and line["accessKeyId"] == environment["AWS_ACCESS_KEY_ID"]

    missing = refused(client.get_asset, domainIdentifier=domain, identifier=f"{PLANTED}-missing")
    assert line_of(served, missing)["status"] == 404
    unstorable = refused(client.create_project, domainIdentifier=domain, name=f"{PLANTED}\0")
    assert line_of(served, unstorable)["status"] == 400
    forged = boto3_client(environment, aws_secret_access_key=SECRET, aws_session_token=f"{PLANTED}-session")
    line = line_of(served, refused(forged.list_projects, domainIdentifier=domain))
    assert line["status"] == 403 and "accessKeyId" not in line, "nobody is named whose signature does not hold"
    (tmp_path / "people.csv").write_text("id,email\n" + "".join(f"{n},{PLANTED}{n}@example.org\n" for n in range(40)))
    glossator("ingest", tmp_path / "people.csv", "--data", served.folder)

    cluster["sql"]("logged", "alter table prediction rename to elsewhere")
    failed = refused(
        client.accept_predictions, domainIdentifier=domain, identifier=asset["id"], acceptRule={"rule": "ALL"},
        clientToken=f"{PLANTED}-accept",
    )  # fmt: skip
    run = client.start_metadata_generation_run(
        domainIdentifier=domain, owningProjectIdentifier=project, types=["BUSINESS_NAMES"],
        target={"type": "ASSET", "identifier": asset["id"]}, clientToken=f"{PLANTED}-start",
    )["id"]  # fmt: skip
    until = time.monotonic() + 20
    while not any(line.get("runId") == run for line in lines(served)):
        assert time.monotonic() < until, "a run that meets a fault is never named"
        time.sleep(0.1)
    cluster["sql"]("logged", "alter table elsewhere rename to prediction")
    wait_for(client, domain, run, "SUCCEEDED")
    assert line_of(served, failed)["status"] == 500
    fault = next(line for line in lines(served) if line.get("requestId") == failed["ResponseMetadata"]["RequestId"])
    assert fault["level"] == "ERROR" and "exception" in fault, fault
    assert "SQLState 42P01" in [cause.get("message") for cause in fault["exception"]]
    assert all(frame.count("(") == 1 for cause in fault["exception"] for frame in cause["at"])

    everything = (served.folder / "logs" / "glossator.0.log").read_text("utf-8")
    everything += (served.folder.parent / "data.log").read_text("utf-8")
    for text in (PLANTED, SECRET, environment["AWS_SECRET_ACCESS_KEY"], "Signature=", "elsewhere", "example.org"):
        assert text not in everything
    assert all(list(line)[:4] == FIELDS[:4] and "message" in line for line in lines(served))
    assert {line["node"] for line in lines(served)} == {fault["node"]}


def test_lines_go_to_standard_error_where_that_is_wanted(tmp_path, monkeypatch):
    monkeypatch.setenv("GLOSSATOR_LOG_FORMAT", "json")
    monkeypatch.setenv("GLOSSATOR_LOG_TO", "stderr")
    running = Server(tmp_path / "data").start()
    until = time.monotonic() + 20
    while '"status":200' not in (tmp_path / "data.log").read_text():
        assert time.monotonic() < until, "the request for readiness has no line"
        time.sleep(0.05)
    running.stop()
    assert all(json.loads(line)["node"] for line in (tmp_path / "data.log").read_text().splitlines() if line.startswith("{"))
    assert not (tmp_path / "data" / "logs").exists()


def test_a_format_that_does_not_exist_is_refused(tmp_path):
    done = glossator("serve", "--data", tmp_path / "data", env={"GLOSSATOR_LOG_FORMAT": "xml"}, check=False)
    assert done.returncode == 2 and "give text or json" in done.stderr, done.stderr
