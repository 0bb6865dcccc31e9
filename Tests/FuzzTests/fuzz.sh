#!/usr/bin/env bash
# fuzz.sh [-n EXECUTIONS] [-s SECONDS] [TARGET ...]
#
# Lets libFuzzer look for bytes that make a reader trap, hang or break its property. Each target is run until it has
# had EXECUTIONS in all (10,000,000), and this call ends after about SECONDS (no limit). What was done is kept in
# .build-fuzz/runs: stop it whenever you like, and it goes on where it was. Prints one line a target, and fails when a
# target did, or when the planted trap of the canary is not found.
#
#     fuzz.sh --keep     writes a small part of what was found into Corpus, which `swift test` replays
#
# A SwiftPM executable does not link with libFuzzer: the modules are built with its coverage, and their objects
# linked here with the targets beside this file.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=Tests/FuzzTests build=.build-fuzz runs=.build-fuzz/runs fuzz=.build-fuzz/fuzz
executions=10000000 limit=0 keep=no
while getopts 'n:s:-:' option; do
    case $option in
        n) executions=$OPTARG ;;
        s) limit=$OPTARG ;;
        -) [ "$OPTARG" = keep ] || exit 64; keep=yes ;;
        *) exit 64 ;;
    esac
done
shift $((OPTIND - 1))
targets=("$@")
[ $# -gt 0 ] || mapfile -t targets < <(
    sed -n 's/^    static let .* = FuzzTarget("\(.*\)") {$/\1/p' $here/Targets/*.swift | grep -vx canary)

# A trap is for libFuzzer, which keeps the bytes that led to it; Swift's own report would come first.
export SWIFT_BACKTRACE=enable=no

build() {
    mkdir -p "$runs"
    swift build -c release --scratch-path "$build" --target spreekuur \
        -Xswiftc -sanitize=fuzzer -Xswiftc -enable-testing > "$runs/build.log" 2>&1 \
        || { grep error: "$runs/build.log"; exit 1; }
    # What was built of a file that is gone would be linked too.
    local folder object name
    for folder in Sources/*/; do
        for object in "$build/release/$(basename "$folder").build"/*.o; do
            name=$(basename "$object" .o)
            [ "$name" = embedded_resources.swift ] || [ -n "$(find -L "$folder" -name "$name" -print -quit)" ] \
                || rm -f "$object"
        done
    done
    local maps=() objects
    for map in "$build"/release/*.build/module.modulemap "$build"/checkouts/*/Sources/*/include/module.modulemap; do
        if [ -e "$map" ]; then maps+=(-Xcc "-fmodule-map-file=$map"); fi
    done
    mapfile -d '' objects < <(find "$build"/release/*.build -name '*.o' -print0)
    swiftc -O -swift-version 6 -enable-upcoming-feature MemberImportVisibility -sanitize=fuzzer -parse-as-library \
        -module-name FuzzTests -I "$build/release/Modules" -I Sources/CNcurses -Xcc -ISources/CSystem/include \
        "${maps[@]}" $here/FuzzTarget.swift $here/Targets/*.swift $here/Fuzzer/*.swift \
        "${objects[@]}" -lncursesw -lstdc++ -o "$fuzz"
}

# run TARGET EXECUTIONS SECONDS: one stretch, added to the target's counts.
run() {
    local folder=$runs/$1 begin=$SECONDS ran
    mkdir -p "$folder/found" "$folder/seeds" "$folder/crashes"
    SPREEKUUR_FUZZ=$1 SPREEKUUR_SEEDS=$folder/seeds "$fuzz"
    local corpus=("$folder/found" "$folder/seeds")
    if [ -d "$here/Corpus/$1" ]; then corpus+=("$here/Corpus/$1"); fi
    SPREEKUUR_FUZZ=$1 "$fuzz" -runs="$2" -max_total_time="$3" -timeout=10 -rss_limit_mb=1024 -max_len="$(longest "$1")" \
        -reload=0 -print_final_stats=1 -artifact_prefix="$folder/crashes/" "${corpus[@]}" > "$folder/log" 2>&1 || true
    ran=$(sed -n 's/^stat::number_of_executed_units: *//p' "$folder/log")
    echo $(($(count "$1" executions) + ${ran:-0})) > "$folder/executions"
    echo $(($(count "$1" seconds) + SECONDS - begin)) > "$folder/seconds"
}

# What is read letter by letter shows all it has in a few lines, and the time of a run grows with its length; a sealed
# file needs its whole length.
longest() {
    case $1 in
        text | field) echo 96 ;;
        keys | theme | ladder | codes) echo 192 ;;
        absences | delimited | roster | holidays) echo 256 ;;
        *) echo 2048 ;;
    esac
}

count() { cat "$runs/$1/$2" 2> /dev/null || echo 0; }

files() { find "$runs/$1/$2" -type f 2> /dev/null | wc -l; }

# At most twelve small files a target: what every reader must stand, without a repository full of it.
keep() {
    local name small
    for name in "${targets[@]}"; do
        small=$runs/$name/small
        rm -rf "$small"
        mkdir -p "$small" "$here/Corpus/$name"
        SPREEKUUR_FUZZ=$name "$fuzz" -merge=1 -max_len=1024 "$small" "$here/Corpus/$name" "$runs/$name/found" \
            "$runs/$name/seeds" > "$runs/$name/merge.log" 2>&1
        find "$here/Corpus/$name" -type f ! -name 'bug-*' -delete
        find "$small" -type f -printf '%s %p\n' | sort -n | awk '{ print $2 }' \
            | awk -v total="$(files "$name" small)" 'NR % (int(total / 12) + 1) == 0' \
            | xargs -r cp -t "$here/Corpus/$name"
    done
}

build
if [ $keep = yes ]; then keep; exit; fi

rm -rf "$runs/canary"
run canary 20000000 120
[ "$(files canary crashes)" -gt 0 ] || { echo "the planted trap was not found: nothing else would be"; exit 1; }

# In turns of a minute, so that a slow target does not keep the others waiting.
isOver() { [ "$limit" -gt 0 ] && [ "$SECONDS" -ge "$limit" ]; }
isDone() { [ "$(count "$1" executions)" -ge "$executions" ] || [ "$(files "$1" crashes)" -gt 0 ]; }
left=("${targets[@]}")
while [ ${#left[@]} -gt 0 ] && ! isOver; do
    turn=("${left[@]}") left=()
    for target in "${turn[@]}"; do
        isOver || isDone "$target" || run "$target" $((executions - $(count "$target" executions))) 60
        isDone "$target" || left+=("$target")
    done
done

failed=0
printf '%-18s %12s %8s %8s %8s\n' target executions seconds corpus crashes
for target in "${targets[@]}"; do
    printf '%-18s %12d %8d %8d %8d\n' "$target" "$(count "$target" executions)" "$(count "$target" seconds)" \
        "$(files "$target" found)" "$(files "$target" crashes)"
    if [ "$(files "$target" crashes)" -gt 0 ]; then failed=1; fi
done
exit $failed
