"""A sheet goes out, people decide in a spreadsheet, the sheet comes back: once, twice, damaged, late, from elsewhere."""

import csv
import io
import json

import pytest

from conftest import Server, boto3_client, glossator
from damaged import ORDERS
from orders import forms


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("warehouse") / "tables"
    made.mkdir()
    (made / "sls_ord_hdr.csv").write_text(ORDERS)
    customers = "".join(f"{n},{'DE' if n % 3 else 'FR'},2024-02-{1 + n % 28:02}\n" for n in range(7))
    (made / "cust_mst.csv").write_text("cust_no,ctry_cd,cre_dt\n" + customers)
    return made


@pytest.fixture
def served(folder, tmp_path):
    """A server over a catalogue in which everything waits for a decision."""
    data = tmp_path / "data"
    running = Server(data).start()
    glossator("ingest", folder, "--data", data)
    glossator("run", "--data", data)
    yield running
    running.stop()


def sheet(data):
    text = glossator("export", "--to", "csv", "--state", "proposed", "--data", data).stdout
    rows = list(csv.DictReader(io.StringIO(text)))
    assert list(rows[0]) == [
        "table", "column", "type", "kind", "now", "proposed", "confidence", "decision", "edited_value", "decided_by", "comment", "key",
    ]
    return rows


def write(file, rows, delimiter=",", newline="\n", encoding="utf-8", head=""):
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter, lineterminator=newline)
    writer.writeheader()
    writer.writerows(rows)
    file.write_bytes((head + out.getvalue()).encode(encoding))


def take(file, data, *options, check=True):
    done = glossator("accept", "--from", file, "--data", data, "--output", "json", *options, check=False)
    assert done.returncode in ((0,) if check else (1,)), (done.returncode, done.stdout, done.stderr)
    return json.loads(done.stdout.strip().splitlines()[-1])


def of(rows, table, column, kind="name"):
    return next(row for row in rows if (row["table"], row["column"], row["kind"]) == (table, column, kind))


def revisions(running):
    environment = running.environment()
    client, domain = boto3_client(environment), environment["GLOSSATOR_DOMAIN"]
    items = client.search(domainIdentifier=domain, searchScope="ASSET", owningProjectIdentifier=environment["GLOSSATOR_PROJECT"])
    return {
        asset["externalIdentifier"].split("/")[-1]: client.get_asset(domainIdentifier=domain, identifier=asset["identifier"])
        for asset in (item["assetItem"] for item in items["items"])
    }


@pytest.mark.parametrize(
    "saved",
    [
        {},
        {"delimiter": ";", "newline": "\r\n", "encoding": "utf-8-sig"},
        {"delimiter": "\t", "newline": "\r\n", "encoding": "utf-16"},
        {"delimiter": ";", "newline": "\r\n", "encoding": "cp1252"},
    ],
    ids=["as it was", "Excel", "Unicode text", "Windows"],
)
def test_a_sheet_comes_back_whole(served, tmp_path, saved):
    data, file = served.folder, tmp_path / "review.csv"
    rows = sheet(data)
    of(rows, "sls_ord_hdr", "ord_no")["decision"] = "accept"
    of(rows, "sls_ord_hdr", "ord_no")["decided_by"] = "Jörg"
    of(rows, "sls_ord_hdr", "cust_no").update(decision="Accept", edited_value="Käufer; the =one, \"first\"", comment="ours")
    of(rows, "sls_ord_hdr", "ord_dt").update(decision="accept", edited_value="'=Order+Day")
    of(rows, "cust_mst", "")["decision"] = "reject"
    write(file, rows, **saved)
    assert take(file, data, "--dry-run") | {"dryRun": False} == take(file, data)
    again = take(file, data)
    assert (again["accepted"], again["edited"], again["rejected"], again["already"], again["tables"]) == (0, 0, 0, 4, 0), again
    orders = revisions(served)["sls_ord_hdr"]
    assert orders["revision"] == "2", "one sheet, one revision a table, however often it is taken"
    names = {
        column["columnIdentifier"]: column.get("name")
        for column in forms(orders)["ColumnBusinessMetadataForm"]["columnsBusinessMetadata"]
    }
    assert names["cust_no"] == "Käufer; the =one, \"first\"" and names["ord_dt"] == "=Order+Day" and names["ord_no"]
    left = sheet(data)
    assert not [row for row in left if (row["table"], row["column"], row["kind"]) == ("cust_mst", "", "name")]


