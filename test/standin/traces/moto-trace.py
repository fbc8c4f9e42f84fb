"""Runs scripts on the interpreter of moto: `moto-trace.py < scripts.json`.

moto's own evaluation of JSONata was never connected (its issue 10105); here its expressions, as moto composes them, go to
jsonata-python. And it takes a Catcher that leads to the very state that failed for no Catcher at all, and goes to "Next":
the language lets a Catcher name any state.
"""

import json
import sys
import time

import boto3
import jsonata
from moto import mock_aws
from moto.stepfunctions.parser.asl.component.common.catch.catcher_decl import (
    CatcherDecl,
    CatcherOutcomeCaught,
)
from moto.stepfunctions.parser.asl.component.state.exec.state_task import lambda_eval_utils
from moto.stepfunctions.parser.asl.component.state.state import CommonStateField
from moto.stepfunctions.parser.asl.jsonata import jsonata as jsonata_of_moto
from scripted import Scripted, Thrown, entered, made_exact

MOST_SECONDS = 40
ROLE = "arn:aws:iam::123456789012:role/driver"

scripted = None


def evaluated(expression):
    return jsonata.Jsonata.jsonata(expression).evaluate(None)


def call_function(env, parameters, region, state_credentials):
    payload = parameters["Payload"]
    given = json.loads(payload) if isinstance(payload, (str, bytes)) else payload
    try:
        value = scripted.call(parameters["FunctionName"], given)
    except Thrown as thrown:
        problem = json.dumps({"errorType": thrown.name, "errorMessage": thrown.name})
        raise lambda_eval_utils.LambdaFunctionErrorException("Unhandled", problem) from None
    env.stack.append({"StatusCode": 200, "Payload": value})


plain_catch = CatcherDecl._eval_body
plain_set_next = CommonStateField._set_next


def catch(self, env):
    plain_catch(self, env)
    env.was_caught = isinstance(env.stack[-1], CatcherOutcomeCaught)


def set_next(self, env):
    was_caught, env.was_caught = getattr(env, "was_caught", False), False
    if not was_caught:
        plain_set_next(self, env)


CatcherDecl._eval_body = catch
CommonStateField._set_next = set_next
jsonata_of_moto._eval_jsonata = evaluated
lambda_eval_utils.execute_lambda_function_integration = call_function


def run(client, index, script):
    global scripted
    scripted = Scripted(
        script,
        lambda token, output: client.send_task_success(taskToken=token, output=output),
        lambda token, error: client.send_task_failure(taskToken=token, error=error, cause=error),
    )
    definition = json.dumps(script["definition"])
    machine = client.create_state_machine(name=f"script-{index}", definition=definition, roleArn=ROLE)
    started = client.start_execution(
        stateMachineArn=machine["stateMachineArn"], input=json.dumps(made_exact(script["input"]))
    )
    arn = started["executionArn"]
    until = time.monotonic() + MOST_SECONDS
    while client.describe_execution(executionArn=arn)["status"] == "RUNNING" and time.monotonic() < until:
        time.sleep(0.1)
    described = client.describe_execution(executionArn=arn)
    return {
        "states": entered(client.get_execution_history(executionArn=arn, maxResults=1000)["events"]),
        "status": described["status"],
        "error": described.get("cause") or described.get("error"),
        "strays": scripted.left(),
    }


with mock_aws(config={"stepfunctions": {"execute_state_machine": True}}):
    stepfunctions = boto3.client("stepfunctions")
    scripts = json.load(sys.stdin)
    print("TRACES " + json.dumps([run(stepfunctions, index, script) for index, script in enumerate(scripts)]))
