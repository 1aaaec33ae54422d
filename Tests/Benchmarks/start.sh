#!/usr/bin/env bash
# How long `hearsay eval '1 + 1'` takes to start, beside a bare Swift program that imports Foundation,
# and how soon the REPL answers on a corpus. Needs hyperfine. Run it on an idle machine and compare
# the ratio: at most 3.
#   Tests/Benchmarks/start.sh [HEARSAY [CORPUS]]
set -euo pipefail
cd "$(dirname "$0")/../.."
hearsay=${1:-.build/release/hearsay}
corpus=${2:-notebooks/sample}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/bare.swift" <<'SWIFT'
import Foundation

print(FileManager.default.currentDirectoryPath.isEmpty ? 0 : 2)
SWIFT
swiftc -O -o "$folder/bare" "$folder/bare.swift"
hyperfine --warmup 5 --min-runs 40 --shell=none --export-json "$folder/start.json" \
  --command-name bare "$folder/bare" \
  --command-name "eval 1 + 1" "$hearsay eval '1 + 1'" \
  --command-name "REPL on $corpus" "$hearsay $corpus"
python3 - "$folder/start.json" <<'PY'
import json, sys
bare, start, repl = [r["median"] for r in json.load(open(sys.argv[1]))["results"]]
print(f"bare {bare * 1000:.1f} ms, eval {start * 1000:.1f} ms: ratio {start / bare:.2f} (at most 3)")
print(f"REPL, from start to the end of its input: {repl * 1000:.1f} ms (prompt in under 200 ms)")
PY
