#!/usr/bin/env bash
# Memory and rate of a store with all layers over growing numbers of articles: memory has to stay flat.
#   Tests/Benchmarks/layers.sh [HEARSAY [COUNT…]]        (1000 and 10000 articles unless counts are given)
#
# The articles are the first 300 words of those of the Wikinews collection of the shared data, in their
# order; where more are needed they come again with their sentences shuffled before they are cut. Also tells what a question costs that needs no
# names, and one that joins the names of all articles. HEARSAY_SHARED or ../shared holds the data.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
hearsay=${1:-$root/.build/release/hearsay}
shift || true
shared=${HEARSAY_SHARED:-$root/../shared}
[ -r "$shared/data/text/wikinews.jsonl.xz" ] || { echo "layers.sh: no text in $shared/data" >&2; exit 3; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for count in "${@:-1000 10000}"; do
  for number in $count; do
    python3 - "$shared/data/text/wikinews.jsonl.xz" "$number" > "$folder/$number.jsonl" <<'PY'
import json, lzma, random, re, sys
random.seed(7)
with lzma.open(sys.argv[1], "rt", encoding="utf8") as file:
    texts = [json.loads(line)["text"] for line in file]
count = int(sys.argv[2])
for number in range(count):
    text = texts[number % len(texts)]
    if number >= len(texts):
        sentences = re.split(r"(?<=[.!?]) +", text)
        random.shuffle(sentences)
        text = " ".join(sentences)
    text = re.match(r"(?:\S+\s*){0,300}", text).group()
    print(json.dumps({"id": f"a{number}", "text": text}))
PY
    measure() { /usr/bin/time -f '%e %U %M' "$@" 2>&1 > /dev/null | tail -n 1; }
    built=$(measure "$hearsay" index --quiet "$folder/$number.jsonl" -o "$folder/$number.store")
    plain=$(measure "$hearsay" eval --quiet --corpus "$folder/$number.store" 'statements | count by stance')
    named=$(measure "$hearsay" eval --quiet --corpus "$folder/$number.store" 'statements | count by speaker | take 3')
    words=$("$hearsay" eval --quiet --format csv --corpus "$folder/$number.store" 'tokens | count' | tail -n 1)
    echo "$number $words $built $plain $named" | awk '{
      printf "%7d articles %10d words: built in %.0f s, %.0f words/s of a core, %d MiB\n", $1, $2, $3, $2 / $4, $5 / 1024
      printf "        count by stance %.2f s, %d MiB; count by speaker %.2f s, %d MiB\n", $6, $8 / 1024, $9, $11 / 1024 }'
    rm -rf "$folder/$number.store" "$folder/$number.jsonl"
  done
done
