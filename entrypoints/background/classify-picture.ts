import pLimit from 'p-limit';
import type { RgbaImage } from '../../model/image';
import { makeInput } from '../../model/input';
import { NETWORKS, type NetworkName } from '../../model/network-names';
import type { Answer } from './answer-store';
import { batched } from './batched';
import { decodeImage } from './decode-image';
import { classify, inputSide } from './engine';
import type { FetchedImage } from './fetch-image';
import { ImageProblem } from './image-problem';
import { remembered } from './remembered';
import { sniffImage } from './sniff-image';

/** Pictures decoded at once: each may take 256 MB for a moment. */
const decoding = pLimit(2);

const sides = remembered<number>(NETWORKS.length);

/** A queue for each network, so that a picture's answer is that of the network it was asked for. */
const predict = new Map(
  NETWORKS.map((network) => [
    network,
    batched((inputs: Uint8Array[]) => predictAll(network, inputs), {
      limit: 64,
      collectMilliseconds: 4,
    }),
  ]),
);

/**
 * What a network says of a picture's file.
 * @throws {ImageProblem} for a file that is no picture to tag, or a network that does not start
 */
export async function classifyFile(image: FetchedImage, network: NetworkName): Promise<Answer> {
  const facts = sniffImage(image);
  const side = inputSideOf(network);
  // Both at once: the network starts while the picture is decoded.
  side.catch(() => {});
  const input = await decoding(async () => {
    const pixels = await decodeImage(image, facts);
    return makeInput(pixels, await side);
  });
  return { ...(await answer(input, await side, network)), animated: facts.animated };
}

/**
 * What a network says of pixels.
 * @throws {ImageProblem} for a network that does not start
 */
export async function classifyPixels(
  pixels: RgbaImage,
  network: NetworkName,
): Promise<Omit<Answer, 'animated'>> {
  const side = await inputSideOf(network);
  return answer(makeInput(pixels, side), side, network);
}

async function answer(
  input: Uint8Array,
  side: number,
  network: NetworkName,
): Promise<Omit<Answer, 'animated'>> {
  return {
    ...(await predict.get(network)!(input)),
    input: { side, levels: btoa(String.fromCharCode(...input)) },
  };
}

function inputSideOf(network: NetworkName): Promise<number> {
  return sides(network, () => orNoNetwork(inputSide(network)));
}

async function predictAll(
  network: NetworkName,
  inputs: Uint8Array[],
): Promise<Pick<Answer, 'answer' | 'ranking' | 'none' | 'backend'>[]> {
  const { predictions, backend } = await orNoNetwork(classify(network, inputs));
  return predictions.map(({ ranking: [first, ...rest], ...prediction }) => ({
    ...prediction,
    ranking: [first, ...rest],
    backend,
  }));
}

function orNoNetwork<Result>(asked: Promise<Result>): Promise<Result> {
  return asked.catch((error) => {
    throw new ImageProblem('no-network', error instanceof Error ? error.message : String(error));
  });
}
