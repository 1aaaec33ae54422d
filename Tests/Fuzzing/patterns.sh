#!/bin/sh
# Fuzzes the pattern parser, the resolver and the matcher with libFuzzer and the address sanitizer.
#
# usage: Tests/Fuzzing/patterns.sh [SECONDS [FOLDER]]
#
# The sources are compiled with coverage into FOLDER (default: .build/fuzzing), where the inputs that
# were found are kept from run to run. Ends with an error and a file crash-… in FOLDER if a text
# makes the parser crash or hang, if an error lies outside of the text, if a pattern that is written
# out is read as another, or if a hit lies outside of the corpus.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
seconds=${1:-1800}
folder=${2:-$root/.build/fuzzing}
mkdir -p "$folder/patterns"
cd "$folder"
flags="-O -swift-version 6 -parse-as-library -sanitize=fuzzer,address -I . -I $root/Sources/CPCRE2"
newest=$(find "$root/Sources/Query" "$root/Sources/RegularExpressions" "$root/Sources/Store" \
  "$root/Sources/TextModel" "$root/Tests/Fuzzing" -name '*.swift' \
  -newer "$folder/pattern-fuzzer" 2>/dev/null || echo all)
if [ ! -x pattern-fuzzer ] || [ -n "$newest" ]; then
  for module in TextModel RegularExpressions Store Query; do
    # shellcheck disable=SC2086,SC2046
    swiftc $flags -wmo -emit-module -emit-object -module-name $module -o "$module.o" \
      $(find "$root/Sources/$module" -name '*.swift')
  done
  # shellcheck disable=SC2086
  swiftc $flags "$root/Tests/Fuzzing/PatternFuzzer.swift" TextModel.o RegularExpressions.o Store.o \
    Query.o -lpcre2-8 -o pattern-fuzzer
fi
tr ' ' '\n' <<'WORDS' | sed 's/["\\]/\\&/g; s/.*/"&"/' >pattern.words
[ ] [: :] [::] <s> </s> <quote kind= <s/> ( ) | & ! -> = != == !== lemma pos form lower word %c %d %l
{1,2} {,3} {2} ? * + :: match matchend distance( distabs( near( MU( meet union within !within
containing expand to left s doc none quote @ a: a.lemma >nsubj <nsubj >> !> (?longest) (?all)
(?standard) (?shortest) (?traditional) /region[ $list _. f( ' "The" "d.*" lbound( rbound( target in [] \"
WORDS
if [ -z "$(ls -A patterns)" ]; then
  number=0
  while IFS= read -r pattern; do
    number=$((number + 1))
    printf '%s' "$pattern" >"patterns/$number"
  done <<'PATTERNS'
[lemma="say" & pos="VERB"] []{0,5} [pos="NOUN" %c]
a:[pos="NOUN"] []* b:[] :: a.lemma = b.lemma & distabs(a, b) < 4 within s
<quote kind="speech"> []+ </quote> containing "no" expand to s
who:[pos="NOUN"] | ([lemma="say"] >nsubj x:[] !>obj)
MU(meet (meet "The" "dean" -1 1) "said" s)
near("dean", "said" | "fell", 3) !within <quote/>
(?all) ("a" | [form != "b"])? [::] @[word == "No" %c] within doc
[lemma in $verbs] [: pos = "ADP" :] "on"{2,} within 2 s
PATTERNS
fi
exec ./pattern-fuzzer patterns -max_total_time="$seconds" -timeout=20 -rss_limit_mb=4096 \
  -max_len=400 -dict=pattern.words -print_final_stats=1
