"""Scenarios as data: what is called, what is kept of the answers, what they must be. Every client runs the same ones."""

import json
import pathlib
import re
import time

FOLDER = pathlib.Path(__file__).parent / "scenarios"
NAMES = sorted(path.stem for path in FOLDER.glob("*.json"))
PATIENCE = 60


def filled(value, names):
    """The value with ${names} replaced, {"$text": …} as JSON text, {"$repeat": n, "item": …} as a list."""
    if isinstance(value, str):
        return re.sub(r"\$\{(\w+)\}", lambda found: str(names[found[1]]), value)
    if isinstance(value, list):
        return [filled(item, names) for item in value]
    if isinstance(value, dict):
        if "$text" in value:
            return json.dumps(filled(value["$text"], names))
        if "$repeat" in value:
            return [filled(value["item"], {**names, "n": n}) for n in range(value["$repeat"])]
        return {key: filled(item, names) for key, item in value.items()}
    return value


STEP = re.compile(r"\.?(?P<member>\w+)|\[(?P<index>\d*)\]|\[(?P<key>\w+)=(?P<wanted>[^\[\]]+(?:\[\d+\][^\[\]]*)?)\]|\|(?P<json>json)")
ABSENT = object()


def at(value, path):
    """What lies at a path: members, [0], [] (of each), [key=value] (the item that says so), |json (text that is JSON)."""
    position = 0
    while position < len(path):
        step = STEP.match(path, position)
        assert step, f"the path {path!r} cannot be read at {path[position:]!r}"
        position = step.end()
        if value is ABSENT:
            return ABSENT
        if step["member"]:
            value = value.get(step["member"], ABSENT)
        elif step["json"]:
            value = json.loads(value)
        elif step["key"]:
            value = next((item for item in value if item.get(step["key"]) == step["wanted"]), ABSENT)
        elif step["index"]:
            value = value[int(step["index"])] if int(step["index"]) < len(value) else ABSENT
        else:
            return [at(item, path[position:]) for item in value]
    return value


def holds(found, wanted):
    if isinstance(wanted, dict):
        if "oneOf" in wanted:
            return found in wanted["oneOf"]
        if "exists" in wanted:
            return (found is not ABSENT) == wanted["exists"]
        if "between" in wanted:
            return wanted["between"][0] <= found <= wanted["between"][1]
    return found == wanted


def check(answer, expect, names, step):
    for path, wanted in filled(expect, names).items():
        found = at(answer, path)
        shown = "nothing" if found is ABSENT else repr(found)
        assert holds(found, wanted), f"{step}: {path} is {shown}, not {wanted!r}"


def refusal(answer, wanted, step):
    error = answer.get("error")
    assert error, f"{step} went well, but {wanted['code']} was expected"
    assert error["code"] == wanted["code"], f"{step}: {error}"
    # The AWS CLI does not tell the status.
    assert error.get("status", wanted["status"]) == wanted["status"], f"{step}: {error}"
    assert wanted.get("message", "") in error["message"], f"{step}: {error}"


def asked(client, step, names):
    question = filled(step["input"], names)
    if "pages" in step:
        answer = client.pages(step["pages"], question)
        return answer if "error" in answer else {"output": [item for page in answer["pages"] for item in page.get(step["items"], [])]}
    end = time.monotonic() + PATIENCE
    while True:
        answer = client.call(step["call"], question)
        until = step.get("until", {})
        if all(at(answer.get("output", {}), path) in wanted for path, wanted in until.items()):
            return answer
        assert time.monotonic() < end, f"{step['call']} never said {until}: {answer}"
        time.sleep(0.2)


def run(name, client):
    scenario = json.loads((FOLDER / f"{name}.json").read_text())
    names = {"client": client.name, "scenario": name}
    for number, step in enumerate(scenario["steps"], 1):
        told = f"{client.name}, {name}, step {number} ({step.get('call') or step['pages']})"
        answer = asked(client, step, names)
        if "error" in step:
            refusal(answer, step["error"], told)
            continue
        assert "error" not in answer, f"{told}: {answer['error']}"
        check(answer["output"], step.get("expect", {}), names, told)
        for variable, path in step.get("save", {}).items():
            names[variable] = at(answer["output"], path)
