"""Training steps of the feed-forward network in PyTorch, on random images: prints their seconds.

Usage: bench-torch.py BATCH_SIZE STEPS EPOCHS
Prints one JSON line, of the number of threads that is the fastest:
{"torch": version, "threads": n, "blas": text, "seconds": [per epoch]}.
"""

import json
import os
import sys
import time

import torch
from torch import nn

batch_size, steps, epochs = map(int, sys.argv[1:])

network = nn.Sequential(
    nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 128), nn.ReLU(), nn.Linear(128, 10)
)
x = torch.rand(steps * batch_size, 784)
y = torch.randint(0, 10, (steps * batch_size,))
optimizer = torch.optim.Adam(network.parameters(), lr=1e-3)
cross_entropy = nn.CrossEntropyLoss()


def run_epoch():
    order = torch.randperm(len(x))
    for start in range(0, len(x), batch_size):
        batch = order[start : start + batch_size]
        optimizer.zero_grad()
        loss = cross_entropy(network(x[batch]), y[batch])
        loss.backward()
        optimizer.step()


def seconds_with(threads):
    torch.set_num_threads(threads)
    seconds = []
    for _ in range(epochs):
        started = time.perf_counter()
        run_epoch()
        seconds.append(time.perf_counter() - started)
    return seconds


# On all cores, and on one: where others use the machine too, threads that wait for each other lose.
timed = {threads: seconds_with(threads) for threads in {1, os.cpu_count()}}
threads = min(timed, key=lambda count: min(timed[count]))

blas = next(
    (line.strip(" -") for line in torch.__config__.show().splitlines() if "Build settings" in line), ""
)
blas = next((part.strip().split(" ")[-1] for part in blas.split(",") if "BLAS_INFO" in part), "BLAS unknown")
print(
    json.dumps(
        {
            "torch": torch.__version__,
            "threads": threads,
            "blas": blas,
            "seconds": timed[threads],
        }
    )
)
