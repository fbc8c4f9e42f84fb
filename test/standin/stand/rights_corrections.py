"""The corrections of how MiniStack judges calls by policies that docs/stand-in.md lists; importing this makes them."""

import email.utils
import json

from corrections import corrected, machine_of
from ministack import app
from ministack.core import iam_actions


# E. Policies that demand an encrypted line are in force; the line here is the loopback of one machine, and counts as one.
plain_pin_request_origin = app.pin_request_origin
app.pin_request_origin = lambda address, _encrypted: plain_pin_request_origin(address, True)
corrected("E", "the loopback counts as an encrypted line")


# K. What is done to an alias of a state machine, or to a wait in it, is authorised by the machine; MiniStack asks for the
# alias, and for everything.
PARTS_OF_MACHINE = 7
plain_resource_arn = iam_actions.extract_resource_arn


def resource_arn(service, *given):
    found = plain_resource_arn(service, *given)
    if service == "states" and ":stateMachine:" in found:
        return ":".join(found.split(":")[:PARTS_OF_MACHINE])
    if service == "states" and found == "*":
        return machine_of.get(iam_actions._safe_json_field(given[3], "taskToken")) or found
    if service == "ses" and found == "*":
        return mail_domain_arn(given) or found
    return found


iam_actions.extract_resource_arn = resource_arn
corrected("K", "an alias, and a wait, are authorised by their state machine")


# L. Whether a mail may be sent is asked of the identity that it comes from, and of a mail that is handed over whole whether
# the caller may send such; MiniStack asks for everything, and for the simple right.
def mail_domain_arn(given):
    sender = iam_actions._safe_json_field(given[3], "FromEmailAddress")
    domain = email.utils.parseaddr(sender or "")[1].rpartition("@")[2]
    region, account = given[-2:]
    return domain and f"arn:aws:ses:{region}:{account}:identity/{domain}"


plain_iam_action = iam_actions.extract_iam_action


def iam_action(service, method, path, headers, body, query_params):
    found = plain_iam_action(service, method, path, headers, body, query_params)
    if found == "ses:SendEmail" and "Raw" in (json.loads(body).get("Content") or {}):
        return "ses:SendRawEmail"
    return found


iam_actions.extract_iam_action = iam_action
corrected("L", "a mail is authorised by the domain that it comes from, and by its kind")
