#!/bin/sh
# Fuzzes the readers of the store with libFuzzer and the address sanitizer.
#
# usage: Tests/Fuzzing/store.sh vertical|conllu|segment|catalogue [SECONDS [FOLDER]]
#
# The sources of Store are compiled with coverage into FOLDER (default: .build/fuzzing), where the
# inputs that were found are kept from run to run. Ends with an error and a file crash-… in FOLDER
# if an input makes a reader crash, hang, give positions outside of the segment or, for the two text
# formats, give something else when the file is read in small parts.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
kind=${1:?vertical, conllu, segment or catalogue}
seconds=${2:-1800}
folder=${3:-$root/.build/fuzzing}
mkdir -p "$folder/$kind" "$folder/scratch"
cd "$folder"
flags="-O -swift-version 6 -parse-as-library -sanitize=fuzzer,address"
newest=$(find "$root/Sources/Store" "$root/Sources/TextModel" "$root/Tests/Fuzzing" -name '*.swift' \
  -newer "$folder/store-fuzzer" 2>/dev/null || echo all)
if [ ! -x store-fuzzer ] || [ -n "$newest" ]; then
  # shellcheck disable=SC2086,SC2046
  swiftc $flags -wmo -emit-module -emit-object -module-name TextModel -o TextModel.o \
    $(find "$root/Sources/TextModel" -name '*.swift')
  # shellcheck disable=SC2086,SC2046
  swiftc $flags -wmo -enable-testing -emit-module -emit-object -module-name Store -I . -o Store.o \
    $(find "$root/Sources/Store" -name '*.swift')
  # shellcheck disable=SC2086
  swiftc $flags -I . "$root/Tests/Fuzzing/StoreFuzzer.swift" TextModel.o Store.o -o store-fuzzer
fi
# Seeds: small inputs of each kind, made up here.
if [ -z "$(ls -A "$kind")" ]; then
  case $kind in
    vertical)
      printf '<!-- columns: form,pos,lemma -->\n<text id="a" outlet="Harbour Post">\n<p>\n<s>\n' >"$kind/a"
      printf 'Mayors\tNOUN\tmayor\nR&amp;D\tNOUN\n</s>\n</p>\n</text>\n' >>"$kind/a"
      printf '<s>\n<\tSYM\n<g/>\n</s>\n<quote speaker=x>\na\nb\n</quote>\n' >"$kind/b"
      ;;
    conllu)
      printf '# newdoc id = h\n# meta::year = 2031\n# newpar\n# sent_id = 1\n' >"$kind/a"
      printf '1-2\tDont\t_\t_\t_\t_\t_\t_\t_\t_\n1\tDo\tdo\tAUX\tVB\t_\t0\troot\t_\t_\n' >>"$kind/a"
      printf '2\tnt\tnot\tPART\tRB\t_\t1\tadvmod\t_\t_\n2.1\tx\t_\t_\t_\t_\t_\t_\t_\t_\n\n' >>"$kind/a"
      ;;
    segment | catalogue)
      if [ -n "${STORE_PROBE:-}" ]; then
        rm -rf scratch/store
        "$STORE_PROBE" corpus "$folder/scratch/store" 1 3 0 >scratch/log
        if [ "$kind" = segment ]; then
          cp scratch/store/segment-* "$kind/"
        else
          cp scratch/store/catalogue "$kind/"
        fi
      else
        echo "store.sh: STORE_PROBE names the program that makes the first store" >&2
        exit 2
      fi
      ;;
  esac
fi
STORE_FUZZER=$kind STORE_FUZZER_FOLDER=$folder/scratch exec ./store-fuzzer "$kind" \
  -max_total_time="$seconds" -timeout=20 -rss_limit_mb=4096 -max_len=65536 -print_final_stats=1
