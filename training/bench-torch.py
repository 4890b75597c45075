"""One epoch of the seed's network and recipe in PyTorch, on random images: prints its seconds.

Usage: bench-torch.py IMAGES BATCH_SIZE EPOCHS THREADS (0 leaves PyTorch's own choice)
Prints one JSON line: {"torch": version, "threads": n, "blas": text, "seconds": [per epoch]}.
"""

import json
import sys
import time

import torch
from torch import nn

images, batch_size, epochs, threads = map(int, sys.argv[1:])
if threads:
    torch.set_num_threads(threads)

x = torch.rand(images, 784)
y = torch.randint(0, 10, (images,))
network = nn.Sequential(
    nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 128), nn.ReLU(), nn.Linear(128, 10)
)
optimizer = torch.optim.Adam(network.parameters(), lr=1e-3)
cross_entropy = nn.CrossEntropyLoss()


def run_epoch():
    order = torch.randperm(images)
    for start in range(0, images, batch_size):
        batch = order[start : start + batch_size]
        optimizer.zero_grad()
        loss = cross_entropy(network(x[batch]), y[batch])
        loss.backward()
        optimizer.step()


seconds = []
for _ in range(epochs):
    started = time.perf_counter()
    run_epoch()
    seconds.append(time.perf_counter() - started)

blas = next(
    (line.strip(" -") for line in torch.__config__.show().splitlines() if "Build settings" in line), ""
)
blas = next((part.strip() for part in blas.split(",") if "BLAS_INFO" in part), "BLAS unknown")
print(
    json.dumps(
        {
            "torch": torch.__version__,
            "threads": torch.get_num_threads(),
            "blas": blas,
            "seconds": seconds,
        }
    )
)
