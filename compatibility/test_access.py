"""Who may come in, who sees which runs, and what everybody else is told; by boto3 and the AWS CLI."""

import itertools
import json
import os
import pathlib
import subprocess
import sys
import threading
import uuid

import pytest
from botocore.exceptions import ClientError

from conftest import Server, aws_as, boto3_client, glossator, wait_for
from orders import ASSET_TYPE, TYPES, form


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    running = Server(tmp_path_factory.mktemp("access") / "data").start()
    yield House(running)
    running.stop()


class House:
    """A server of its own, with two projects that have runs, one that has none, and people in them."""

    def __init__(self, server):
        self.server = server
        self.environment = server.environment()
        self.domain = self.environment["GLOSSATOR_DOMAIN"]
        self.owner = boto3_client(self.environment)
        self.sales = self.project("sales")
        self.stock = self.project("stock")
        self.empty = self.project("empty")
        self.runs = []

    def project(self, name):
        return self.owner.create_project(domainIdentifier=self.domain, name=name)["id"]

    def key(self, name, project=None, designation=None):
        """`glossator key create`, as a person calls it."""
        chosen = ["--project", project, "--designation", designation] if project else []
        done = glossator("key", "create", name, *chosen, "--data", self.server.folder)
        return json.loads(done.stdout.splitlines()[-1])

    def person(self, name, *projects, designation="PROJECT_CONTRIBUTOR"):
        """A client of somebody with this role in each of the projects, and their key."""
        key = self.key(name, *([projects[0], designation] if projects else []))
        for project in projects[1:]:
            self.owner.create_project_membership(
                domainIdentifier=self.domain,
                projectIdentifier=project,
                member={"userIdentifier": key["userIdentifier"]},
                designation=designation,
            )
        return self.client(key), key

    def client(self, key):
        return boto3_client(self.environment_of(key))

    def environment_of(self, key):
        return {
            **self.environment,
            "AWS_ACCESS_KEY_ID": key["accessKeyId"],
            "AWS_SECRET_ACCESS_KEY": key["secretAccessKey"],
        }

    def asset(self, project):
        return self.owner.create_asset(
            domainIdentifier=self.domain,
            owningProjectIdentifier=project,
            name="t_" + uuid.uuid4().hex[:8],
            typeIdentifier=ASSET_TYPE,
            formsInput=[form()],
        )["id"]

    def start(self, client, project, asset, types):
        return client.start_metadata_generation_run(
            domainIdentifier=self.domain,
            owningProjectIdentifier=project,
            target={"type": "ASSET", "identifier": asset},
            types=types,
        )["id"]

    def list(self, client, **filters):
        """All pages, two runs a page; only the last may be short."""
        found, token = [], None
        while True:
            more = {"nextToken": token} if token else {}
            page = client.list_metadata_generation_runs(domainIdentifier=self.domain, maxResults=2, **filters, **more)
            found += [item["id"] for item in page["items"]]
            token = page.get("nextToken")
            if token is None:
                return found
            assert len(page["items"]) == 2, filters

    def cli(self, key, *arguments):
        return aws_as(self.environment_of(key), *arguments)


def refused(call, *arguments, **parameters):
    with pytest.raises(ClientError) as problem:
        call(*arguments, **parameters)
    answer = problem.value.response
    return answer["ResponseMetadata"]["HTTPStatusCode"], answer["Error"]["Code"], answer["Error"]["Message"]


def fresh(name):
    return name + uuid.uuid4().hex[:6]


@pytest.fixture(scope="module")
def runs(house):
    """Ended runs of every mixture of types in two projects; what each is, in the order of the list."""
    made = []
    for project, types in itertools.product(
        [house.sales, house.stock], [TYPES[:1], TYPES[1:2], TYPES[:2], TYPES, TYPES[2:]]
    ):
        asset = house.asset(project)
        run = house.start(house.owner, project, asset, types)
        made.append({"id": run, "project": project, "asset": asset, "types": types})
    canceled = house.asset(house.sales)
    run = house.start(house.owner, house.sales, canceled, TYPES)
    try:
        house.owner.cancel_metadata_generation_run(domainIdentifier=house.domain, identifier=run)
    except ClientError:
        pass
    made.append({"id": run, "project": house.sales, "asset": canceled, "types": TYPES})
    for one in made:
        one["status"] = wait_for(
            house.owner, house.domain, one["id"], "SUCCEEDED", "CANCELED", "PARTIALLY_SUCCEEDED", "FAILED"
        )["status"]
    return made


