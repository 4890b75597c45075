"""Training steps of one of the networks in PyTorch, on random images: prints their seconds.

Usage: bench-torch.py NETWORK BATCH_SIZE STEPS EPOCHS
NETWORK is "ann", or the convolutional network's description as JSON:
{"side": 56, "convolutions": [{"width": 24, "stride": 2, "residual": false}, ...]}.
Prints one JSON line, of the number of threads that is the fastest:
{"torch": version, "threads": n, "blas": text, "seconds": [per epoch]}.
"""

import json
import os
import sys
import time

import torch
from torch import nn

network_name, (batch_size, steps, epochs) = sys.argv[1], map(int, sys.argv[2:])


class Convolution(nn.Module):
    def __init__(self, channels, width, stride, residual):
        super().__init__()
        self.convolution = nn.Conv2d(channels, width, 3, stride, padding=1)
        self.residual = residual

    def forward(self, x):
        y = torch.relu(self.convolution(x))
        return x + y if self.residual else y


def convolutional(description):
    layers, channels = [], 1
    for layer in description["convolutions"]:
        layers.append(Convolution(channels, layer["width"], layer["stride"], layer["residual"]))
        channels = layer["width"]
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(channels, 11))


if network_name == "ann":
    shape, classes = (784,), 10
    network = nn.Sequential(
        nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 128), nn.ReLU(), nn.Linear(128, 10)
    )
else:
    described = json.loads(network_name)
    shape, classes = (1, described["side"], described["side"]), 11
    network = convolutional(described)

x = torch.rand(steps * batch_size, *shape)
y = torch.randint(0, classes, (steps * batch_size,))
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
