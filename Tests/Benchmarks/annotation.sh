#!/bin/sh
# Compares the speed of `hearsay annotate` with that of UDPipe 1 and of spaCy's rule-based pipeline.
#
# usage: Tests/Benchmarks/annotation.sh [HEARSAY [MEGABYTES]]
#
# HEARSAY is the release build of the command (default: .build/release/hearsay). The text is the
# Wikinews collection of the shared data, repeated to MEGABYTES (default: 4). Needs python3 with
# ufal.udpipe and spaCy (`pip install ufal.udpipe spacy`; PYTHON names another interpreter) and
# HEARSAY_SHARED or ../shared. A UDPipe model is trained once on EWT, with few iterations, for its
# speed alone, and kept as UDPIPE_MODEL (default: udpipe-speed.model in the folder of temporary
# files).
#
# All figures are processor seconds of one thread, in rounds that take turns; the table gives the
# best of three and the ratio to hearsay's. Those of hearsay are of the whole command, its start,
# reading and writing included; the others' are of their pipelines alone. Words and sentences alone
# are measured on the text eight times over.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
hearsay=${1:-$root/.build/release/hearsay}
megabytes=${2:-4}
shared=${HEARSAY_SHARED:-$root/../shared}
if [ ! -r "$shared/data/text/wikinews.jsonl.xz" ]; then
  echo "annotation.sh: no text in $shared/data (set HEARSAY_SHARED)" >&2
  exit 3
fi
if [ ! -x "$hearsay" ]; then
  echo "annotation.sh: no $hearsay (swift build -c release)" >&2
  exit 3
fi
exec "${PYTHON:-python3}" "$here/annotation.py" "$hearsay" "$shared/data" "$megabytes"