def test_a_sheet_may_be_filled_in_bit_by_bit(served, tmp_path):
    data, file = served.folder, tmp_path / "review.csv"
    rows = sheet(data)
    of(rows, "sls_ord_hdr", "ord_no")["decision"] = "accept"
    write(file, rows)
    assert take(file, data)["accepted"] == 1
    of(rows, "sls_ord_hdr", "ord_dt")["decision"] = "accept"
    write(file, rows)
    taken = take(file, data)
    assert (taken["accepted"], taken["already"]) == (1, 1), taken


def explained(data, target):
    told = json.loads(glossator("explain", target, "--data", data, "--output", "json").stdout.strip().splitlines()[-1])
    return {item["type"]: item for item in told["targets"]}


def test_who_decided_and_what_they_said_stays_with_the_decision(served, tmp_path):
    data, file = served.folder, tmp_path / "review.csv"
    rows = sheet(data)
    of(rows, "sls_ord_hdr", "ord_no").update(decision="accept", decided_by="Jörg", comment="as on the invoice")
    of(rows, "sls_ord_hdr", "cust_no").update(decision="accept", edited_value="Käufer", decided_by="Ada; Data Office")
    of(rows, "sls_ord_hdr", "ord_dt").update(decision="reject", comment="=ask(sales)")
    of(rows, "cust_mst", "cust_no").update(decided_by="nobody", comment="no decision, no note")
    write(file, rows)
    taken = take(file, data)
    assert (taken["accepted"], taken["edited"], taken["rejected"]) == (1, 1, 1), taken
    number = explained(data, "sls_ord_hdr.ord_no")["BUSINESS_NAMES"]
    assert (number["decision"], number["attributedTo"], number["comment"]) == ("ACCEPTED", "Jörg", "as on the invoice")
    assert number["decidedBy"] and number["decidedBy"] != "Jörg", "who sent the sheet in is kept beside who is named in it"
    customer = explained(data, "sls_ord_hdr.cust_no")["BUSINESS_NAMES"]
    assert (customer["attributedTo"], customer["comment"]) == ("Ada; Data Office", None)
    assert explained(data, "sls_ord_hdr.ord_dt")["BUSINESS_NAMES"]["comment"] == "=ask(sales)"
    assert explained(data, "cust_mst.cust_no")["BUSINESS_NAMES"]["comment"] is None
    text = glossator("explain", "sls_ord_hdr.ord_no", "--data", data).stdout
    assert "by Jörg, sent by" in text and 'comment: "as on the invoice"' in text
    lines = list(csv.DictReader(io.StringIO(glossator("export", "--to", "csv", "--data", data).stdout)))
    line = next(line for line in lines if line["column"] == "ord_no")
    assert (line["decided_by"], line["comment"]) == ("Jörg", "name: as on the invoice"), line

    of(rows, "sls_ord_hdr", "ord_no")["comment"] = "checked again"
    of(rows, "sls_ord_hdr", "cust_no")["comment"] = "x" * 2001
    write(file, rows)
    taken = take(file, data, check=False)
    assert taken["already"] == 2 and [r["reason"] for r in taken["refused"]] == ["its comment is longer than 2000 characters"]
    assert explained(data, "sls_ord_hdr.ord_no")["BUSINESS_NAMES"]["comment"] == "checked again"
    assert revisions(served)["sls_ord_hdr"]["revision"] == "2", "a comment makes no revision"