@pytest.fixture(scope="module")
def callers(house, runs):
    """Clients who see all runs, those of one project, and none; with the projects they see."""
    every = {house.sales, house.stock}
    return {
        "the domain's owner": (house.owner, every),
        "a member of both": (house.person("both", house.sales, house.stock, house.empty)[0], every),
        "a viewer of one": (house.person("viewer", house.sales, designation="PROJECT_CATALOG_VIEWER")[0], {house.sales}),
        "a consumer of the other": (
            house.person("consumer", house.stock, designation="PROJECT_CATALOG_CONSUMER")[0],
            {house.stock},
        ),
        "a member where nothing ran": (house.person("idle", house.empty)[0], set()),
    }


def expected(runs, projects, status=None, type=None, targetIdentifier=None):
    return [
        run["id"]
        for run in runs
        if run["project"] in projects
        and (status is None or run["status"] == status)
        and (type is None or type in run["types"])
        and (targetIdentifier is None or run["asset"] == targetIdentifier)
    ]


def combinations(runs):
    """Every filter that occurs, and one of each that no run has, in every combination."""
    statuses = [None, "SUCCEEDED", "CANCELED", "FAILED"]
    targets = [None, runs[0]["asset"], runs[-1]["asset"], runs[5]["asset"], "nothing0000000"]
    for status, type, target in itertools.product(statuses, [None, *TYPES], targets):
        filters = {"status": status, "type": type, "targetIdentifier": target}
        yield {name: value for name, value in filters.items() if value is not None}


def test_every_filter_shows_each_caller_what_is_theirs_in_whole_pages(house, runs, callers):
    for name, (client, projects) in callers.items():
        for filters in combinations(runs):
            assert house.list(client, **filters) == expected(runs, projects, **filters), (name, filters)


def test_the_cli_pages_as_boto3_does(house, runs):
    key = house.key(fresh("cli-viewer"), house.sales, "PROJECT_CATALOG_VIEWER")
    done = subprocess.run(
        [
            sys.executable, str(pathlib.Path(sys.executable).parent / "aws"), "datazone",
            "list-metadata-generation-runs", "--domain-identifier", house.domain, "--page-size", "2",
            "--type", TYPES[0], "--output", "json",
        ],  # fmt: skip
        capture_output=True, text=True, timeout=60, check=True,
        env={**os.environ, **house.environment_of(key), "AWS_CONFIG_FILE": os.devnull, "AWS_SHARED_CREDENTIALS_FILE": os.devnull},
    )  # fmt: skip
    found = [item["id"] for item in json.loads(done.stdout)["items"]]
    assert found == expected(runs, {house.sales}, type=TYPES[0])


class Refusals:
    """ListMetadataGenerationRuns as somebody, by boto3 and by the CLI: both are told the same."""

    def __init__(self, house):
        self.house = house

    def told(self, key, http, code, text, domain=None, **more):
        domain = domain or self.house.domain
        found = refused(self.house.client(key).list_metadata_generation_runs, domainIdentifier=domain, **more)
        assert found[:2] == (http, code) and text in found[2], found
        options = itertools.chain.from_iterable(
            ("--" + "".join("-" + c.lower() if c.isupper() else c for c in name), str(value))
            for name, value in more.items()
        )
        # --no-paginate: the CLI would keep a token and a page size for itself.
        line = self.house.cli(
            key, "list-metadata-generation-runs", "--no-paginate", "--domain-identifier", domain, *options
        )
        assert f"({code})" in line and text in line, line


@pytest.fixture(scope="module")
def told(house):
    return Refusals(house).told


