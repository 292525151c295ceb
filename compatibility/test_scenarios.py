"""boto3, the AWS CLI, the AWS SDKs for Java 2 and JavaScript v3: one description, four clients, retries off."""

import json
import os
import re
import shutil
import subprocess

import pytest
from botocore.exceptions import ClientError

import scenarios
from conftest import ROOT, aws_command, boto3_client


def snake(operation, between="_"):
    return re.sub(r"(?<=[a-z])(?=[A-Z])", between, operation).lower()


class Boto3:
    name = "boto3"

    def __init__(self, environment):
        self.client = boto3_client(environment)

    @staticmethod
    def guarded(work):
        try:
            return work()
        except ClientError as refused:
            error = refused.response["Error"]
            status = refused.response["ResponseMetadata"]["HTTPStatusCode"]
            return {"error": {"code": error["Code"], "message": error["Message"], "status": status}}

    def call(self, operation, question):
        return self.guarded(lambda: {"output": getattr(self.client, snake(operation))(**question)})

    def pages(self, operation, question):
        size = {"PageSize": question.pop("maxResults")}
        paginator = self.client.get_paginator(snake(operation))
        return self.guarded(lambda: {"pages": list(paginator.paginate(**question, PaginationConfig=size))})

    def close(self):
        self.client.close()


class AwsCli:
    name = "awscli"

    def __init__(self, environment):
        self.environment = environment

    def ask(self, operation, question, *more):
        command, variables = aws_command(self.environment)
        done = subprocess.run(
            [*command, snake(operation, "-"), "--cli-input-json", json.dumps(question), "--output", "json", *more],
            capture_output=True,
            text=True,
            env=variables,
            timeout=60,
        )
        if done.returncode == 0:
            return json.loads(done.stdout or "{}")
        told = re.search(r"\((\w+)\) when calling the \w+ operation: (.*)", done.stderr, re.DOTALL)
        assert told, done.stderr
        return {"error": {"code": told[1], "message": told[2].strip()}}

    def call(self, operation, question):
        answer = self.ask(operation, question, *(["--no-paginate"] if operation.startswith("List") else []))
        return answer if "error" in answer else {"output": answer}

    def pages(self, operation, question):
        answer = self.ask(operation, question, "--page-size", str(question.pop("maxResults")))
        return answer if "error" in answer else {"pages": [answer]}

    def close(self):
        pass


class LinesOfJson:
    """An SDK of another language in a process of its own, which takes a question a line."""

    def __init__(self, environment):
        variables = {**os.environ, **environment, "AWS_EC2_METADATA_DISABLED": "true"}
        self.process = subprocess.Popen(
            self.command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", env=variables
        )

    def ask(self, question):
        self.process.stdin.write(json.dumps(question) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        assert line, f"{self.name} ended with {self.process.wait(10)} at {question['operation']}"
        return json.loads(line)

    def call(self, operation, question):
        return self.ask({"operation": operation, "input": question})

    def pages(self, operation, question):
        return self.ask({"operation": operation, "input": question, "pages": True})

    def close(self):
        self.process.stdin.close()
        assert self.process.wait(20) == 0


class JavaSdk(LinesOfJson):
    name = "java"

    def command(self):
        target = ROOT / "compatibility/java/target"
        assert (target / "lib").is_dir(), "made by: ./mvnw -Pclients -pl compatibility/java compile"
        finding = ["sh", "-c", '. "$0/.mvn/jdk.sh" && find_jdk_25', ROOT]
        home = subprocess.run(finding, capture_output=True, text=True, check=True).stdout.strip()
        return [home + "/bin/java", "-XX:TieredStopAtLevel=1", "-cp", f"{target}/classes:{target}/lib/*", "dev.glossator.compatibility.Calls"]


class JavaScriptSdk(LinesOfJson):
    name = "javascript"

    def command(self):
        folder = ROOT / "compatibility/javascript"
        assert (folder / "node_modules").is_dir(), "made by: npm install --no-package-lock, in compatibility/javascript"
        return [shutil.which("node"), folder / "calls.mjs"]


@pytest.fixture(scope="module", params=[Boto3, AwsCli, JavaSdk, JavaScriptSdk], ids=lambda kind: kind.name)
def one_client(request, environment):
    client = request.param(environment)
    yield client
    client.close()


@pytest.mark.parametrize("scenario", scenarios.NAMES)
def test_scenario(one_client, scenario):
    scenarios.run(scenario, one_client)


def test_a_wrong_expectation_is_found(environment):
    client = Boto3(environment)
    with pytest.raises(AssertionError, match="revision is '1', not '7'"):
        scenarios.check({"revision": "1"}, {"revision": "7"}, {}, "step")
    with pytest.raises(AssertionError, match="went well"):
        scenarios.refusal(client.call("ListDomains", {}), {"code": "ValidationException", "status": 400}, "step")
