// Runs in a worker of a page without the extension: how long decoding and inference take alone.

import pLimit from 'p-limit';
import { decodeImage } from '../../entrypoints/background/decode-image';
import type { FetchedImage } from '../../entrypoints/background/fetch-image';
import { sniffImage } from '../../entrypoints/background/sniff-image';
import { startClassifier } from '../../model/classifier';
import { makeInput } from '../../model/input';

/** As many as the extension decodes at once, and classifies in one run. */
const DECODED_AT_ONCE = 2;
const BATCH = 64;

export interface AloneRequest {
  network: string;
  addresses: string[];
}

/** Milliseconds that all pictures took, fetching left out. */
export interface AloneAnswer {
  decode: number;
  inference: number;
}

addEventListener('message', async ({ data }: MessageEvent<AloneRequest>) => {
  const { network, addresses } = data;
  const [model, weights] = await Promise.all([
    fetch(`/networks/${network}/model.json`).then((response) => response.json()),
    fetch(`/networks/${network}/weights.bin`).then((response) => response.arrayBuffer()),
  ]);
  const classifier = await startClassifier(
    { model, weights },
    { prefer: 'wasm', wasmPath: `${location.origin}/wasm/` },
  );
  const images: FetchedImage[] = await Promise.all(
    addresses.map(async (address) => ({
      bytes: new Uint8Array(await (await fetch(address)).arrayBuffer()),
      mimeType: 'image/jpeg',
    })),
  );

  const started = performance.now();
  const decoding = pLimit(DECODED_AT_ONCE);
  const inputs = await Promise.all(
    images.map((image) =>
      decoding(async () =>
        makeInput(await decodeImage(image, await sniffImage(image)), classifier.inputShape),
      ),
    ),
  );
  const decoded = performance.now();
  for (let at = 0; at < inputs.length; at += BATCH) {
    await classifier.classify(inputs.slice(at, at + BATCH));
  }
  const inference = performance.now() - decoded;
  postMessage({ decode: decoded - started, inference } satisfies AloneAnswer);
});
