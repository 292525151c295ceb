"""The whole loop by boto3: domain to accepted revision."""

import json
import uuid

import pytest
from botocore.exceptions import ClientError

from conftest import boto3_client, wait_for
from orders import ASSET_TYPE, COLUMNS, TERMS, TYPES, form, forms, suggestions


@pytest.fixture(scope="module")
def domain(client):
    created = client.create_domain(name="boto3", domainExecutionRole="arn:aws:iam::000000000000:role/Glossator")
    assert created["ResponseMetadata"]["HTTPStatusCode"] == 201
    found = client.get_domain(identifier=created["id"])
    assert found["status"] == "AVAILABLE" and found["rootDomainUnitId"]
    return created["id"]


@pytest.fixture(scope="module")
def project(client, domain):
    made = client.create_project(domainIdentifier=domain, name="sales")
    assert client.get_project(domainIdentifier=domain, identifier=made["id"])["projectStatus"] == "ACTIVE"
    return made["id"]


@pytest.fixture(scope="module")
def terms(client, domain, project):
    glossary = client.create_glossary(
        domainIdentifier=domain, owningProjectIdentifier=project, name="Business", status="ENABLED"
    )
    return {
        client.create_glossary_term(
            domainIdentifier=domain,
            glossaryIdentifier=glossary["id"],
            name=name,
            shortDescription=meaning,
            status="ENABLED",
        )["id"]: name
        for name, meaning in TERMS
    }


def new_asset(client, domain, project, name=None, columns=COLUMNS, **more):
    return client.create_asset(
        domainIdentifier=domain,
        owningProjectIdentifier=project,
        name=name or "sls_ord_hdr_" + uuid.uuid4().hex[:8],
        typeIdentifier=ASSET_TYPE,
        formsInput=[form(columns)],
        **more,
    )


def start(client, domain, project, asset, types=TYPES, **more):
    return client.start_metadata_generation_run(
        domainIdentifier=domain,
        owningProjectIdentifier=project,
        target={"type": "ASSET", "identifier": asset},
        types=types,
        **more,
    )


def test_the_loop_from_asset_to_accepted_revision(client, domain, project, terms):
    asset = new_asset(client, domain, project)
    assert asset["ResponseMetadata"]["HTTPStatusCode"] == 201
    assert asset["revision"] == "1"
    run = start(client, domain, project, asset["id"])
    assert run["status"] in ("IN_PROGRESS", "SUBMITTED") and run["types"] == TYPES
    ended = wait_for(client, domain, run["id"], "SUCCEEDED", "PARTIALLY_SUCCEEDED", "FAILED")
    assert ended["status"] == "SUCCEEDED", ended
    assert {stat["type"] for stat in ended["typeStats"]} == set(TYPES)
    assert ended["target"] == {"type": "ASSET", "identifier": asset["id"], "revision": "1"}

    proposed = client.get_asset(domainIdentifier=domain, identifier=asset["id"])
    assert proposed["revision"] == "1" and "description" not in proposed
    fields = suggestions(proposed)
    assert fields["columns[2].columnName"][0]["value"] == "Order Date"
    assert 0 < fields["columns[2].columnName"][0]["confidence"] <= 1
    assert {s["value"] for path, ranked in fields.items() if path.endswith("glossaryTerms") for s in ranked} <= set(terms)

    accepted = client.accept_predictions(domainIdentifier=domain, identifier=asset["id"], acceptRule={"rule": "ALL"})
    assert accepted["revision"] == "2" and accepted["assetId"] == asset["id"]
    after = client.get_asset(domainIdentifier=domain, identifier=asset["id"])
    assert after["revision"] == "2" and suggestions(after) == {}
    entries = {e["columnIdentifier"]: e for e in forms(after)["ColumnBusinessMetadataForm"]["columnsBusinessMetadata"]}
    assert entries["ord_dt"]["name"] == "Order Date"
    assert after["name"] == fields["name"][0]["value"]
    revisions = client.list_asset_revisions(domainIdentifier=domain, identifier=asset["id"])["items"]
    assert [r["revision"] for r in revisions] == ["2", "1"]

    again = client.accept_predictions(domainIdentifier=domain, identifier=asset["id"])
    assert again["revision"] == "2", "nothing pending makes no revision"


def test_the_names_of_other_assets_tell_what_a_column_refers_to(client, domain, project):
    def named(table, columns):
        return client.create_asset(
            domainIdentifier=domain,
            owningProjectIdentifier=project,
            name=table,
            typeIdentifier=ASSET_TYPE,
            formsInput=[form([(name, "integer") for name in columns], table)],
        )

    named("Providers", ["pro_nm", "pro_ph"])
    asset = named("incidents", ["inc_no", "pro_id", "sev_cd"])
    run = start(client, domain, project, asset["id"], TYPES[:1])
    wait_for(client, domain, run["id"], "SUCCEEDED")
    fields = suggestions(client.get_asset(domainIdentifier=domain, identifier=asset["id"]))
    assert fields["columns[1].columnName"][0]["value"] == "Provider ID"


