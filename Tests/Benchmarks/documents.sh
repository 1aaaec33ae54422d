#!/usr/bin/env bash
# Time and memory of a grouped query over 10,000, 30,000 and 100,000 generated documents: both have to
# grow in proportion to the documents.
#   Tests/Benchmarks/documents.sh [HEARSAY]
set -euo pipefail
cd "$(dirname "$0")/../.."
hearsay=${1:-.build/release/hearsay}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 - "$folder" <<'PY'
import json, random, sys
random.seed(7)
names = ["Vant", "Brenn", "Orlow", "Saske", "Tivan", "Quell"]
verbs = ["said", "denied", "claimed", "warned", "added"]
words = "the river gate opened before dawn and no siren was heard on either bank of it".split()
def article(number):
    lines = []
    for _ in range(random.randint(4, 10)):
        body = " ".join(random.choices(words, k=random.randint(8, 18)))
        lines.append(f"{random.choice(names)} {random.choice(verbs)} that {body}.")
    return {"id": f"a{number}", "text": " ".join(lines), "outlet": f"Outlet {random.randint(1, 20)}",
            "published": f"2031-{random.randint(1, 12):02}-{random.randint(1, 28):02}"}
for count in (10_000, 30_000, 100_000):
    with open(f"{sys.argv[1]}/{count}.jsonl", "w") as file:
        for number in range(count):
            file.write(json.dumps(article(number)) + "\n")
PY
query='docs | where published in 2031-03 and words > 60 | summarize n = count(), words = sum(words) by outlet'
metadata='docs | where published in 2031-03 | summarize n = count() by outlet'
for program in "$metadata" "$query"; do
  echo "$program"
  for count in 10000 30000 100000; do
    best=
    for _ in 1 2 3; do
      line=$( { /usr/bin/time -f '%e %M' "$hearsay" eval --quiet --corpus "$folder/$count.jsonl" "$program" > /dev/null; } 2>&1 | tail -n 1)
      if [ -z "$best" ] || awk -v a="${line% *}" -v b="${best% *}" 'BEGIN { exit !(a < b) }'; then best=$line; fi
    done
    size=$(stat -c %s "$folder/$count.jsonl")
    echo "$best $count $size" | awk '{ printf "  %7d documents  %6.2f s  %6.1f us/document  %5d MiB  %4.1f bytes of memory a byte of text\n",
      $3, $1, $1 / $3 * 1e6, $2 / 1024, $2 * 1024 / $4 }'
  done
done
