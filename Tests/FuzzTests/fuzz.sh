#!/usr/bin/env bash
# fuzz.sh [-n EXECUTIONS] [-s SECONDS] [TARGET ...]
#
# Lets libFuzzer look for bytes that make a reader trap, hang or break its property. Each target is run until it has
# had EXECUTIONS in all (10,000,000), for at most SECONDS of this call (no limit). What was done is kept in
# .build-fuzz/runs: stop it whenever you like, and it goes on where it was. Prints one line a target, and fails when a
# target did, or when the planted trap of the canary is not found.
#
#     fuzz.sh --keep     writes a small part of what was found into Corpus, which `swift test` replays
#
# A SwiftPM executable does not link with libFuzzer: the modules are built with its coverage, and their objects
# linked here with the targets beside this file.
set -euo pipefail
cd "$(dirname "$0")/../.."
executions=10000000 seconds=0 keep=no
while getopts 'n:s:-:' option; do
    case $option in
        n) executions=$OPTARG ;;
        s) seconds=$OPTARG ;;
        -) [ "$OPTARG" = keep ] && keep=yes || exit 64 ;;
        *) exit 64 ;;
    esac
done
shift $((OPTIND - 1))
here=Tests/FuzzTests build=.build-fuzz runs=.build-fuzz/runs fuzz=.build-fuzz/fuzz

build() {
    mkdir -p "$build"
    swift build -c release --scratch-path "$build" --target spreekuur \
        -Xswiftc -sanitize=fuzzer -Xswiftc -enable-testing > "$runs.log" 2>&1 || { tail "$runs.log"; exit 1; }
    local maps=() objects
    mapfile -d '' objects < <(find "$build"/release/*.build -name '*.o' -print0)
    for map in "$build"/release/*.build/module.modulemap "$build"/checkouts/*/Sources/*/include/module.modulemap; do
        [ -e "$map" ] && maps+=(-Xcc "-fmodule-map-file=$map")
    done
    swiftc -O -swift-version 6 -enable-upcoming-feature MemberImportVisibility -sanitize=fuzzer -parse-as-library \
        -module-name FuzzTests -I "$build/release/Modules" -I Sources/CNcurses -Xcc -ISources/CSystem/include \
        "${maps[@]}" $here/FuzzTarget.swift $here/Targets/*.swift $here/Fuzzer/*.swift \
        "${objects[@]}" -lncursesw -lstdc++ -o "$fuzz"
}

# run TARGET EXECUTIONS SECONDS: one stretch; adds to the target's counts.
run() {
    local folder=$runs/$1 begin=$SECONDS
    mkdir -p "$folder/found" "$folder/seeds" "$folder/crashes"
    SPREEKUUR_FUZZ=$1 SPREEKUUR_SEEDS=$folder/seeds "$fuzz"
    local corpus=("$folder/found" "$folder/seeds")
    [ -d "$here/Corpus/$1" ] && corpus+=("$here/Corpus/$1")
    SPREEKUUR_FUZZ=$1 "$fuzz" -runs="$2" -max_total_time="$3" -timeout=10 -rss_limit_mb=1024 -max_len=2048 \
        -reload=0 -print_final_stats=1 -artifact_prefix="$folder/crashes/" "${corpus[@]}" > "$folder/log" 2>&1 || true
    local done
    done=$(sed -n 's/^stat::number_of_executed_units: *//p' "$folder/log")
    echo $(($(count "$1" executions) + ${done:-0})) > "$folder/executions"
    echo $(($(count "$1" seconds) + SECONDS - begin)) > "$folder/seconds"
}

count() { cat "$runs/$1/$2" 2> /dev/null || echo 0; }

crashes() { find "$runs/$1/crashes" -type f 2> /dev/null | wc -l; }

# At most twelve small files a target: what every parser must stand, without a repository full of it.
keep() {
    local small
    for folder in "$runs"/*/; do
        local name=$(basename "$folder")
        [ "$name" = canary ] && continue
        small=$(mktemp -d)
        SPREEKUUR_FUZZ=$name "$fuzz" -merge=1 -max_len=1024 "$small" "$here/Corpus/$name" "$folder/found" \
            "$folder/seeds" > "$folder/merge.log" 2>&1
        mkdir -p "$here/Corpus/$name"
        find "$here/Corpus/$name" -type f ! -name 'bug-*' -delete
        find "$small" -type f -printf '%s %p\n' | sort -n | awk '{ print $2 }' > "$small.list"
        awk -v total="$(wc -l < "$small.list")" 'NR % (int(total / 12) + 1) == 0' "$small.list" \
            | xargs -r cp -t "$here/Corpus/$name"
        rm -r "$small" "$small.list"
    done
}

build
targets=("$@")
[ $# -gt 0 ] || mapfile -t targets < <(SPREEKUUR_FUZZ=canary "$fuzz" -help=1 > /dev/null 2>&1; sed -n 's/^    static let .* = FuzzTarget("\(.*\)") {$/\1/p' $here/Targets/*.swift | grep -v canary)
if [ $keep = yes ]; then keep; exit; fi

rm -rf "$runs/canary"
run canary 20000000 120
[ "$(crashes canary)" -gt 0 ] || { echo "the planted trap was not found: nothing below means anything"; exit 1; }

started=$SECONDS failed=0
printf '%-18s %12s %8s %8s %8s\n' target executions seconds corpus crashes
for target in "${targets[@]}"; do
    while [ "$(count "$target" executions)" -lt "$executions" ] && [ "$(crashes "$target")" -eq 0 ]; do
        stretch=60
        if [ "$seconds" -gt 0 ]; then
            stretch=$((seconds - (SECONDS - started)))
            [ $stretch -gt 0 ] || break
            [ $stretch -lt 60 ] || stretch=60
        fi
        run "$target" $((executions - $(count "$target" executions))) $stretch
    done
    printf '%-18s %12d %8d %8d %8d\n' "$target" "$(count "$target" executions)" "$(count "$target" seconds)" \
        "$(find "$runs/$target/found" -type f 2> /dev/null | wc -l)" "$(crashes "$target")"
    [ "$(crashes "$target")" -eq 0 ] || failed=1
done
exit $failed