def test_a_persons_text_survives_accept_all(client, domain, project):
    asset = new_asset(client, domain, project)
    mine = {"columnIdentifier": "net_amt", "name": "What we earn", "description": "Written by a person."}
    client.create_asset_revision(
        domainIdentifier=domain,
        identifier=asset["id"],
        name="My own name",
        formsInput=[
            form(),
            {
                "formName": "ColumnBusinessMetadataForm",
                "typeIdentifier": "amazon.datazone.ColumnBusinessMetadataFormType",
                "content": json.dumps({"columnsBusinessMetadata": [mine]}),
            },
        ],
    )
    run = start(client, domain, project, asset["id"], TYPES[:2])
    wait_for(client, domain, run["id"], "SUCCEEDED")
    accepted = client.accept_predictions(domainIdentifier=domain, identifier=asset["id"], acceptRule={"rule": "ALL"})
    assert accepted["revision"] == "3"
    after = client.get_asset(domainIdentifier=domain, identifier=asset["id"])
    entries = {e["columnIdentifier"]: e for e in forms(after)["ColumnBusinessMetadataForm"]["columnsBusinessMetadata"]}
    assert entries["net_amt"]["name"] == mine["name"] and entries["net_amt"]["description"] == mine["description"]
    assert entries["ord_dt"]["name"] == "Order Date"
    assert after["name"] == "My own name"


def test_list_filters_pages_and_stays_valid_while_runs_are_added(client, domain, project):
    target = new_asset(client, domain, project)["id"]
    mine = []
    for number in range(7):
        run = start(client, domain, project, target, TYPES[number % 3 : number % 3 + 1])
        wait_for(client, domain, run["id"], "SUCCEEDED")
        mine.append(run["id"])

    def listed(**filters):
        pages = client.get_paginator("list_metadata_generation_runs").paginate(
            domainIdentifier=domain, PaginationConfig={"PageSize": 2}, **filters
        )
        return [item["id"] for page in pages for item in page["items"]]

    assert listed(targetIdentifier=target) == mine
    assert listed(targetIdentifier=target, type="BUSINESS_NAMES") == mine[0::3]
    assert listed(targetIdentifier=target, type="BUSINESS_NAMES", status="SUCCEEDED") == mine[0::3]
    assert listed(targetIdentifier=target, status="FAILED") == []
    assert listed(targetIdentifier="nosuchasset") == []
    assert set(mine) <= set(listed(status="SUCCEEDED")) & set(listed())

    first = client.list_metadata_generation_runs(domainIdentifier=domain, targetIdentifier=target, maxResults=3)
    newer = start(client, domain, project, target, ["BUSINESS_NAMES"])["id"]
    second = client.list_metadata_generation_runs(
        domainIdentifier=domain, targetIdentifier=target, maxResults=50, nextToken=first["nextToken"]
    )
    assert [r["id"] for r in first["items"] + second["items"]] == mine + [newer]
    item = first["items"][0]
    assert {"domainId", "id", "target", "status", "types", "createdAt", "createdBy", "owningProjectId"} <= set(item)
    tampered = first["nextToken"][:-2] + ("AA" if first["nextToken"][-2:] != "AA" else "BB")
    with pytest.raises(ClientError) as refused:
        client.list_metadata_generation_runs(
            domainIdentifier=domain, targetIdentifier=target, maxResults=3, nextToken=tampered
        )
    assert refused.value.response["Error"]["Code"] == "ValidationException"
    wait_for(client, domain, newer, "SUCCEEDED")


def test_a_run_of_several_types_is_listed_under_each(client, domain, project):
    target = new_asset(client, domain, project)["id"]
    run = start(client, domain, project, target, TYPES)["id"]
    wait_for(client, domain, run, "SUCCEEDED")
    for kind in TYPES:
        items = client.list_metadata_generation_runs(
            domainIdentifier=domain, targetIdentifier=target, type=kind, status="SUCCEEDED"
        )["items"]
        assert [i["id"] for i in items] == [run] and items[0]["types"] == TYPES


def test_cancel_ends_a_run_and_refuses_a_finished_one(client, domain, project):
    wide = new_asset(client, domain, project, columns=[(f"col_{n}_amt", "integer") for n in range(1500)])["id"]
    run = start(client, domain, project, wide)["id"]
    try:
        client.cancel_metadata_generation_run(domainIdentifier=domain, identifier=run)
        assert wait_for(client, domain, run, "CANCELED", "SUCCEEDED", timeout=5)["status"] == "CANCELED"
    except ClientError as late:
        assert "cannot be canceled" in late.response["Error"]["Message"]
    with pytest.raises(ClientError) as refused:
        client.cancel_metadata_generation_run(domainIdentifier=domain, identifier=run)
    assert refused.value.response["Error"]["Code"] == "ValidationException"
    assert "status cannot be canceled." in refused.value.response["Error"]["Message"]


def test_reject_keeps_the_revision_and_empties_the_form(client, domain, project):
    asset = new_asset(client, domain, project)["id"]
    wait_for(client, domain, start(client, domain, project, asset, ["BUSINESS_NAMES"])["id"], "SUCCEEDED")
    rejected = client.reject_predictions(domainIdentifier=domain, identifier=asset, rejectRule={"rule": "ALL"})
    assert rejected["assetRevision"] == "1"
    assert suggestions(client.get_asset(domainIdentifier=domain, identifier=asset)) == {}


