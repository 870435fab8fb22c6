"""The API's list of models as a Python function: the same answer from the same AWS call, in the loop that Lambda's own runtime runs."""
import http.client
import json
import os

import boto3
from botocore.config import Config

# Debian's botocore is older than AWS_ENDPOINT_URL, so the address is given.
parameters = boto3.client("ssm", endpoint_url=os.environ["AWS_ENDPOINT_URL"], config=Config(connect_timeout=4, read_timeout=4, retries={"max_attempts": 1}))
prefix = os.environ["PARAMETER_PREFIX"].rstrip("/")


def in_service():
    page = {}
    while True:
        read = parameters.get_parameters_by_path(Path=prefix, **page)
        for parameter in read["Parameters"]:
            yield json.loads(parameter["Value"])
        if not read.get("NextToken"):
            return
        page = {"NextToken": read["NextToken"]}


def summary(model):
    versions = [{"algorithm": a["algorithm"], "version": a["run"], "since": a["at"], "rmse": a["rmse"]} for a in model["algorithms"].values()]
    return {"model": model["model"], "strategy": model["strategy"], "versions": versions}


def handler(event):
    models = sorted((model for model in in_service() if model["algorithms"]), key=lambda model: model["model"])
    body = json.dumps({"models": [summary(model) for model in models]})
    return {"statusCode": 200, "headers": {"Content-Type": "application/json"}, "body": body, "isBase64Encoded": False}


def run():
    host, _, path = os.environ["AWS_LAMBDA_RUNTIME_API"].partition("/")
    runtime = http.client.HTTPConnection(host)
    root = f"/{path}/2018-06-01/runtime/invocation/"
    while True:
        runtime.request("GET", root + "next")
        event = runtime.getresponse()
        request = event.headers["Lambda-Runtime-Aws-Request-Id"]
        answer = json.dumps(handler(json.loads(event.read())))
        runtime.request("POST", f"{root}{request}/response", answer.encode())
        runtime.getresponse().read()


run()
