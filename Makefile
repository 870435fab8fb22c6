# make demo    the whole loop on this machine: trained, served, scored, drifted, told, trained again
# make local   local mode on http://127.0.0.1:$(PORT), until Ctrl-C
# make simulate  weeks of traffic against a running make local, with every drift, or with DRIFT=scaled-feature; WEEKS, ROWS, DELAY, SEED
# make test    every test          make lint   template and state machines
# make bench   what it costs in time and memory, beside its peers; BENCH=api runs one of api, models, throughput, coldstart, memory, batch, batch-memory, monitoring
# make soak    local mode killed at 20 random moments of the demo and at a dozen of a check, 10,000 requests during deployments, a file of 200 MB; takes a quarter of an hour
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
export DOTNET_NOLOGO := 1
export DOTNET_CLI_TELEMETRY_OPTOUT := 1
BENCH ?=
DRIFT ?=
WEEKS ?=
ROWS ?=
DELAY ?=
SEED ?=
PORT ?=
LOCAL_DIR ?=
export PORT LOCAL_DIR
BUILD := dotnet build -c Release -v quiet -nologo -clp:NoSummary

.PHONY: help demo local simulate test bench soak lint build build-tests tools bench-tools clean

help:
	@sed -n '/^#/!q; s/^# //p' Makefile

demo: build
	@dotnet local/Demo/bin/Release/net10.0/Demo.dll .

local: build
	@exec dotnet local/Host/bin/Release/net10.0/LocalHost.dll --repository .

simulate: tools .aws-packages.props
	@$(BUILD) local/samples
	@dotnet local/samples/bin/Release/net10.0/Samples.dll simulate --drift "$(DRIFT)" --weeks "$(WEEKS)" --rows "$(ROWS)" --delay "$(DELAY)" --seed "$(SEED)" \
	  --url "http://127.0.0.1:$(or $(PORT),4566)" --data "$(or $(LOCAL_DIR),.local)"

test: build-tests
	@tests/run.sh

bench: build bench-tools
	@$(BUILD) tests/Bench
	@for function in functions/*/; do if [ -f "$$function"/Program.cs ] || grep -qs GenerateMain "$$function"/*.cs; then dotnet publish "$$function" -c Release --no-build -v quiet -nologo; fi; done
	@dotnet tests/Bench/bin/Release/net10.0/Bench.dll $(BENCH)

soak: build-tests
	@dotnet test tests/EndToEnd -c Release --no-build --nologo --filter "Category=Soak" --logger "console;verbosity=detailed"

lint:
	@command -v cfn-lint >/dev/null || { echo "make lint needs cfn-lint: pip install cfn-lint"; exit 1; }
	cfn-lint template.yaml
	@for file in statemachines/*.asl.json; do python3 -m json.tool "$$file" >/dev/null || { echo "$$file is not valid JSON"; exit 1; }; done
	@echo "template and state machines are clean"

build: tools .aws-packages.props
	@echo "building (the first time takes one to three minutes) ..."
	@$(BUILD) local/product.slnf

build-tests: tools .aws-packages.props
	@echo "building everything (the first time takes a few minutes) ..."
	@$(BUILD) Serverless.sln

# Where the feed has AWS's own packages they are used; where it lacks some, the stand-ins under local/offline take their place.
.aws-packages.props: Directory.Packages.props
	@if dotnet restore functions/Predict -p:AwsPackages=published -v quiet >/dev/null 2>&1; then answer=published; else answer=offline; fi; \
	echo "<Project><PropertyGroup><AwsPackages Condition=\"'\$$(AwsPackages)' == ''\">$$answer</AwsPackages></PropertyGroup></Project>" > $@; \
	echo "AWS packages: $$answer (written to $@; delete it to ask the feed again)"

tools:
	@command -v dotnet >/dev/null || { echo "The .NET 10 SDK is missing: https://dotnet.microsoft.com/download"; exit 1; }
	@if [ -z "$${XGBOOST_LIBRARY:-}" ] && ! /sbin/ldconfig -p | grep -q 'libxgboost\.so\.0'; then \
	  if [ "$$(id -u)" = 0 ]; then echo "installing libxgboost0 ..."; apt-get update -qq && apt-get install -y -qq libxgboost0 >/dev/null; \
	  elif sudo -n true 2>/dev/null; then echo "installing libxgboost0 ..."; sudo apt-get update -qq && sudo apt-get install -y -qq libxgboost0 >/dev/null; \
	  else echo "XGBoost's library is missing. Install it with: sudo apt-get install libxgboost0   (elsewhere: set XGBOOST_LIBRARY to the library's path)"; exit 1; fi; fi

# The Python peers run as Debian has them.
PEERS := python3-boto3 python3-pandas python3-xgboost
bench-tools:
	@if ! /usr/bin/python3 -c 'import boto3, pandas, xgboost' 2>/dev/null; then \
	  if [ "$$(id -u)" = 0 ]; then echo "installing $(PEERS) ..."; apt-get update -qq && apt-get install -y -qq $(PEERS) >/dev/null; \
	  elif sudo -n true 2>/dev/null; then echo "installing $(PEERS) ..."; sudo apt-get update -qq && sudo apt-get install -y -qq $(PEERS) >/dev/null; \
	  else echo "The benches compare with Python. Install it with: sudo apt-get install $(PEERS)"; exit 1; fi; fi

clean:
	@find . -type d \( -name bin -o -name obj \) -not -path './.git/*' -prune -exec rm -rf {} +
	@rm -rf .local .aws-packages.props