def test_choices_edits_and_thresholds(client, domain, project):
    asset = new_asset(client, domain, project)["id"]
    wait_for(client, domain, start(client, domain, project, asset, ["BUSINESS_NAMES"])["id"], "SUCCEEDED")
    answer = client.accept_predictions(
        domainIdentifier=domain,
        identifier=asset,
        acceptChoices=[{"predictionTarget": "columns[1].columnName", "editedValue": "Customer No."}],
    )
    assert answer["revision"] == "2"
    after = client.get_asset(domainIdentifier=domain, identifier=asset)
    entries = forms(after)["ColumnBusinessMetadataForm"]["columnsBusinessMetadata"]
    assert [(e["columnIdentifier"], e["name"]) for e in entries] == [("cust_no", "Customer No.")]
    assert "columns[2].columnName" in suggestions(after), "the rest stays pending"
    for wrong in (
        [{"predictionTarget": "columns[99].columnName"}],
        [{"predictionTarget": "columns[2].columnName", "predictionChoice": 99}],
    ):
        with pytest.raises(ClientError) as refused:
            client.accept_predictions(domainIdentifier=domain, identifier=asset, acceptChoices=wrong)
        assert refused.value.response["Error"]["Code"] == "ValidationException"
    with pytest.raises(ClientError) as stale:
        client.accept_predictions(domainIdentifier=domain, identifier=asset, revision="1")
    assert stale.value.response["Error"]["Code"] == "ConflictException"
    # What a steward wrote once is what the next run says of another table.
    other = new_asset(client, domain, project, columns=[("cust_no", "integer"), ("amt", "integer")])["id"]
    wait_for(client, domain, start(client, domain, project, other, ["BUSINESS_NAMES"])["id"], "SUCCEEDED")
    fields = suggestions(client.get_asset(domainIdentifier=domain, identifier=other))
    assert fields["columns[0].columnName"][0]["value"] == "Customer No."


def test_tokens_conflicts_and_missing_things(client, domain, project):
    asset = new_asset(client, domain, project)["id"]
    token = uuid.uuid4().hex
    first = start(client, domain, project, asset, ["BUSINESS_NAMES"], clientToken=token)
    assert start(client, domain, project, asset, ["BUSINESS_NAMES"], clientToken=token)["id"] == first["id"]
    with pytest.raises(ClientError) as other_body:
        start(client, domain, project, asset, ["BUSINESS_DESCRIPTIONS"], clientToken=token)
    assert other_body.value.response["Error"]["Code"] == "ConflictException"
    with pytest.raises(ClientError) as missing:
        client.get_metadata_generation_run(domainIdentifier=domain, identifier="nosuchrun")
    assert missing.value.response["Error"]["Code"] == "ResourceNotFoundException"
    assert missing.value.response["Error"]["Message"] == "Requested prediction cannot be found in domain"
    with pytest.raises(ClientError) as foreign:
        client.list_metadata_generation_runs(domainIdentifier="dzd_nosuchdomain")
    assert foreign.value.response["Error"]["Code"] == "AccessDeniedException"
    with pytest.raises(ClientError) as no_asset:
        start(client, domain, project, "nosuchasset")
    assert no_asset.value.response["Error"]["Code"] == "ResourceNotFoundException"


def test_signatures_decide(environment, domain):
    wrong = boto3_client(environment, aws_secret_access_key="x" * 40)
    with pytest.raises(ClientError) as refused:
        wrong.list_metadata_generation_runs(domainIdentifier=domain)
    assert refused.value.response["ResponseMetadata"]["HTTPStatusCode"] == 403


def test_publishing_and_searching(client, domain, project):
    asset = new_asset(client, domain, project, name="published_orders")["id"]
    change = client.create_listing_change_set(
        domainIdentifier=domain, entityIdentifier=asset, entityType="ASSET", action="PUBLISH"
    )
    listing = client.get_asset(domainIdentifier=domain, identifier=asset)["listing"]
    assert listing["listingStatus"] == "ACTIVE" and listing["listingId"] == change["listingId"]
    item = client.get_listing(domainIdentifier=domain, identifier=change["listingId"])["item"]["assetListing"]
    assert "RelationalTableForm" in json.loads(item["forms"])
    found = client.search(
        domainIdentifier=domain,
        owningProjectIdentifier=project,
        searchScope="ASSET",
        searchText="published",
    )
    assert [i["assetItem"]["identifier"] for i in found["items"]] == [asset]
    listed = client.search_listings(domainIdentifier=domain, searchText="published")
    assert [i["assetListing"]["listingId"] for i in listed["items"]] == [change["listingId"]]


def test_known_operations_outside_answer_501(client, domain):
    with pytest.raises(ClientError) as absent:
        client.list_notebooks(domainIdentifier=domain, owningProjectIdentifier="abc")
    assert absent.value.response["ResponseMetadata"]["HTTPStatusCode"] == 501
