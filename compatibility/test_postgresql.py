"""PostgreSQL from a distribution, as the store and as a source that is treated as somebody's house."""

import json

import pytest
from botocore.exceptions import ClientError

from conftest import Server, aws_as, boto3_client, glossator, wait_for
from orders import ASSET_TYPE, TYPES, form, suggestions

SHOP = """
CREATE SCHEMA sales;
CREATE TABLE sales.cust_mst (cust_no integer PRIMARY KEY, cust_nm text NOT NULL, eml_addr text, ctry_cd char(2));
CREATE TABLE sales.ord_hdr (
  ord_no bigint PRIMARY KEY, cust_no integer NOT NULL REFERENCES sales.cust_mst, ord_dt date, net_amt numeric(13,2), crncy_cd char(3));
COMMENT ON COLUMN sales.ord_hdr.net_amt IS 'Net of tax, before returns.';
INSERT INTO sales.cust_mst SELECT n, 'Customer ' || n, 'person' || n || '@planted.example', 'DE' FROM generate_series(1, 200) n;
INSERT INTO sales.ord_hdr SELECT n, 1 + n % 200, date '2024-01-01' + n % 300, n * 1.5, (ARRAY['EUR','USD'])[1 + n % 2]
  FROM generate_series(1, 2000) n;
CREATE MATERIALIZED VIEW sales.ord_by_dt AS SELECT ord_dt, count(*) AS ord_cnt, sum(net_amt) AS net_amt FROM sales.ord_hdr GROUP BY 1;
CREATE FOREIGN DATA WRAPPER nobody;
CREATE SERVER elsewhere FOREIGN DATA WRAPPER nobody;
CREATE FOREIGN TABLE sales.cust_ord (ord_no bigint, cust_no integer, ord_dt date) SERVER elsewhere;
ANALYZE;
CREATE ROLE guest LOGIN;
GRANT USAGE ON SCHEMA sales TO guest;
GRANT SELECT ON sales.ord_hdr TO guest;
"""


@pytest.fixture(scope="module")
def postgres(cluster):
    for database in ("catalogue", "shop"):
        cluster["make"](database)
    cluster["sql"]("shop", SHOP)
    return cluster


def test_the_loop_on_postgresql_as_the_store(postgres, tmp_path):
    url = f"jdbc:postgresql://127.0.0.1:{postgres['port']}/catalogue?user=glossator"
    running = Server(tmp_path / "data", "--store", url).start()
    try:
        environment = running.environment()
        client = boto3_client(environment)
        domain, project = environment["GLOSSATOR_DOMAIN"], environment["GLOSSATOR_PROJECT"]
        asset = client.create_asset(
            domainIdentifier=domain, owningProjectIdentifier=project, name="sls_ord_hdr", typeIdentifier=ASSET_TYPE, formsInput=[form()]
        )["id"]
        run = client.start_metadata_generation_run(
            domainIdentifier=domain,
            owningProjectIdentifier=project,
            target={"type": "ASSET", "identifier": asset},
            types=TYPES,
        )["id"]
        assert wait_for(client, domain, run, "SUCCEEDED", "FAILED")["status"] == "SUCCEEDED"
        fields = suggestions(client.get_asset(domainIdentifier=domain, identifier=asset))
        assert fields["columns[2].columnName"][0]["value"] == "Order Date"
        assert client.accept_predictions(domainIdentifier=domain, identifier=asset)["revision"] == "2"
        pages = client.get_paginator("list_metadata_generation_runs").paginate(domainIdentifier=domain, type=TYPES[0])
        assert [i["id"] for page in pages for i in page["items"]] == [run]
    finally:
        running.stop()
    exported = glossator("export", "--to", "csv", "--data", tmp_path / "data").stdout
    assert "sls_ord_hdr" in exported and "Order Date" in exported, "a later command finds the store again"
    rows = postgres["call"](*postgres["psql"], "catalogue", "-c", "select count(*) from pg_tables where schemaname = 'public'").stdout
    assert int(rows) > 10


