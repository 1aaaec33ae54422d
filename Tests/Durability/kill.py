"""usage: kill.py PROBE [ROUNDS] [SEED]

Stops builds and updates of a store with kill -9 at random moments: `swift build --product
StoreProbe -c release` makes PROBE. After each the store must open and hold exactly the documents
it held before or those it was to hold, by a fingerprint of every value and of the answers to 50
queries; then the build is run again to its end. The phase in which each was stopped is counted.
"""
import collections
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

COUNT = 240  # documents of the first version
VERSIONS = 6


def run(*arguments):
    result = subprocess.run([PROBE, *arguments], stdout=subprocess.PIPE, text=True)
    return result.returncode, result.stdout.strip().split("\n")[-1]


def expect(seed, version):
    code, line = run("expect", str(seed), str(COUNT), str(version))
    if code:
        sys.exit(f"no expectation: {line}")
    return line


def start(store, seed, version):
    return subprocess.Popen(
        [PROBE, "corpus", store, str(seed), str(COUNT), str(version)],
        stdout=subprocess.PIPE, text=True)


def finish(store, seed, version):
    """Runs a build to its end; its length and the seconds to each beginning of a phase."""
    begin = time.monotonic()
    process = start(store, seed, version)
    phases = [(time.monotonic() - begin, line.strip()) for line in process.stdout]
    if process.wait():
        sys.exit(f"the build failed: {phases}")
    return time.monotonic() - begin, phases


def main():
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    source = random.Random(seed)
    expected = [expect(seed, version) for version in range(VERSIONS)]
    if len(set(expected)) != VERSIONS:
        sys.exit("the versions do not differ")
    folder = tempfile.mkdtemp()
    stopped = collections.Counter()
    results = collections.Counter()
    kinds = collections.Counter()
    while sum(stopped.values()) < rounds:
        # A store at some version, or none.
        store = os.path.join(folder, "store")
        shutil.rmtree(store, ignore_errors=True)
        old = source.choice([None] + list(range(VERSIONS - 1)))
        if old is not None:
            for version in sorted(source.sample(range(old + 1), source.randint(1, old + 1))):
                if version != old:
                    finish(store, seed, version)
            finish(store, seed, old)
        new = source.randrange(VERSIONS) if old is None else source.choice(
            [v for v in range(VERSIONS) if v != old])
        copy = os.path.join(folder, "copy")
        shutil.rmtree(copy, ignore_errors=True)
        if old is not None:
            shutil.copytree(store, copy)
        length, phases = finish(copy, seed, new)
        # From when the first documents are added to the end.
        rest = length - next((at for at, phase in phases if phase != "cleaning"), 0)
        # Several stops in a row: later ones meet what earlier ones left.
        for _ in range(source.randint(1, 4)):
            before = set(os.listdir(store)) if os.path.isdir(store) else set()
            process = start(store, seed, new)
            lines = []
            if source.randrange(10):
                # Wait until files are written.
                for line in process.stdout:
                    lines.append(line.strip())
                    if lines[-1] != "cleaning":
                        break
            time.sleep(source.random() * (rest if lines else length - rest))
            if process.poll() is not None:
                break
            process.kill()
            lines += [line.strip() for line in process.stdout]
            process.wait()
            phase = lines[-1] if lines else "starting"
            if phase.startswith("done"):
                break
            stopped[phase] += 1
            kinds["build" if old is None else "update"] += 1
            code, line = run("dump", store)
            if code == 0 and line == expected[new]:
                results["new"] += 1
            elif code == 0 and old is not None and line == expected[old]:
                results["old"] += 1
            elif code == 3 and old is None and ("no store" in line or "no such" in line):
                results["old"] += 1
            else:
                sys.exit(f"stopped while {phase}, {old} to {new}: {line}\n"
                         f"{sorted(before)}\n{sorted(os.listdir(store))}")
            if sum(stopped.values()) >= rounds:
                break
        finish(store, seed, new)
        code, line = run("dump", store)
        if code or line != expected[new]:
            sys.exit(f"gone on after stops, {old} to {new}: {line}")
        left = [name for name in os.listdir(store) if name.endswith(".new") or name == "staged"]
        if left:
            sys.exit(f"files were left: {left}")
    shutil.rmtree(folder)
    print(f"{sum(stopped.values())} stopped ({dict(kinds)}), by phase: {dict(stopped)}")
    print(f"the store was then: {dict(results)}")


PROBE = os.path.abspath(sys.argv[1])
main()
