"""What a stranger does: try, look, accept, export; the fixed points that scripts rely on."""

import csv
import io
import json
import pathlib
import signal
import subprocess
import sys
import time

import pytest

from conftest import GLOSSATOR, ROOT, Server, glossator


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("warehouse") / "tables"
    subprocess.run(
        [sys.executable, ROOT / "benchmarks/folder.py", made, "--tables", "4", "--columns", "8", "--rows", "400"], check=True
    )
    return made


@pytest.fixture(scope="module")
def tried(folder, tmp_path_factory):
    data = tmp_path_factory.mktemp("tried") / "data"
    done = glossator("try", folder, "--once", "--output", "json", "--data", data)
    return data, json.loads(done.stdout.strip().splitlines()[-1])


def test_try_proposes_for_every_table(tried):
    _, result = tried
    assert set(result) == {"tables", "seconds", "outboundBytes"} and result["outboundBytes"] == 0
    tables = {table["table"]: table for table in result["tables"]}
    assert set(tables) == {"sls_ord_hdr", "sls_ord_itm", "cust_mst", "prod_mst"}
    orders = tables["sls_ord_hdr"]
    assert set(orders) == {"table", "summary", "name", "terms", "columns"}
    assert set(orders["name"]) == {"value", "confidence", "evidence"}
    columns = {column["column"]: column for column in orders["columns"]}
    assert set(columns["ord_dt"]) == {"column", "type", "name", "description", "terms"}
    assert columns["ord_dt"]["name"]["value"] == "Order Date"
    assert 0 <= columns["ord_dt"]["name"]["confidence"] <= 1 and columns["ord_dt"]["name"]["evidence"]


def test_the_name_of_another_table_tells_what_a_column_refers_to(tmp_path):
    folder = tmp_path / "clinic"
    folder.mkdir()
    (folder / "incidents.csv").write_text("inc_no,pro_id,sev_cd\n" + "".join(f"{n},{n + 900},L{n % 3}\n" for n in range(60)))
    (folder / "providers.csv").write_text("prv_nm,prv_ph\n" + "".join(f"N{n},{n}\n" for n in range(60)))
    done = glossator("try", folder, "--once", "--output", "json", "--data", tmp_path / "data")
    tables = json.loads(done.stdout.strip().splitlines()[-1])["tables"]
    incidents = next(table for table in tables if table["table"] == "incidents")
    assert incidents["columns"][1]["name"]["value"] == "Provider ID"


def test_the_built_in_terms_change_no_name_of_a_second_run(tmp_path):
    def names():
        done = glossator("try", "--once", "--output", "json", "--data", tmp_path / "data")
        tables = json.loads(done.stdout.strip().splitlines()[-1])["tables"]
        return {
            (table["table"], column["column"]): column["name"] and column["name"]["value"]
            for table in tables
            for column in table["columns"]
        }

    first = names()
    assert first["sls_ord_itm", "prod_id"] == "Product ID", "a name that a built-in term spells otherwise"
    assert names() == first


def test_a_second_ingest_changes_nothing_and_a_new_column_makes_one_revision(folder, tried, tmp_path):
    data, _ = tried
    counts = json.loads(glossator("ingest", folder, "--data", data, "--output", "json").stdout.strip().splitlines()[-1])
    assert (counts["tables"], counts["created"], counts["revised"], counts["unchanged"]) == (4, 0, 0, 4), counts
    ran = json.loads(glossator("run", "--data", data, "--output", "json").stdout.strip().splitlines()[-1])
    assert ran["runs"] == 0 and ran["unchanged"] == 4, ran
    table = folder / "prod_mst.csv"
    before = table.read_text()
    lines = before.splitlines()
    table.write_text("\n".join([lines[0] + ",new_amt"] + [line + ",1" for line in lines[1:]]) + "\n")
    try:
        counts = json.loads(glossator("ingest", folder, "--data", data, "--output", "json").stdout.strip().splitlines()[-1])
        assert (counts["created"], counts["revised"], counts["unchanged"]) == (0, 1, 3), counts
    finally:
        table.write_text(before)


def test_what_is_accepted_can_be_taken_away(tried):
    data, _ = tried
    glossator("accept", "--select", "cust_mst", "--data", data)
    rows = list(csv.DictReader(io.StringIO(glossator("export", "--to", "csv", "--data", data).stdout)))
    assert rows and {row["table"] for row in rows} == {"cust_mst"}
    proposed = glossator("export", "--to", "csv", "--state", "proposed", "--data", data).stdout
    assert "sls_ord_hdr" in proposed
    assert "cust_mst" in glossator("export", "--to", "markdown", "--data", data).stdout
    assert "Order Date" in glossator("diff", "--select", "sls_ord_hdr", "--data", data).stdout
    shown = glossator("explain", "sls_ord_hdr.ord_dt", "--data", data).stdout
    assert "Order Date" in shown and "ord" in shown


