"""boto3, steered by another program: each line {operation, input} gets a line {output} or {error} back.

Region, endpoint and credentials come from the usual variables of the environment.
"""
import datetime
import json
import sys

import boto3
from botocore import xform_name
from botocore.exceptions import BotoCoreError, ClientError


def as_text(value):
    if isinstance(value, datetime.datetime):
        return value.isoformat()
    raise TypeError(f"{type(value)} has no form in JSON")


client = boto3.client("partnercentral-selling")
model = client.meta.service_model
print(json.dumps({"version": boto3.__version__, "documentation": model.documentation}), flush=True)
for line in sys.stdin:
    request = json.loads(line)
    try:
        output = getattr(client, xform_name(request["operation"]))(**request["input"])
        output.pop("ResponseMetadata", None)
        answer = {"output": output}
    except ClientError as error:
        answer = {"error": error.response["Error"]["Code"], "message": error.response["Error"]["Message"]}
    except BotoCoreError as error:
        answer = {"error": type(error).__name__, "message": str(error)}
    print(json.dumps(answer, default=as_text), flush=True)
