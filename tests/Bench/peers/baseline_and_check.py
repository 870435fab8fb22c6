"""Computes with pandas and numpy what a baseline and a check compute: the same statistics of every column, and the distances of two files.

Arguments: baseline.csv window.csv. Prints the seconds of both, without the start of Python, and the largest distance.
"""

import json
import sys
import time

import numpy
import pandas


def statistics(path):
    frame = pandas.read_csv(path)
    return len(frame), {name: column(frame[name]) for name in frame.columns}


def column(values):
    present = int(values.notna().sum())
    if values.dtype == object:
        counts = values.value_counts()
        return {"present": present, "distinct": len(counts), "counts": counts}
    numbers = numpy.sort(values.dropna().to_numpy(dtype=float))
    return {
        "present": present, "mean": numbers.mean(), "sum": numbers.sum(), "deviation": numbers.std(), "min": numbers[0], "max": numbers[-1],
        "integral": bool((numbers == numpy.floor(numbers)).all()), "negative": int((numbers < 0).sum()),
        "buckets": numpy.histogram(numbers, 10), "quantiles": numpy.quantile(numbers, numpy.linspace(0, 1, 101)), "sorted": numbers,
    }


def distance(before, now):
    if "counts" in before:
        return (before["counts"] / before["present"]).sub(now["counts"] / now["present"], fill_value=0).abs().max()
    points = numpy.concatenate([before["sorted"], now["sorted"]])
    return numpy.abs(numpy.searchsorted(before["sorted"], points, "right") / before["present"] - numpy.searchsorted(now["sorted"], points, "right") / now["present"]).max()


start = time.perf_counter()
rows, baseline = statistics(sys.argv[1])
learned = time.perf_counter()
others, window = statistics(sys.argv[2])
largest = max(distance(baseline[name], window[name]) for name in baseline)
print(json.dumps({"rows": rows, "baselineSeconds": learned - start, "checkSeconds": time.perf_counter() - learned, "largestDistance": float(largest)}))
