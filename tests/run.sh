#!/usr/bin/env bash
# Runs every ring, one after the other, and ends with one line: N passed, N failed, N skipped.
set -uo pipefail
cd "$(dirname "$0")/.."
passed=0 failed=0 skipped=0
for ring in Rules Interpreter Template StateMachines Algorithms LocalServices Functions EndToEnd; do
  started=$SECONDS
  output=$(dotnet test "tests/$ring" -c Release --no-build --nologo --logger "console;verbosity=minimal" --filter "Category!=Soak" 2>&1)
  status=$?
  summary=$(grep -E '(Passed|Failed)! +- Failed' <<<"$output" | tail -n 1)
  number() { sed -nE "s/.*$1: +([0-9]+).*/\1/p" <<<"$summary"; }
  ring_failed=$(number Failed) ring_passed=$(number Passed) ring_skipped=$(number Skipped)
  if [ "$status" -ne 0 ]; then
    printf '%s\n' "$output"
    [ -n "$summary" ] && [ "${ring_failed:-0}" -gt 0 ] || ring_failed=1
  fi
  passed=$((passed + ${ring_passed:-0})) failed=$((failed + ${ring_failed:-0})) skipped=$((skipped + ${ring_skipped:-0}))
  printf '%-14s %5s passed %3s failed %3s skipped %4ss\n' "$ring" "${ring_passed:-0}" "${ring_failed:-0}" "${ring_skipped:-0}" $((SECONDS - started))
done
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