def test_a_changed_dictionary_makes_names_out_of_date(folder, tmp_path):
    data, words = tmp_path / "data", tmp_path / "words.csv"
    words.write_text("abbreviation,expansion\ncust,consignee\n")
    glossator("ingest", folder, "--data", data)
    run = ["run", "--types", "names", "--data", data, "--output", "json"]
    assert json.loads(glossator(*run).stdout.splitlines()[-1])["runs"] == 4
    glossator("dictionary", "import", words, "--data", data)
    assert json.loads(glossator(*run).stdout.splitlines()[-1])["runs"] == 4
    assert json.loads(glossator(*run).stdout.splitlines()[-1])["runs"] == 0
    explained = json.loads(glossator("explain", "cust_mst", "--data", data, "--output", "json").stdout)
    name = next(t for t in explained["targets"] if t["type"] == "BUSINESS_NAMES")
    several = json.loads(glossator("explain", "--select", "cust_mst", "--data", data, "--output", "json").stdout)
    assert [s["subject"] for s in several["subjects"]][:2] == ["cust_mst", "cust_mst.cust_id"]
    assert name["choices"][0]["value"].startswith("Consignee") and "words of the house" in name["reason"]


def test_a_glossary_is_no_evidence_for_its_own_terms(tmp_path):
    (tmp_path / "enrl.csv").write_text(
        "stdnt_id,crn,grd_cd\n" + "".join(f"{90000000 + i},{20001 + i % 200},{'ABCDF'[i % 5]}\n" for i in range(200))
    )
    (tmp_path / "terms.csv").write_text("id,name,definition\nc,Currency,The money of a country.\n")
    done = glossator(
        "try", tmp_path / "enrl.csv", "--once", "--glossary", tmp_path / "terms.csv", "--output", "json",
        "--data", tmp_path / "data",
    )  # fmt: skip
    (table,) = json.loads(done.stdout.strip().splitlines()[-1])["tables"]
    # Letters alone may say "currency"; that the glossary has such a term makes them no surer.
    sure = [c["column"] for c in table["columns"] for term in c["terms"] if term["confidence"] >= 0.9]
    assert sure == []


def test_exit_codes(tmp_path, tried):
    data, _ = tried
    assert glossator("nosuchcommand", check=False).returncode == 2
    assert glossator("export", "--to", "nosuchformat", "--data", data, check=False).returncode == 2
    missing = glossator("try", tmp_path / "missing", "--once", "--data", tmp_path / "d", check=False)
    assert missing.returncode in (2, 3) and "missing" in missing.stderr
    assert "Exception" not in missing.stderr and "\tat " not in missing.stderr


def test_one_bad_file_is_named_and_the_rest_goes_on(folder, tmp_path):
    bad = tmp_path / "mixed"
    bad.mkdir()
    (bad / "good.csv").write_bytes((folder / "cust_mst.csv").read_bytes())
    (bad / "broken.parquet").write_bytes(b"PAR1 this is no parquet file")
    (bad / "empty.csv").write_bytes(b"")
    done = glossator("try", bad, "--once", "--data", tmp_path / "data", check=False)
    said = done.stdout + done.stderr
    assert done.returncode == 1 and "broken.parquet" in said and "good" in said
    assert "\tat " not in said


def test_two_servers_on_one_folder(tmp_path):
    first = Server(tmp_path / "data").start()
    try:
        second = glossator("serve", "--data", tmp_path / "data", "--port", "0", check=False, timeout=30)
        assert second.returncode != 0 and str(first.process.pid) in second.stderr, second.stderr
        port = first.url.rsplit(":", 1)[1]
        busy = glossator("serve", "--data", tmp_path / "other", "--port", port, check=False, timeout=30)
        assert busy.returncode != 0 and port in busy.stderr
    finally:
        first.stop()


def test_interrupting_leaves_a_catalogue_that_goes_on(folder, tmp_path):
    data = tmp_path / "data"
    process = subprocess.Popen(
        [GLOSSATOR, "try", str(folder), "--once", "--data", str(data)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    time.sleep(2.5)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert process.returncode in (0, 130), said
    done = glossator("try", folder, "--once", "--output", "json", "--data", data)
    assert len(json.loads(done.stdout.strip().splitlines()[-1])["tables"]) == 4


def test_env_can_be_evaluated(server):
    found = server.environment()
    for name in (
        "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_REGION", "AWS_DEFAULT_REGION",
        "AWS_ENDPOINT_URL_DATAZONE", "GLOSSATOR_DOMAIN", "GLOSSATOR_PROJECT",
    ):  # fmt: skip
        assert found[name], name
    written = pathlib.Path(server.folder / "credentials")
    assert written.stat().st_mode & 0o777 == 0o600 and "[glossator]" in written.read_text()
