#!/bin/sh
# Compares the speed of `hearsay annotate` with that of spaCy's rule-based English pipeline.
#
# usage: Tests/Benchmarks/segmentation.sh [HEARSAY [MEGABYTES]]
#
# HEARSAY is the release build of the command (default: .build/release/hearsay). The text is the
# Wikinews collection of the shared data, repeated to MEGABYTES (default: 32). Needs python3 with
# spaCy (`pip install spacy`; PYTHON names another interpreter) and HEARSAY_SHARED or ../shared.
# The time of hearsay is the processor time of the whole command, reading and writing included;
# that of spaCy is the processor time of its pipeline alone, without its start.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
hearsay=${1:-$root/.build/release/hearsay}
megabytes=${2:-32}
shared=${HEARSAY_SHARED:-$root/../shared}
source="$shared/data/text/wikinews.jsonl.xz"
if [ ! -r "$source" ]; then
  echo "segmentation.sh: no $source (set HEARSAY_SHARED)" >&2
  exit 3
fi
if [ ! -x "$hearsay" ]; then
  echo "segmentation.sh: no $hearsay (swift build -c release)" >&2
  exit 3
fi
exec "${PYTHON:-python3}" "$here/segmentation.py" "$hearsay" "$source" "$megabytes"
