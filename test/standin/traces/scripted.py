"""The functions of a script, for an interpreter that is written in Python."""

import datetime
import json
import re
import threading


def made_exact(value):
    """Every moment that the script leaves open, made exact."""
    if isinstance(value, str) and re.fullmatch(r"\+\d+s", value):
        now = datetime.datetime.now(datetime.timezone.utc)
        moment = now + datetime.timedelta(seconds=int(value[1:-1]))
        return moment.strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"
    if isinstance(value, list):
        return [made_exact(one) for one in value]
    if isinstance(value, dict):
        return {key: made_exact(one) for key, one in value.items()}
    return value


class Thrown(Exception):
    """What a function throws: the name of the error is what counts."""

    def __init__(self, name):
        super().__init__(name)
        self.name = name


class Scripted:
    """Answers each call as the script says, and ends waits by `succeed(token, output)` and `fail(token, error)`."""

    def __init__(self, script, succeed, fail):
        self.calls = list(script["calls"])
        self.strays = []
        self.succeed = succeed
        self.fail = fail
        self.lock = threading.Lock()

    def call(self, step, payload):
        with self.lock:
            call = self.calls.pop(0) if self.calls else None
            if call is None or call["step"] != step:
                self.strays.append(step)
        if call is None:
            return None
        if call["then"] == "RETURN":
            return made_exact(call["value"])
        if call["then"] == "THROW":
            raise Thrown(call["error"])
        if call["then"] == "SUCCEED":
            output = json.dumps(made_exact(call["value"]))
            threading.Timer(0.3, self.succeed, (payload["token"], output)).start()
        if call["then"] == "FAIL":
            threading.Timer(0.3, self.fail, (payload["token"], call["error"])).start()
        return None

    def left(self):
        return self.strays + [call["step"] for call in self.calls]


def entered(events):
    """Names of the states entered, from the history of an execution."""
    return [
        event["stateEnteredEventDetails"]["name"]
        for event in events
        if event["type"].endswith("StateEntered")
    ]
