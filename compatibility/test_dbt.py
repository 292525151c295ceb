"""A dbt project by its artefacts, in shapes of several dbt versions, and properties files back beside the models."""

import json

import pytest

from conftest import glossator


def node(kind, name, **more):
    return {
        "resource_type": kind, "name": name, "package_name": "shop", "description": "", "columns": {}, "patch_path": None,
        "original_file_path": f"models/{name}.sql", "config": {"enabled": True, "materialized": "table"}, "depends_on": {"nodes": []}, **more,
    }


def test_of(name, model, column, attached, **arguments):
    return node(
        "test", f"{name}_{model}_{column}",
        test_metadata={"name": name, "kwargs": {"column_name": column, "model": f"{{{{ get_where_subquery(ref('{model}')) }}}}", **arguments}},
        depends_on={"nodes": [f"model.shop.{m}" for m in (["stg_cust"] if "to" in arguments else []) + [model]]},
        **({"attached_node": f"model.shop.{model}"} if attached else {}),
        config={"enabled": True, "severity": "ERROR", "where": None},
    )


test_of.__test__ = False


def project(path, version, catalog=True, code=None):
    """A project as dbt of that manifest version leaves it: names of members and what is attached have changed over time."""
    newer = version >= 10
    code = code or ("compiled_code" if version >= 7 else "compiled_sql")
    for folder in ("models/staging", "target"):
        (path / folder).mkdir(parents=True)
    (path / "dbt_project.yml").write_text("name: shop\nversion: '1.0'\n")
    (path / "models/staging/schema.yml").write_text("version: 2\n")
    described = {"ord_no": {"name": "ord_no", "description": "Number of the order.", "data_type": None}}
    orders = node(
        "model", "stg_ord", description="One row per order.", columns=described, patch_path="shop://models/staging/schema.yml",
        original_file_path="models/staging/stg_ord.sql", depends_on={"nodes": ["source.shop.erp.vbak"]},
        **{code: "select vbeln as ord_no from erp.vbak where mail <> 'anna.schneider@planted.example'"},
    )
    customers = node("model", "stg_cust", original_file_path="models/staging/stg_cust.sql", columns={"cust_no": {"name": "cust_no"}})
    tests = [
        test_of("unique", "stg_ord", "ord_no", newer),
        test_of("not_null", "stg_ord", "ord_no", newer),
        test_of("accepted_values", "stg_ord", "ord_stat", newer, values=["OPEN", "CLOSED"]),
        test_of("relationships", "stg_ord", "cust_no", newer, to="ref('stg_cust')", field="cust_no"),
    ]
    nodes = {f"{n['resource_type']}.shop.{n['name']}": n for n in (orders, customers, *tests)}
    nodes["model.other.theirs"] = node("model", "theirs", package_name="other" if newer else "shop", original_file_path="dbt_packages/x.sql")
    source = node("source", "vbak", source_name="erp", identifier="vbak", columns={"vbeln": {"name": "vbeln"}, "cust_no": {"name": "cust_no"}})
    manifest = {
        "metadata": {
            "dbt_schema_version": f"https://schemas.getdbt.com/dbt/manifest/v{version}.json",
            **({"project_name": "shop"} if newer else {}),
        },
        "macros": {"x": {"deep": [[{}]]}}, "nodes": nodes, "sources": {"source.shop.erp.vbak": source}, "child_map": {},
    }
    (path / "target/manifest.json").write_text(json.dumps(manifest))
    if catalog:
        columns = [("ord_no", "bigint"), ("CUST_NO", "integer"), ("ord_stat", "varchar"), ("net_amt", "decimal(13,2)")]
        entry = {
            "metadata": {"type": "BASE TABLE", "name": "stg_ord", "comment": None},
            "columns": {n: {"name": n, "type": t, "index": i, "comment": None} for i, (n, t) in enumerate(columns, 1)},
            "stats": {"num_rows": {"id": "num_rows", "value": 1204000, "include": True}},
        }
        (path / "target/catalog.json").write_text(
            json.dumps({"metadata": {"dbt_schema_version": "https://schemas.getdbt.com/dbt/catalog/v1.json"}, "nodes": {"model.shop.stg_ord": entry}, "sources": {}})
        )
    return path


