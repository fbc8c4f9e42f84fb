"""The corrections of MiniStack that docs/stand-in.md lists, each under its letter; importing this makes them.

The product is deployed as it is. Where MiniStack 1.5.33 does something that Step Functions or Lambda does not, it is put
right here, in the stand-in; a correction that no longer finds what it corrects stops the start, so that none outlives its
reason.
"""

import datetime
import os
import threading
import types

from ministack.core import lambda_runtime, sigv4
from ministack.services import lambda_svc, stepfunctions

CLOCK = os.environ.get("STANDIN_CLOCK")


def corrected(letter, text):
    print(f"correction {letter}: {text}", flush=True)


def ahead():
    """By how much the stand-in's clock is ahead of the machine's."""
    if CLOCK is None:
        return datetime.timedelta()
    with open(CLOCK, encoding="ascii") as file:
        return datetime.timedelta(milliseconds=float(file.read()))


def now():
    return datetime.datetime.now(datetime.timezone.utc) + ahead()


handing_over = threading.local()


# A. The time-out of a task may be an expression; MiniStack hands its text to a timer.
plain_execute_task = stepfunctions._execute_task


def execute_task(state_def, raw_input, execution, ctx):
    handing_over.machine = ctx["StateMachine"]["Id"]
    if isinstance(state_def.get("TimeoutSeconds"), str):
        seconds = stepfunctions._jsonata_state_field(state_def, "TimeoutSeconds", "number", raw_input, ctx)
        state_def = {**state_def, "TimeoutSeconds": seconds}
    return plain_execute_task(state_def, raw_input, execution, ctx)


stepfunctions._execute_task = execute_task
corrected("A", "the time-out of a task may be an expression")


# B. A function that fails while it is handed a token fails its task; MiniStack forgets the error and waits on.
machine_of = {}
plain_call_lambda = stepfunctions._call_lambda
plain_invoke_with_callback = stepfunctions._invoke_with_callback


def call_lambda(func_ref, event):
    try:
        return plain_call_lambda(func_ref, event)
    except stepfunctions._ExecutionError as error:
        wait = stepfunctions._task_tokens.get(getattr(handing_over, "token", None))
        if wait is not None:
            wait["error"] = {"Error": error.error, "Cause": error.cause}
            wait["event"].set()
        raise


def invoke_with_callback(resource, input_data, token, state_def):
    handing_over.token = token
    machine_of[token] = getattr(handing_over, "machine", None)
    try:
        return plain_invoke_with_callback(resource, input_data, token, state_def)
    finally:
        handing_over.token = None


stepfunctions._call_lambda = call_lambda
stepfunctions._invoke_with_callback = invoke_with_callback
corrected("B", "a function that fails while it is handed a token fails its task")


# C. Lambda reports the name of the error that a function throws; MiniStack's Node worker reports only the message.
SEPARATOR = "\u0001"
REPORTED = "error: String(err.message || err), trace:"
NAMED = f'error: (err.name || "Error") + "{SEPARATOR}" + String(err.message || err), trace:'
assert lambda_runtime._NODEJS_WORKER_SCRIPT.count(REPORTED) == 1
lambda_runtime._NODEJS_WORKER_SCRIPT = lambda_runtime._NODEJS_WORKER_SCRIPT.replace(REPORTED, NAMED)
plain_execute_warm = lambda_svc._execute_function_warm


def execute_warm(func, event, request_id):
    result = plain_execute_warm(func, event, request_id)
    body = result.get("body")
    if result.get("error") and isinstance(body, dict):
        name, found, message = str(body.get("errorMessage", "")).partition(SEPARATOR)
        if found:
            result["body"] = {**body, "errorType": name, "errorMessage": message}
    return result


lambda_svc._execute_function_warm = execute_warm
corrected("C", "a function's error keeps its name")


# D. The stand-in's clock can be set ahead, and every wait of a task lives by it: so days pass in a second.
class TravellingEvent(threading.Event):
    def wait(self, timeout=None):
        if timeout is None:
            return super().wait()
        until = now() + datetime.timedelta(seconds=timeout)
        while now() < until:
            if super().wait(0.1):
                return True
        return self.is_set()


stepfunctions.threading = types.SimpleNamespace(**{**vars(threading), "Event": TravellingEvent})
stepfunctions.now_iso = lambda: now().strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"

plain_time_failure = sigv4.request_time_failure


def time_failure(signature):
    """Functions sign by the stand-in's clock, or by what it was a moment ago; whoever drives it by the machine's."""
    by_machine = plain_time_failure(signature)
    by_stand_in = plain_time_failure(signature, now=now())
    if not by_machine or not by_stand_in:
        return None
    is_between = "not yet current" in by_machine[1] and "expired" in by_stand_in[1]
    return None if is_between else by_machine


sigv4.request_time_failure = time_failure
corrected("D", "days can be made to pass")
