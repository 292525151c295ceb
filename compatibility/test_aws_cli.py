"""The same loop by the AWS CLI, which only gets another endpoint."""

import json
import time
import uuid

from orders import ASSET_TYPE, TYPES, form, suggestions


def test_the_loop(aws):
    domain = aws("create-domain", "--name", "cli", "--domain-execution-role", "arn:aws:iam::000000000000:role/Glossator")["id"]
    project = aws("create-project", "--domain-identifier", domain, "--name", "sales")["id"]
    glossary = aws(
        "create-glossary", "--domain-identifier", domain, "--owning-project-identifier", project,
        "--name", "Business", "--status", "ENABLED",
    )["id"]  # fmt: skip
    aws(
        "create-glossary-term", "--domain-identifier", domain, "--glossary-identifier", glossary,
        "--name", "Currency", "--short-description", "Currency of an amount of money", "--status", "ENABLED",
    )  # fmt: skip
    asset = aws(
        "create-asset", "--domain-identifier", domain, "--owning-project-identifier", project,
        "--name", "sls_ord_hdr", "--type-identifier", ASSET_TYPE, "--forms-input", json.dumps([form()]),
    )["id"]  # fmt: skip
    run = aws(
        "start-metadata-generation-run", "--domain-identifier", domain, "--owning-project-identifier", project,
        "--target", json.dumps({"type": "ASSET", "identifier": asset}), "--types", *TYPES,
        "--client-token", uuid.uuid4().hex,
    )["id"]  # fmt: skip
    for _ in range(60):
        found = aws("get-metadata-generation-run", "--domain-identifier", domain, "--identifier", run)
        if found["status"] not in ("SUBMITTED", "IN_PROGRESS"):
            break
        time.sleep(0.5)
    assert found["status"] == "SUCCEEDED", found

    listed = aws("list-metadata-generation-runs", "--domain-identifier", domain)["items"]
    assert [item["id"] for item in listed] == [run]
    for filters in (
        ["--type", TYPES[0]],
        ["--status", "SUCCEEDED"],
        ["--target-identifier", asset],
        ["--type", TYPES[2], "--status", "SUCCEEDED", "--target-identifier", asset],
    ):
        items = aws("list-metadata-generation-runs", "--domain-identifier", domain, "--page-size", "1", *filters)["items"]
        assert [item["id"] for item in items] == [run], filters

    fields = suggestions(aws("get-asset", "--domain-identifier", domain, "--identifier", asset))
    assert fields["columns[2].columnName"][0]["value"] == "Order Date"
    refused = aws(
        "cancel-metadata-generation-run", "--domain-identifier", domain, "--identifier", run, fails=True
    )
    assert "The MetadataGenerationRun in SUCCEEDED status cannot be canceled." in refused
    accepted = aws("accept-predictions", "--domain-identifier", domain, "--identifier", asset)
    assert accepted["revision"] == "2"
    rejected = aws("reject-predictions", "--domain-identifier", domain, "--identifier", asset, "--reject-rule", "rule=ALL")
    assert rejected["assetRevision"] == "2"
    after = aws("get-asset", "--domain-identifier", domain, "--identifier", asset)
    assert after["revision"] == "2" and "Order Date" in json.dumps(after["formsOutput"])


def test_the_errors_are_the_services_own(aws):
    assert "AccessDeniedException" in aws("list-metadata-generation-runs", "--domain-identifier", "dzd_unknown", fails=True)
    assert "User is not permitted to perform operation" in aws("get-domain", "--identifier", "dzd_unknown", fails=True)
