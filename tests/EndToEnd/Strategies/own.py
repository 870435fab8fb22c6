#!/usr/bin/python3
"""A strategy of a team's own, three parts of the lower value and one of the higher, in a function that needs nothing but the standard library."""
import http.client, json, os

host, _, base = os.environ["AWS_LAMBDA_RUNTIME_API"].partition("/")
base = f"/{base}/2018-06-01/runtime/invocation"
connection = http.client.HTTPConnection(host)


def call(method, path, body=None):
    connection.request(method, base + path, body)
    response = connection.getresponse()
    return response.getheader("Lambda-Runtime-Aws-Request-Id"), response.read()


def combine(row):
    values = [candidate["value"] for candidate in row]
    return 0.75 * min(values) + 0.25 * max(values)


while True:
    request, event = call("GET", "/next")
    rows = json.loads(event)["rows"]
    print(f"combines {len(rows)} rows", flush=True)
    call("POST", f"/{request}/response", json.dumps({"values": [combine(row) for row in rows]}))