def test_what_changed_meanwhile_is_refused_by_name(served, tmp_path):
    data, file = served.folder, tmp_path / "review.csv"
    rows = sheet(data)
    environment = served.environment()
    client, domain = boto3_client(environment), environment["GLOSSATOR_DOMAIN"]
    orders = revisions(served)["sls_ord_hdr"]
    client.create_asset_revision(
        domainIdentifier=domain,
        identifier=orders["id"],
        name="Orders of the shop",
        formsInput=[{k: f[k] for k in ("formName", "content")} | {"typeIdentifier": f["typeName"]} for f in orders["formsOutput"]],
    )
    for row in rows:
        row["decision"] = "accept" if row["kind"] == "name" and row["column"] else ""
    write(file, rows)
    taken = take(file, data, check=False)
    expected = [row for row in rows if row["decision"] and row["table"] == "sls_ord_hdr"]
    assert [r["target"] for r in taken["refused"]] == [f"sls_ord_hdr.{row['column']} name" for row in expected]
    assert all("revision 1 and is now at 2" in r["reason"] for r in taken["refused"])
    assert taken["accepted"] == len([row for row in rows if row["decision"]]) - len(expected) > 0
    assert revisions(served)["sls_ord_hdr"]["revision"] == "2"


def test_another_suggestion_is_refused(served, tmp_path):
    data, file = served.folder, tmp_path / "review.csv"
    rows = sheet(data)
    words = tmp_path / "words.csv"
    words.write_text("column,name\nord_dt,Day of the Order\n")
    glossator("dictionary", "import", words, "--data", data)
    glossator("run", "--again", "--types", "names", "--data", data)
    of(rows, "sls_ord_hdr", "ord_dt")["decision"] = "accept"
    write(file, rows)
    refused = take(file, data, check=False)["refused"]
    assert [r["target"] for r in refused] == ["sls_ord_hdr.ord_dt name"] and "something else is proposed" in refused[0]["reason"]


def test_lines_that_cannot_be_taken_are_named_and_the_others_are_done(served, tmp_path):
    data, file = served.folder, tmp_path / "review.csv"
    rows = sheet(data)
    good = of(rows, "cust_mst", "cust_no")
    good["decision"] = "accept"
    of(rows, "sls_ord_hdr", "ord_no")["decision"] = "perhaps"
    of(rows, "sls_ord_hdr", "cust_no").update(decision="reject", edited_value="both")
    of(rows, "sls_ord_hdr", "ord_dt").update(edited_value="no decision")
    twice = of(rows, "cust_mst", "ctry_cd")
    other = dict(twice, decision="reject")
    twice["decision"] = "accept"
    write(file, [*rows, dict(good), other, dict(twice)])
    text = file.read_text()
    file.write_text(text + good["table"] + "," + good["column"] + ",inte")
    taken = take(file, data, check=False)
    assert (taken["accepted"], taken["rejected"], taken["edited"]) == (1, 0, 0), taken
    reasons = " | ".join(r["reason"] for r in taken["refused"])
    assert len(taken["refused"]) == 6, taken
    for words in ("'perhaps' is no decision", "one of the two", "write accept beside it", "neither is done", "none is done", "cut off"):
        assert words in reasons, reasons


def test_a_sheet_of_another_catalogue_and_a_file_that_is_no_sheet(served, folder, tmp_path):
    other, file = tmp_path / "other", tmp_path / "review.csv"
    glossator("try", folder, "--once", "--data", other)
    rows = sheet(other)
    for row in rows:
        row["decision"] = "accept"
    write(file, rows)
    for path, words in ((file, "another catalogue"), (folder / "cust_mst.csv", "no sheet"), (tmp_path / "none.csv", "no file")):
        done = glossator("accept", "--from", path, "--data", served.folder, check=False)
        assert done.returncode == 2 and words in done.stderr and len(done.stderr.strip().splitlines()) == 1, done.stderr
    assert {asset["revision"] for asset in revisions(served).values()} == {"1"}


def test_no_cell_is_a_formula(served):
    text = glossator("export", "--to", "csv", "--state", "proposed", "--data", served.folder).stdout
    assert not [cell for row in csv.reader(io.StringIO(text)) for cell in row if cell[:1] in ("=", "+", "-", "@")]
