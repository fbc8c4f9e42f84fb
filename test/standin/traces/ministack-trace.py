"""Runs scripts on MiniStack's interpreter: `ministack-trace.py plain | corrected < scripts.json`."""

import json
import pathlib
import sys
import time

from ministack.services import stepfunctions
from scripted import Scripted, Thrown, entered, made_exact

MOST_SECONDS = 30
ROLE = "arn:aws:iam::000000000000:role/driver"

scripted = None


def call_lambda(name, payload):
    try:
        return scripted.call(name, payload)
    except Thrown as thrown:
        raise stepfunctions._ExecutionError(thrown.name, thrown.name) from None


stepfunctions._call_lambda = call_lambda
stepfunctions._emit_execution_status_event = lambda execution: None
if sys.argv[1] == "corrected":
    sys.path.append(str(pathlib.Path(__file__).parent.parent / "stand"))
    import corrections  # noqa: F401  importing it makes them


def answered(response):
    status, _headers, body = response
    if status != 200:
        raise RuntimeError(body)
    return json.loads(body)


def run(index, script):
    global scripted
    scripted = Scripted(
        script,
        lambda token, output: stepfunctions._send_task_success({"taskToken": token, "output": output}),
        lambda token, error: stepfunctions._send_task_failure({"taskToken": token, "error": error}),
    )
    definition = json.dumps(script["definition"])
    machine = answered(
        stepfunctions._create_state_machine({"name": f"script-{index}", "definition": definition, "roleArn": ROLE})
    )
    given = json.dumps(made_exact(script["input"]))
    started = answered(
        stepfunctions._start_execution({"stateMachineArn": machine["stateMachineArn"], "input": given})
    )
    execution = stepfunctions._executions[started["executionArn"]]
    until = time.monotonic() + MOST_SECONDS
    while execution["status"] == "RUNNING" and time.monotonic() < until:
        time.sleep(0.05)
    return {
        "states": entered(execution["events"]),
        "status": execution["status"],
        "error": execution.get("cause"),
        "strays": scripted.left(),
    }


scripts = json.load(sys.stdin)
print("TRACES " + json.dumps([run(index, script) for index, script in enumerate(scripts)]))
