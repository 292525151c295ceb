"""Requests no SDK would send: each gets the modelled error, and the server goes on."""

import datetime
import json
import urllib.error
import urllib.request

import pytest
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials


@pytest.fixture(scope="module")
def send(environment):
    def call(method, path, body=b"", *, key=None, secret=None, at=None, change=None, headers=None):
        url = environment["AWS_ENDPOINT_URL_DATAZONE"].rstrip("/") + path
        sent = {"Content-Type": "application/json", **(headers or {})}
        request = AWSRequest(method=method, url=url, data=body, headers=sent)
        credentials = Credentials(
            key or environment["AWS_ACCESS_KEY_ID"], secret or environment["AWS_SECRET_ACCESS_KEY"]
        )
        signer = SigV4Auth(credentials, "datazone", environment["AWS_REGION"])
        if at:
            stamp = at.strftime("%Y%m%dT%H%M%SZ")
            request.context["timestamp"] = stamp
            signer._modify_request_before_signing(request)
            request.headers["X-Amz-Date"] = stamp
            canonical = signer.canonical_request(request)
            to_sign = signer.string_to_sign(request, canonical)
            signer._inject_signature_to_request(request, signer.signature(to_sign, request))
        else:
            signer.add_auth(request)
        prepared = dict(request.headers.items())
        if change:
            change(prepared)
        raw = urllib.request.Request(url, data=body or None, headers=prepared, method=method)
        try:
            with urllib.request.urlopen(raw, timeout=10) as answer:
                return answer.status, json.loads(answer.read() or b"{}"), answer.headers
        except urllib.error.HTTPError as refused:
            return refused.code, json.loads(refused.read()), refused.headers

    return call


def start(environment, body):
    domain = environment["GLOSSATOR_DOMAIN"]
    return "POST", f"/v2/domains/{domain}/metadata-generation-runs", json.dumps(body).encode()


@pytest.mark.parametrize(
    "body",
    [b"{", b'{"types": [}', b"[]", b'"text"', b"\x00\xff", b'{"target": {"type": "ASSET"}', b'{"a":' * 2000],
)
def test_malformed_json_is_400(send, environment, body):
    method, path, _ = start(environment, {})
    status, answer, headers = send(method, path, body)
    assert status == 400 and answer["message"], answer
    assert "xception" in headers["x-amzn-errortype"] and "at dev." not in answer["message"]


@pytest.mark.parametrize(
    ("change", "member"),
    [
        ({"types": "BUSINESS_NAMES"}, "types"),
        ({"types": []}, "types"),
        ({"types": ["NO_SUCH_TYPE"]}, "types"),
        ({"target": None}, "target"),
        ({"target": {"type": "TABLE", "identifier": "x"}}, "target"),
        ({"target": {"type": "ASSET"}}, "identifier"),
        ({"owningProjectIdentifier": "not an id!"}, "owningProjectIdentifier"),
        ({"owningProjectIdentifier": 7}, "owningProjectIdentifier"),
        ({"clientToken": "x" * 129}, "clientToken"),
    ],
)
def test_each_constraint_names_its_member(send, environment, change, member):
    body = {
        "types": ["BUSINESS_NAMES"],
        "target": {"type": "ASSET", "identifier": "x"},
        "owningProjectIdentifier": environment["GLOSSATOR_PROJECT"],
        "clientToken": "t",
        **change,
    }
    status, answer, _ = send(*start(environment, {k: v for k, v in body.items() if v is not None}))
    assert status == 400 and member in answer["message"], answer


def test_unknown_members_are_ignored(send, environment):
    domain = environment["GLOSSATOR_DOMAIN"]
    status, answer, _ = send(
        "POST", f"/v2/domains/{domain}/projects", json.dumps({"name": "ignores", "nobodyKnows": {"this": [1]}}).encode()
    )
    assert status == 201 and answer["name"] == "ignores"


@pytest.mark.parametrize("query", ["maxResults=0", "maxResults=51", "maxResults=many", "status=DONE", "type=NAMES", "nextToken="])
def test_a_wrong_query_is_400(send, environment, query):
    domain = environment["GLOSSATOR_DOMAIN"]
    status, answer, _ = send("GET", f"/v2/domains/{domain}/metadata-generation-runs?{query}")
    assert status == 400, answer


def test_signatures(send, environment):
    path = f"/v2/domains/{environment['GLOSSATOR_DOMAIN']}/metadata-generation-runs"
    assert send("GET", path)[0] == 200
    assert send("GET", path, change=lambda h: h.pop("Authorization"))[0] == 403
    assert send("GET", path, secret="wrong")[0] == 403
    assert send("GET", path, key="AKIANOSUCHKEY0000000")[0] == 403
    assert send("GET", path, change=lambda h: h.update(Authorization="AWS4-HMAC-SHA256 nonsense"))[0] in (400, 403)
    late = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(minutes=16)
    status, answer, headers = send("GET", path, at=late)
    assert status == 403 and headers["x-amzn-errortype"].startswith("InvalidSignatureException"), answer
    assert headers["Date"], "clients heal their clocks by it"


def test_unknown_paths_and_operations(send, environment):
    assert send("GET", "/v2/nowhere")[0] == 404
    assert send("GET", f"/v2/domains/{environment['GLOSSATOR_DOMAIN']}/subscriptions")[0] == 501
    assert send("DELETE", "/v2/domains")[0] in (404, 405)


def test_an_oversized_body_is_413(send, environment):
    method, path, _ = start(environment, {})
    try:
        status = send(method, path, b'{"types":["' + b"x" * (40 * 1024 * 1024) + b'"]}')[0]
        assert status == 413
    except (ConnectionError, urllib.error.URLError):
        pass  # refused before the whole body was sent
    assert send("GET", "/v2/domains")[0] == 200


def test_each_answer_has_a_request_id(send):
    ids = {send("GET", "/v2/domains")[2]["x-amzn-RequestId"] for _ in range(3)} | {
        send("GET", "/v2/nowhere")[2]["x-amzn-RequestId"]
    }
    assert len(ids) == 4 and None not in ids
