#!/usr/bin/python3
"""A function that does what its event says, speaking the Lambda Runtime API with nothing but the standard library."""
import http.client, json, os, sys, time

host, _, base = os.environ["AWS_LAMBDA_RUNTIME_API"].partition("/")
base = "/" + base + "/2018-06-01/runtime"
connection = http.client.HTTPConnection(host)


def call(method, path, body=None, headers={}):
    connection.request(method, base + path, body, headers)
    response = connection.getresponse()
    return response.getheader("Lambda-Runtime-Aws-Request-Id"), response.read()


def handle(event):
    if isinstance(event, dict) and "httpMethod" in event:
        return proxied(event)
    do = event.get("do", "echo") if isinstance(event, dict) else "echo"
    if do == "throw":
        raise ValueError(event["message"])
    if do == "exit":
        os._exit(event["code"])
    if do == "hang":
        time.sleep(600)
    if do == "environment":
        return dict(os.environ)
    if do == "process":
        return os.getpid()
    if do == "meet":
        # Waits until as many invocations as asked for have arrived: only possible when they run side by side.
        open(os.path.join(event["folder"], event["name"]), "w").close()
        while len(os.listdir(event["folder"])) < event["count"]:
            time.sleep(0.01)
        return "met"
    if do == "fail-until":
        with open(event["file"], "a") as file:
            file.write("x")
        if os.path.getsize(event["file"]) < event["attempts"]:
            raise ValueError("not yet")
        return "done"
    if do == "answer":
        return event["answer"]
    print("handling", json.dumps(event), flush=True)
    return {"echo": event}


def proxied(event):
    """Does what the body of a request says; else answers with the event itself."""
    body = event["body"] if not event["isBase64Encoded"] else None
    command = json.loads(body) if body else {}
    return handle(command) if "do" in command else {"statusCode": 200, "body": json.dumps(event)}


if os.environ.get("FAIL_INIT") == "1":
    call("POST", "/init/error", json.dumps({"errorType": "Runtime.BadStart", "errorMessage": "no such setting"}))
    sys.exit(134)

while True:
    request, payload = call("GET", "/invocation/next")
    try:
        call("POST", f"/invocation/{request}/response", json.dumps(handle(json.loads(payload))))
    except ValueError as error:
        body = {"errorType": "ValueError", "errorMessage": str(error), "stackTrace": []}
        call("POST", f"/invocation/{request}/error", json.dumps(body), {"Lambda-Runtime-Function-Error-Type": "ValueError"})