def test_400_a_constraint_or_a_token_of_somebody_else(house, runs, told):
    _, viewer = house.person(fresh("v"), house.sales, designation="PROJECT_CATALOG_VIEWER")
    _, other = house.person(fresh("o"), house.sales, designation="PROJECT_CATALOG_VIEWER")
    page = house.client(viewer).list_metadata_generation_runs(domainIdentifier=house.domain, maxResults=1)
    token = page["nextToken"]
    told(other, 400, "ValidationException", "nextToken is not valid", nextToken=token)
    told(viewer, 400, "ValidationException", "nextToken is not valid", nextToken=token[:-2] + "AA")
    told(viewer, 400, "ValidationException", "nextToken is not valid", nextToken=token, status="SUCCEEDED")
    told(viewer, 400, "ValidationException", "'status'", status="DONE")
    told(viewer, 400, "ValidationException", "'type'", type="POEMS")
    # boto3 and the CLI check the range of maxResults themselves, so a bare request has to.
    assert "maxResults" in bare(house, viewer, "maxResults=51")


def bare(house, key, query):
    """A request that botocore signs and does not look into; the body of its refusal."""
    from botocore.auth import SigV4Auth
    from botocore.awsrequest import AWSRequest
    from botocore.credentials import Credentials
    import urllib.error
    import urllib.request

    url = f"{house.server.url}/v2/domains/{house.domain}/metadata-generation-runs?{query}"
    request = AWSRequest("GET", url, headers={"content-type": "application/json"})
    SigV4Auth(Credentials(key["accessKeyId"], key["secretAccessKey"]), "datazone", "us-east-1").add_auth(request)
    with pytest.raises(urllib.error.HTTPError) as problem:
        urllib.request.urlopen(urllib.request.Request(url, headers=dict(request.headers.items())))
    assert problem.value.code == 400
    return problem.value.read().decode()


def test_401_a_good_signature_without_an_active_profile(house, runs, told):
    client, key = house.person(fresh("leaver"), house.sales)
    assert house.list(client)
    profile = {"domainIdentifier": house.domain, "userIdentifier": key["userIdentifier"]}
    house.owner.update_user_profile(**profile, status="DEACTIVATED")
    told(key, 401, "UnauthorizedException", "no active user profile")
    house.owner.update_user_profile(**profile, status="ACTIVATED")
    assert house.list(client)


def test_403_an_unknown_domain_or_no_role_at_all(house, runs, told):
    _, nobody = house.person(fresh("nobody"))
    _, member = house.person(fresh("member"), house.sales)
    denied = "User is not permitted to perform operation: ListMetadataGenerationRuns"
    told(nobody, 403, "AccessDeniedException", denied)
    told(member, 403, "AccessDeniedException", denied, domain="dzd_0000000000000x")
    other = house.owner.create_domain(name=fresh("d"), domainExecutionRole="arn:aws:iam::000000000000:role/Glossator")
    told(member, 403, "AccessDeniedException", denied, domain=other["id"])
    told({**member, "secretAccessKey": "wrong"}, 403, "InvalidSignatureException", "signature")


def test_429_where_a_rate_is_set(tmp_path, monkeypatch):
    monkeypatch.setenv("GLOSSATOR_RATE", "3")
    running = Server(tmp_path / "data").start()
    try:
        environment = running.environment()
        domain, client = environment["GLOSSATOR_DOMAIN"], boto3_client(environment)
        with pytest.raises(ClientError) as problem:
            for _ in range(200):
                client.list_metadata_generation_runs(domainIdentifier=domain)
        answer = problem.value.response
        assert answer["ResponseMetadata"]["HTTPStatusCode"] == 429
        assert answer["Error"]["Code"] == "ThrottlingException" and "3 requests a second" in answer["Error"]["Message"]
        # A command that sends more than that in a second waits for its turn.
        terms = tmp_path / "terms.csv"
        terms.write_text("name,definition\n" + "".join(f"Term {n},What {n} means.\n" for n in range(12)))
        glossator("glossary", "import", terms, "--data", running.folder)
        lines = throttled_by_cli(environment, domain)
        assert any("(ThrottlingException)" in line for line in lines), lines
    finally:
        running.stop()


