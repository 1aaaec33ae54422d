"""Compares measures with those of the package association-measures (PyPI).

The file given holds, tab-separated, a kind, a measure, the counts O11, R1, C1 and N, and a value.
"""

import csv
import math
import sys

import pandas
from association_measures import frequencies, measures

# Our names, the package's, and by what its value is multiplied: its MI are decimal logarithms.
BITS = math.log2(10)
HARDIE = {"discounting": "Hardie2014"}
SAME = {
    "association": {
        "dice": (measures.dice, 1, {}),
        "mi": (measures.mutual_information, BITS, {}),
        "local_mi": (measures.local_mutual_information, BITS, {}),
        "log_ratio": (measures.log_ratio, 1, HARDIE),
        "delta_p_node": (measures.liddell, 1, {}),
        "min_sensitivity": (measures.min_sensitivity, 1, {}),
        "g2": (measures.log_likelihood, 1, {}),
        "g2_simple": (measures.simple_ll, 1, {}),
        "t": (measures.t_score, 1, {}),
        "z": (measures.z_score, 1, {}),
    },
    "keyness": {
        "log_ratio": (measures.log_ratio, 1, HARDIE),
        "delta_p_study": (measures.liddell, 1, {}),
        "g2_four": (measures.log_likelihood, 1, {}),
    },
}

with open(sys.argv[1], encoding="utf-8") as file:
    rows = list(csv.DictReader(file, delimiter="\t"))
failed = 0
for kind, names in SAME.items():
    for name, (measure, factor, options) in names.items():
        chosen = [row for row in rows if row["kind"] == kind and row["measure"] == name]
        cells = []
        for row in chosen:
            both, first, column, total = (float(row[key]) for key in ("O11", "R1", "C1", "N"))
            cells.append(
                {
                    "O11": both,
                    "O12": first - both,
                    "O21": column - both,
                    "O22": total - first - column + both,
                }
            )
        table = pandas.DataFrame(cells)
        table = frequencies.expected_frequencies(table, observed=True)
        theirs = measure(table, **options) * factor
        worst = 0.0
        for row, value in zip(chosen, theirs):
            ours = float(row["value"])
            worst = max(worst, abs(ours - value) / max(1.0, abs(value)))
        print(f"{kind} {name}: {len(chosen)} values, largest difference {worst:.1e}")
        if not chosen or not worst < 1e-6:
            failed += 1
sys.exit(1 if failed else 0)
