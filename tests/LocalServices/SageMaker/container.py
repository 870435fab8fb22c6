"""A container small enough for tests: process, train or serve, as SAGEMAKER_BASE_DIR and the environment say."""
import http.server, json, os, signal, sys, time

base = os.environ["SAGEMAKER_BASE_DIR"]


def read(*parts):
    with open(os.path.join(base, *parts)) as f:
        return f.read()


def write(text, *parts):
    with open(os.path.join(base, *parts), "w") as f:
        f.write(text)


def end(how):
    if how == "fail":
        write("the data are no good", "output", "failure")
        sys.exit(3)
    if how == "hang":
        if os.fork() == 0:
            time.sleep(600)
        print("hanging", flush=True)
        time.sleep(600)


def process(how="well"):
    write("looked at " + ",".join(sorted(os.listdir(os.path.join(base, "processing/input/data")))), "output", "message")
    end(how)
    write(read("processing/input/data/a.csv").upper() + os.environ.get("SUFFIX", ""), "processing", "output", "a.csv")


def train():
    settings = json.loads(read("input/config/hyperparameters.json"))
    for i in range(3):
        print(f"[{i}]\ttrain-rmse:{2 - i * 0.5:.5f}\tvalidation-rmse:{3 - i * 0.5:.5f}", flush=True)
    print("score=0.75;", file=sys.stderr, flush=True)
    write(read("input/data/train/a.csv"), "model", "weights")
    end(settings.get("how"))
    write(read("input/config/inputdataconfig.json"), "output", "data", "seen.json")


class Server(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, body=b"", kind="text/csv"):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if self.headers.get("X-Amzn-SageMaker-Custom-Attributes"):
            self.send_header("X-Amzn-SageMaker-Custom-Attributes", "seen " + self.headers["X-Amzn-SageMaker-Custom-Attributes"])
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        parameters = os.environ.get("PARAMETERS")
        if self.path == "/execution-parameters" and parameters:
            self.answer(200, parameters.encode(), "application/json")
        else:
            self.answer(200 if self.path == "/ping" else 404)

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        how = os.environ.get("HOW", "sum")
        if "boom" in body:
            self.answer(500, b"it broke")
        elif "bad" in body:
            self.answer(415, b"not numbers")
        elif how == "sum":
            add = float(os.environ.get("ADD", "0"))
            time.sleep(float(os.environ.get("DELAY", "0")))
            sums = [sum(float(v) for v in line.split(",")) + add for line in body.splitlines()]
            self.answer(200, "".join(f"{s:g}\n" for s in sums).encode())
        elif how == "headers":
            seen = {k: self.headers.get(k) for k in ("Content-Type", "Accept", "X-Amzn-SageMaker-Custom-Attributes", "X-Other")}
            self.answer(200, json.dumps(seen).encode(), "application/json")
        elif how == "model":
            self.answer(200, read("model", "weights").encode())
        elif how == "count":
            self.answer(200, (str(len(body.splitlines())) + "\n").encode())
        elif how == "json":
            self.answer(200, json.dumps({"score": len(body)}).encode(), "application/json")


def serve():
    if os.environ.get("HOW") == "die":
        print("cannot serve", flush=True)
        sys.exit(4)
    port = int(os.environ["SAGEMAKER_BIND_TO_PORT"])
    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Server)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    print(f"pid {os.getpid()}", flush=True)
    server.serve_forever()


{"train": train, "serve": serve, "process": process}[sys.argv[1]](*sys.argv[2:])
