"""Many tables by one call, acceptance by policy, and workers that are free again at once: from outside."""

import json
import subprocess
import time

import pytest

from conftest import GLOSSATOR, boto3_client, glossator
from orders import ASSET_TYPE

NAMES = ["BUSINESS_NAMES"]


def told(*arguments):
    return json.loads(glossator(*arguments, "--output", "json").stdout.strip().splitlines()[-1])


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """A catalogue of twelve tables in two schemas' worth of names."""
    home = tmp_path_factory.mktemp("bulk")
    tables = home / "tables"
    tables.mkdir()
    for at in range(12):
        name = f"cust_ord_{at}" if at < 8 else f"prod_{at}"
        rows = "".join(f"{row},2026-01-{row + 10},{row * 7}.50,{'OC'[row % 2]}\n" for row in range(1, 9))
        (tables / f"{name}.csv").write_text("ord_no,order_date,net_amt,order_status\n" + rows)
    glossator("ingest", tables, "--data", home / "data")
    return home / "data"


def test_a_selection_is_planned_and_run_by_one_call(data):
    plan = told("plan", "--select", "cust_*", "--exclude", "cust_ord_0", "--data", data)
    assert (plan["tables"], plan["runs"], plan["columns"], plan["skipped"]) == (7, 7, 28, 0), plan
    assert plan["seconds"] > 0
    ran = told("run", "--select", "cust_*", "--exclude", "cust_ord_0", "--data", data)
    assert (ran["assets"], ran["runs"], ran["succeeded"], ran["unchanged"]) == (7, 7, 7, 0), ran
    again = told("run", "--data", data)
    assert (again["assets"], again["runs"], again["unchanged"]) == (12, 5, 7), again
    bulks = told("bulk", "list", "--data", data)["bulks"]
    assert [bulk["status"] for bulk in bulks] == ["DONE", "DONE"]
    assert [bulk["id"] for bulk in bulks] == [ran["bulk"], again["bulk"]]
    assert glossator("bulk", "cancel", ran["bulk"], "--data", data, check=False).returncode == 2


def test_a_selector_that_fits_nothing_is_told_and_starts_nothing(data):
    before = told("bulk", "list", "--data", data)["bulks"]
    for selection in (["--select", "none_*"], ["--select", "sales.*"], ["--exclude", "*"]):
        done = glossator("run", *selection, "--data", data, check=False)
        lines = done.stderr.strip().splitlines()
        assert done.returncode == 2 and len(lines) == 1 and "no table fits" in lines[0], done.stderr
    assert told("plan", "--select", "none_*", "--data", data)["tables"] == 0
    assert told("bulk", "list", "--data", data)["bulks"] == before


def test_a_selector_of_columns_takes_whole_tables_and_says_so(data):
    for selection in (["--select", "prod_8.net_*"], ["--select", "prod_8", "--exclude", "*.net_amt"]):
        plan = told("plan", "--again", *selection, "--data", data)
        assert (plan["tables"], plan["columns"], plan["widened"]) == (1, 4, 1), plan
        ran = glossator("run", "--types", "names", *selection, "--data", data)
        assert "columns of 1 table are selected or left out, but a run is about whole tables" in ran.stderr
    assert told("plan", "--again", "--select", "prod_*", "--data", data)["widened"] == 0
    assert "whole tables" not in glossator("run", "--select", "prod_8", "--data", data).stderr


def test_a_selector_that_fits_everything_is_as_none(data):
    plan = told("plan", "--again", "--data", data)
    assert plan["tables"] == 12 and told("plan", "--again", "--select", "*", "--data", data) == plan


def test_a_policy_takes_only_what_was_measured_and_is_undone_in_one_step(data):
    refused = glossator(
        "policy", "set", "auto-accept", "--types", "names", "--precision", "0.98", "--data", data, check=False
    )
    assert refused.returncode == 2 and "measured are 0.80" in refused.stderr
    told("policy", "set", "auto-accept", "--types", "names", "--precision", "0.8", "--select", "prod_*", "--data", data)
    ran = told("run", "--again", "--select", "prod_*", "--data", data)
    assert ran["runs"] == 8 and ran["failed"] == 0, "names of all tables, then the rest"
    shown = glossator("explain", "prod_9.order_date", "--data", data).stdout
    assert "by SYSTEM" in shown, shown
    undone = told("undo", ran["bulk"], "--data", data)
    assert undone["assets"] == 4 and undone["fields"] >= 4 and undone["kept"] == 0, undone
    assert "by SYSTEM" not in glossator("explain", "prod_9.order_date", "--data", data).stdout
    assert told("policy", "unset", "auto-accept", "--data", data)["policies"] == []


def test_the_style_of_the_domain_makes_names_again_and_nothing_else(data):
    assert told("policy", "style", "--data", data) == {"style": "title"}
    refused = glossator("policy", "style", "shouting", "--data", data, check=False)
    assert refused.returncode == 2 and "title or sentence, not 'shouting'" in refused.stderr
    assert told("policy", "style", "sentence", "--data", data) == {"style": "sentence"}
    ran = told("run", "--data", data)
    assert (ran["assets"], ran["runs"], ran["succeeded"]) == (12, 12, 12), ran
    assert "Order date" in glossator("explain", "cust_ord_3.order_date", "--data", data).stdout
    told("policy", "style", "title", "--data", data)
    told("run", "--data", data)
    assert "Order Date" in glossator("explain", "cust_ord_3.order_date", "--data", data).stdout
    assert told("run", "--data", data)["unchanged"] == 12


def test_an_interrupted_run_goes_on_where_it_was(data):
    process = subprocess.Popen([GLOSSATOR, "run", "--again", "--data", str(data)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    while not (data / "server.json").exists() and process.poll() is None:
        time.sleep(0.02)
    time.sleep(0.3)
    process.kill()
    process.communicate()
    told("run", "--again", "--data", data)
    bulks = told("bulk", "list", "--data", data)["bulks"]
    assert all(bulk["status"] == "DONE" and bulk["failed"] == 0 for bulk in bulks), bulks


def test_canceled_runs_of_wide_tables_free_their_workers_at_once(server, environment):
    client = boto3_client(environment)
    domain, project = environment["GLOSSATOR_DOMAIN"], environment["GLOSSATOR_PROJECT"]

    def start(columns):
        listed = ",".join(f'{{"columnName":"{name}","dataType":"int"}}' for name in columns)
        content = f'{{"tableName":"cust_ord_amt","columns":[{listed}]}}'
        asset = client.create_asset(
            domainIdentifier=domain,
            owningProjectIdentifier=project,
            name="wide",
            typeIdentifier=ASSET_TYPE,
            formsInput=[{"formName": "RelationalTableForm", "content": content}],
        )["id"]
        return client.start_metadata_generation_run(
            domainIdentifier=domain,
            owningProjectIdentifier=project,
            target={"type": "ASSET", "identifier": asset},
            types=NAMES,
        )

    wide = [start(f"cust_dlv_amt_{n}_{at}" for at in range(4000)) for n in range(2)]
    assert [run["status"] for run in wide] == ["IN_PROGRESS", "IN_PROGRESS"]
    assert start(["ord_no"])["status"] == "SUBMITTED", "both workers have a run"
    for run in wide:
        client.cancel_metadata_generation_run(domainIdentifier=domain, identifier=run["id"])
    until = time.monotonic() + 1.5
    while start(["ord_no"])["status"] != "IN_PROGRESS":
        assert time.monotonic() < until, "a canceled run keeps its worker"