def test_a_fault_of_ours_is_500_with_the_requests_id(postgres, tmp_path):
    """A table of List is taken away from under the server, and given back."""
    postgres["call"](*postgres["psql"], "catalogue", "-c", "create database faulty")
    url = f"jdbc:postgresql://127.0.0.1:{postgres['port']}/faulty?user=glossator"
    running = Server(tmp_path / "data", "--store", url).start()
    try:
        environment = running.environment()
        domain, client = environment["GLOSSATOR_DOMAIN"], boto3_client(environment)
        postgres["call"](*postgres["psql"], "faulty", "-c", "alter table run_entry rename to elsewhere")
        with pytest.raises(ClientError) as problem:
            client.list_metadata_generation_runs(domainIdentifier=domain)
        answer = problem.value.response
        assert answer["ResponseMetadata"]["HTTPStatusCode"] == 500
        assert answer["Error"]["Code"] == "InternalServerException"
        assert answer["ResponseMetadata"]["RequestId"] in answer["Error"]["Message"]
        assert "run_entry" not in answer["Error"]["Message"]
        line = aws_as(environment, "list-metadata-generation-runs", "--domain-identifier", domain)
        assert "(InternalServerException)" in line
        postgres["call"](*postgres["psql"], "faulty", "-c", "alter table elsewhere rename to run_entry")
        assert client.list_metadata_generation_runs(domainIdentifier=domain)["items"] == []
    finally:
        running.stop()


def try_source(source, data, env=None, check=True):
    return glossator("try", source, "--once", "--output", "json", "--data", data, env=env, check=check)


def test_a_database_as_a_source(postgres, tmp_path):
    source = f"postgresql://glossator@127.0.0.1:{postgres['port']}/shop"
    done = try_source(source, tmp_path / "data")
    result = json.loads(done.stdout.strip().splitlines()[-1])
    tables = {table["table"]: table for table in result["tables"]}
    assert set(tables) == {"sales.ord_hdr", "sales.cust_mst", "sales.ord_by_dt", "sales.cust_ord"}
    orders = next(table for name, table in tables.items() if name.endswith("ord_hdr"))
    columns = {column["column"]: column for column in orders["columns"]}
    assert columns["ord_dt"]["name"]["value"] == "Order Date"
    assert "cust_mst" in columns["cust_no"]["description"]["value"]
    everything = done.stdout + done.stderr
    for path in (tmp_path / "data").rglob("*"):
        if path.is_file() and path.stat().st_size < 50_000_000 and "natives" not in path.parts:
            everything += path.read_bytes().decode("latin-1")
    assert "planted.example" not in everything, "no value of a personal column is kept or shown"
    sql = glossator("export", "--to", "sql", "--with-names", "--state", "proposed", "--data", tmp_path / "data").stdout
    assert 'COMMENT ON MATERIALIZED VIEW "sales"."ord_by_dt" IS' in sql
    assert 'COMMENT ON FOREIGN TABLE "sales"."cust_ord" IS' in sql
    postgres["call"](*postgres["psql"], "-v", "ON_ERROR_STOP=1", "-q", "shop", input=sql)
    for relation in ("ord_hdr", "ord_by_dt", "cust_ord"):
        comments = postgres["call"](
            *postgres["psql"], "shop", "-c", f"select count(*) from pg_description where objoid = 'sales.{relation}'::regclass"
        ).stdout
        assert int(comments) >= 2, relation


def test_a_role_that_may_not_read_gets_the_catalogue_only(postgres, tmp_path):
    done = try_source(f"postgresql://guest@127.0.0.1:{postgres['port']}/shop", tmp_path / "data", check=False)
    assert done.returncode in (0, 1), done.stderr
    result = json.loads(done.stdout.strip().splitlines()[-1])
    assert any(table["table"].endswith("cust_mst") for table in result["tables"])


def test_a_password_in_the_argument_is_never_shown(postgres, tmp_path):
    done = try_source(f"postgresql://glossator:s3cr3tw0rd@127.0.0.1:{postgres['port']}/shop", tmp_path / "data", check=False)
    assert "s3cr3tw0rd" not in done.stdout + done.stderr
    assert "password" in done.stderr
    kept = b"".join(p.read_bytes() for p in (tmp_path / "data").rglob("*") if p.is_file() and "natives" not in p.parts)
    assert b"s3cr3tw0rd" not in kept


def test_a_database_that_is_down_is_said_in_one_line(tmp_path):
    done = try_source("postgresql://nobody@127.0.0.1:1/none", tmp_path / "data", check=False)
    assert done.returncode == 3 and "127.0.0.1" in done.stderr and "\tat " not in done.stderr