def throttled_by_cli(environment, domain):
    """Several CLIs at the same time beside a client that keeps the bucket empty."""
    stop = threading.Event()

    def flood():
        client = boto3_client(environment)
        while not stop.is_set():
            try:
                client.list_metadata_generation_runs(domainIdentifier=domain)
            except ClientError:
                pass

    thread = threading.Thread(target=flood)
    thread.start()
    try:
        asked = ("list-metadata-generation-runs", "--domain-identifier", domain)
        return [aws_as(environment, *asked) or "" for _ in range(5)]
    finally:
        stop.set()
        thread.join()


def test_an_unknown_target_is_an_empty_page(house, runs):
    client, _ = house.person(fresh("seer"), house.sales)
    page = client.list_metadata_generation_runs(domainIdentifier=house.domain, targetIdentifier="nothing0000000")
    assert page["items"] == [] and "nextToken" not in page
    assert page["ResponseMetadata"]["HTTPStatusCode"] == 200


def test_a_key_that_is_revoked_in_the_middle_of_a_run(house):
    """The run goes on and is everybody else's to see; the key's next request is refused."""
    client, key = house.person(fresh("runner"), house.sales)
    run = house.start(client, house.sales, house.asset(house.sales), TYPES)
    glossator("key", "revoke", key["accessKeyId"], "--data", house.server.folder)
    asked = {"domainIdentifier": house.domain, "identifier": run}
    assert refused(client.get_metadata_generation_run, **asked)[:2] == (403, "UnrecognizedClientException")
    assert refused(client.cancel_metadata_generation_run, **asked)[:2] == (403, "UnrecognizedClientException")
    ended = wait_for(house.owner, house.domain, run, "SUCCEEDED")
    assert ended["createdBy"] == key["userIdentifier"]


def test_a_role_that_is_taken_away_between_start_and_accept(house):
    client, key = house.person(fresh("mover"), house.sales)
    asset = house.asset(house.sales)
    wait_for(client, house.domain, house.start(client, house.sales, asset, TYPES), "SUCCEEDED")
    member = {
        "domainIdentifier": house.domain,
        "projectIdentifier": house.sales,
        "member": {"userIdentifier": key["userIdentifier"]},
    }
    house.owner.delete_project_membership(**member)
    asked = {"domainIdentifier": house.domain, "identifier": asset}
    assert refused(client.accept_predictions, **asked)[:2] == (403, "AccessDeniedException")
    house.owner.create_project_membership(**member, designation="PROJECT_CATALOG_VIEWER")
    assert client.get_asset(**asked)["revision"] == "1"
    assert refused(client.accept_predictions, **asked)[:2] == (403, "AccessDeniedException")
    assert refused(client.reject_predictions, **asked, rejectRule={"rule": "ALL"})[0] == 403
    house.owner.delete_project_membership(**member)
    house.owner.create_project_membership(**member, designation="PROJECT_CATALOG_STEWARD")
    assert client.accept_predictions(**asked)["revision"] == "2"


def test_a_retry_is_not_answered_once_the_role_is_gone(house):
    client, key = house.person(fresh("retrier"), house.sales)
    asked = {
        "domainIdentifier": house.domain,
        "owningProjectIdentifier": house.sales,
        "name": fresh("glossary"),
        "clientToken": uuid.uuid4().hex,
    }
    first = client.create_glossary(**asked)["id"]
    assert client.create_glossary(**asked)["id"] == first
    house.owner.delete_project_membership(
        domainIdentifier=house.domain,
        projectIdentifier=house.sales,
        member={"userIdentifier": key["userIdentifier"]},
    )
    assert refused(client.create_glossary, **asked)[:2] == (403, "AccessDeniedException")


