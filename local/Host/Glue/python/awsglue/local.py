"""Local mode, as the stand-ins ask it: its own paths for runs and bookmarks, and S3 for objects."""

import http.client
import io
import json
import os
import urllib.parse
import xml.etree.ElementTree

HEADERS = {"Authorization": "AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=local"}
LIST = "{http://s3.amazonaws.com/doc/2006-03-01/}"


def run(what, body):
    """Asks local mode about this run."""
    place = urllib.parse.urlsplit(os.environ["GLUE_RUN"])
    connection = http.client.HTTPConnection(place.netloc)
    connection.request("POST", f"{place.path}/{what}", json.dumps(body), {"Content-Type": "application/json"})
    return json.loads(_checked(connection.getresponse(), what).read())


def lines(bucket, key):
    """The lines of an object that are not empty, as it is read."""
    with io.TextIOWrapper(_s3("GET", bucket, key), encoding="utf-8", errors="replace") as text:
        for line in text:
            if line.strip("\r\n"):
                yield line.rstrip("\r\n")


def put(bucket, key, file):
    _s3("PUT", bucket, key, body=file, length=os.fstat(file.fileno()).st_size).read()


def clear(bucket, prefix):
    """Deletes every object under the prefix."""
    while True:
        answer = _s3("GET", bucket, "", query={"list-type": "2", "prefix": prefix})
        keys = [found.findtext(f"{LIST}Key") for found in xml.etree.ElementTree.parse(answer).iter(f"{LIST}Contents")]
        if not keys:
            return
        for key in keys:
            _s3("DELETE", bucket, key).read()


def _s3(method, bucket, key, query=None, body=None, length=0):
    path = f"/{bucket}/{urllib.parse.quote(key, safe='/~')}" + (f"?{urllib.parse.urlencode(query)}" if query else "")
    connection = http.client.HTTPConnection(urllib.parse.urlsplit(os.environ["AWS_ENDPOINT_URL"]).netloc)
    connection.request(method, path, body, {**HEADERS, "Content-Length": str(length)})
    return _checked(connection.getresponse(), f"{method} s3://{bucket}/{key}")


def _checked(response, what):
    if response.status >= 300:
        raise OSError(f"{what} was answered {response.status}: {response.read(500).decode('utf-8', 'replace')}")
    return response
