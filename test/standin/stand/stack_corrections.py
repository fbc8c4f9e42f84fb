"""The corrections of MiniStack's CloudFormation that docs/stand-in.md lists; importing this makes them."""

import json
import string

from corrections import corrected
from ministack.core.responses import get_account_id, get_region
from ministack.services import budgets, secretsmanager, ses, stepfunctions
from ministack.services.cloudformation import provisioners

HANDLERS = provisioners._RESOURCE_HANDLERS


# F. CloudFormation knows the three DNS records by which a domain proves its mail; MiniStack makes them and keeps them back.
plain_identity = HANDLERS["AWS::SES::EmailIdentity"]["create"]


def create_identity(logical_id, props, stack_name):
    name, attributes = plain_identity(logical_id, props, stack_name)
    for index, token in enumerate(ses._dkim_tokens(name), start=1):
        attributes[f"DkimDNSTokenName{index}"] = f"{token}._domainkey.{name}"
        attributes[f"DkimDNSTokenValue{index}"] = f"{token}.dkim.amazonses.com"
    return name, attributes


HANDLERS["AWS::SES::EmailIdentity"]["create"] = create_identity
corrected("F", "the DNS records of a mail domain can be asked for")


# G. MiniStack has versions and aliases of state machines, but its CloudFormation does not know them.
def answered(response):
    status, _headers, body = response
    if status != 200:
        raise ValueError(body)
    return json.loads(body)


def create_version(logical_id, props, stack_name):
    given = {"stateMachineArn": props["StateMachineArn"], "revisionId": props.get("StateMachineRevisionId")}
    arn = answered(stepfunctions._publish_state_machine_version(given))["stateMachineVersionArn"]
    return arn, {"Arn": arn}


def create_alias(logical_id, props, stack_name):
    version = props["DeploymentPreference"]["StateMachineVersionArn"]
    routing = [{"stateMachineVersionArn": version, "weight": 100}]
    given = {"name": props["Name"], "routingConfiguration": routing}
    arn = answered(stepfunctions._create_state_machine_alias(given))["stateMachineAliasArn"]
    return arn, {"Arn": arn}


def keep(physical_id, props):
    """Nothing is taken down before the whole stand-in is."""


for type_name, create in (("Version", create_version), ("Alias", create_alias)):
    assert f"AWS::StepFunctions::StateMachine{type_name}" not in HANDLERS
    HANDLERS[f"AWS::StepFunctions::StateMachine{type_name}"] = {"create": create, "delete": keep}
corrected("G", "versions and aliases of state machines are deployed")


# H. The same with budgets.
def create_budget(logical_id, props, stack_name):
    budget = {"BudgetName": f"{stack_name}-{logical_id}", **props["Budget"]}
    subscribers = props.get("NotificationsWithSubscribers", [])
    given = {"AccountId": get_account_id(), "Budget": budget, "NotificationsWithSubscribers": subscribers}
    answered(budgets._create_budget(given))
    return budget["BudgetName"], {}


assert "AWS::Budgets::Budget" not in HANDLERS
HANDLERS["AWS::Budgets::Budget"] = {"create": create_budget, "delete": keep}
corrected("H", "a budget is deployed")


# I. MiniStack computes no metric math: an alarm over a formula is taken note of, and never rings.
plain_alarm = HANDLERS["AWS::CloudWatch::Alarm"]["create"]


def create_alarm(logical_id, props, stack_name):
    if "Metrics" not in props:
        return plain_alarm(logical_id, props, stack_name)
    name = f"{stack_name}-{logical_id}"
    return name, {"Arn": f"arn:aws:cloudwatch:{get_region()}:{get_account_id()}:alarm:{name}"}


HANDLERS["AWS::CloudWatch::Alarm"]["create"] = create_alarm
corrected("I", "an alarm over a formula is taken note of")


# J. A reference to a secret is its ARN; MiniStack gives its name. And it puts punctuation into secrets that want none.
plain_secret = HANDLERS["AWS::SecretsManager::Secret"]["create"]


def create_secret(logical_id, props, stack_name):
    generated = props.get("GenerateSecretString", {})
    if generated.get("ExcludePunctuation"):
        excluded = generated.get("ExcludeCharacters", "") + string.punctuation
        props = {**props, "GenerateSecretString": {**generated, "ExcludeCharacters": excluded}}
    name, attributes = plain_secret(logical_id, props, stack_name)
    return secretsmanager._secrets[name]["ARN"], attributes


HANDLERS["AWS::SecretsManager::Secret"] |= {"create": create_secret, "delete": keep}
corrected("J", "a reference to a secret is its ARN, and a secret without punctuation has none")