def last(done):
    return json.loads(done.stdout.strip().splitlines()[-1])


@pytest.mark.parametrize("version", [4, 7, 10, 12])
def test_try_reads_texts_tests_and_lineage(tmp_path, version):
    data = tmp_path / "data"
    result = last(glossator("try", project(tmp_path / "shop", version), "--once", "--output", "json", "--data", data))
    tables = {table["table"]: table for table in result["tables"]}
    assert set(tables) == {"stg_ord", "stg_cust", "erp.vbak"}
    columns = {column["column"]: column for column in tables["stg_ord"]["columns"]}
    assert [*columns] == ["ord_no", "CUST_NO", "ord_stat", "net_amt"], "the warehouse's order"
    assert columns["net_amt"]["type"] == "decimal(13,2)" and columns["ord_stat"]["name"]["value"] == "Order Status"
    assert "stg_cust" in columns["CUST_NO"]["description"]["value"], "a tested relation is a fact"
    kept = b"".join(path.read_bytes() for path in data.glob("glossator.db*"))
    for fact in (b"One row per order.", b"Number of the order.", b'"upstreams":["erp.vbak"]', b"select vbeln as ord_no", b'"values":["OPEN","CLOSED"]'):
        assert fact in kept, fact
    assert b"planted.example" not in kept, "literals that reach a person are left out of the query"
    again = last(glossator("ingest", tmp_path / "shop", "--output", "json", "--data", data))
    assert (again["created"], again["revised"], again["unchanged"]) == (0, 0, 3)


def test_texts_go_back_beside_the_models(tmp_path):
    shop, data = project(tmp_path / "shop", 12), tmp_path / "data"
    before = {path: path.read_bytes() for path in shop.rglob("*") if path.is_file()}
    glossator("try", shop, "--once", "--data", data)
    glossator("accept", "--data", data)
    done = glossator("export", "--to", "dbt", "--data", data, check=False)
    assert done.returncode == 1 and "stg_ord: models/staging/schema.yml has an entry" in done.stderr and "erp.vbak" in done.stderr
    made = (shop / "models/staging/_glossator.yml").read_text()
    assert made.startswith("version: 2\n\nmodels:\n  - name: \"stg_cust\"\n") and 'business_name: "Customer Number"' in made
    assert {path: path.read_bytes() for path in before} == before, "nothing that was there has changed"
    again = glossator("export", "--to", "dbt", "--data", data, check=False)
    assert again.returncode == 1 and "is there already" in again.stderr and (shop / "models/staging/_glossator.yml").read_text() == made
    single = tmp_path / "all.yml"
    glossator("export", "--to", "dbt", "--file", single, "--data", data, check=False)
    assert '- name: "stg_ord"' in single.read_text() and '- name: "stg_cust"' in single.read_text()
    refused = glossator("export", "--to", "sql", "--data", data, check=False)
    assert refused.returncode == 2 and "--to dbt" in refused.stderr


def test_what_cannot_be_read_gets_a_clear_word(tmp_path):
    data = tmp_path / "data"

    def said(path, code, *words):
        done = glossator("ingest", path, "--data", data, check=False)
        lines = [line for line in done.stderr.splitlines() if line.startswith("glossator: ")]
        assert done.returncode == code and len(lines) == 1 and all(word in lines[0] for word in words), (done.returncode, done.stderr)

    bare = tmp_path / "bare"
    bare.mkdir()
    (bare / "dbt_project.yml").write_text("name: bare\ntarget-path: 'out'  # elsewhere\n")
    said(bare, 3, "dbt project without artefacts", "out/manifest.json", "dbt docs generate")
    said(project(tmp_path / "old", 2), 1, "version 2", "dbt parse")
    cut = project(tmp_path / "cut", 12)
    manifest = cut / "target/manifest.json"
    manifest.write_bytes(manifest.read_bytes()[:500])
    said(cut, 1, "manifest.json is damaged")
    done = glossator("ingest", project(tmp_path / "plain", 99, catalog=False), "--data", data, "--output", "json", check=False)
    assert "version 99" in done.stderr and "catalog.json: is not there" in done.stderr
    assert last(done)["created"] == 3 and done.returncode == 0, done.stderr