def test_profiles_and_memberships_by_boto3(house):
    arn = "arn:aws:iam::000000000000:role/" + fresh("profile")
    made = house.owner.create_user_profile(domainIdentifier=house.domain, userIdentifier=arn, userType="IAM_ROLE")
    assert made["ResponseMetadata"]["HTTPStatusCode"] == 201
    assert made["type"] == "IAM" and made["status"] == "ACTIVATED" and made["details"]["iam"]["arn"] == arn
    found = house.owner.get_user_profile(domainIdentifier=house.domain, userIdentifier=arn)
    assert found["id"] == made["id"]
    search = house.owner.get_paginator("search_user_profiles")

    def found_by(text, kind="DATAZONE_IAM_USER", size=1):
        asked = {"domainIdentifier": house.domain, "userType": kind, "searchText": text}
        return [item for page in search.paginate(**asked, PaginationConfig={"PageSize": size}) for item in page["items"]]

    assert [item["id"] for item in found_by(arn.split("/")[1].upper())] == [made["id"]]
    assert found_by(made["id"])[0]["details"]["iam"]["arn"] == arn and found_by(made["id"])[0]["status"] == "ACTIVATED"
    everybody = found_by("arn:aws:iam")
    assert len(everybody) >= 2 and everybody == found_by("", kind="DATAZONE_USER", size=50)
    assert [item["details"]["iam"]["arn"].split("/")[-1] for item in everybody] == sorted(
        item["details"]["iam"]["arn"].split("/")[-1] for item in everybody
    )
    assert found_by("%") == [] and found_by(arn, kind="SSO_USER") == []
    of_another = house.owner.search_user_profiles(domainIdentifier=house.domain, userType="DATAZONE_USER", maxResults=1)
    wrong = {"userType": "DATAZONE_USER", "searchText": "role", "nextToken": of_another["nextToken"]}
    assert refused(house.owner.search_user_profiles, domainIdentifier=house.domain, **wrong)[0] == 400
    again = refused(house.owner.create_user_profile, domainIdentifier=house.domain, userIdentifier=arn)
    assert again[:2] == (400, "ValidationException")
    member = {
        "domainIdentifier": house.domain,
        "projectIdentifier": house.empty,
        "member": {"userIdentifier": made["id"]},
    }
    joined = house.owner.create_project_membership(**member, designation="PROJECT_CATALOG_VIEWER")
    assert joined["ResponseMetadata"]["HTTPStatusCode"] == 201
    pages = house.owner.get_paginator("list_project_memberships").paginate(
        domainIdentifier=house.domain, projectIdentifier=house.empty, PaginationConfig={"PageSize": 1}
    )
    members = {
        entry["memberDetails"]["user"]["userId"]: entry["designation"] for page in pages for entry in page["members"]
    }
    assert members[made["id"]] == "PROJECT_CATALOG_VIEWER"
    assert sorted(members.values()).count("PROJECT_OWNER") == 1
    gone = house.owner.delete_project_membership(**member)
    assert gone["ResponseMetadata"]["HTTPStatusCode"] == 204
    assert refused(house.owner.delete_project_membership, **member)[:2] == (404, "ResourceNotFoundException")


def test_keys_are_rotated_and_listed_without_secrets(house):
    key = house.key(fresh("rotator"), house.sales, "PROJECT_CONTRIBUTOR")
    done = glossator("key", "rotate", key["accessKeyId"], "--data", house.server.folder)
    after = json.loads(done.stdout.splitlines()[-1])
    assert after["userIdentifier"] == key["userIdentifier"] and after["accessKeyId"] != key["accessKeyId"]
    assert refused(house.client(key).list_metadata_generation_runs, domainIdentifier=house.domain)[0] == 403
    assert house.client(after).get_domain(identifier=house.domain)["id"] == house.domain
    listed = glossator("key", "list", "--output", "json", "--data", house.server.folder).stdout
    statuses = {entry["accessKeyId"]: entry["status"] for entry in json.loads(listed.splitlines()[-1])["keys"]}
    assert statuses[key["accessKeyId"]] == "REVOKED" and statuses[after["accessKeyId"]] == "ACTIVE"
    for secret in (key["secretAccessKey"], after["secretAccessKey"]):
        assert secret not in listed
        for file in pathlib.Path(house.server.folder).rglob("*"):
            assert not file.is_file() or secret.encode() not in file.read_bytes(), file
