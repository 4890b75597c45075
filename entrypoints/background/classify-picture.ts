import pLimit from 'p-limit';
import type { RgbaImage } from '../../model/image';
import { makeInput } from '../../model/input';
import type { InputShape } from '../../model/input-shape';
import type { AnyNetworkName } from '../../model/network-names';
import { previewOf } from '../../model/preview';
import type { Answer } from './answer-store';
import { batched } from './batched';
import { decodeImage } from './decode-image';
import { classify, inputShape } from './engine';
import type { FetchedImage } from './fetch-image';
import { ImageProblem } from './image-problem';
import { isStandIn } from './is-stand-in';
import { lookOf } from './look';
import { remembered } from './remembered';
import { sniffImage } from './sniff-image';

/** Pictures decoded at once: each may take 256 MB for a moment. */
const decoding = pLimit(2);

/** The bundled networks, the person's own, and the one before that. */
const shapes = remembered<InputShape>(4);

type RawAnswer = Pick<Answer, 'answer' | 'ranking' | 'none' | 'thresholds' | 'backend'>;

/** A queue for each network, so that a picture's answer is that of the network it was asked for. */
const queues = new Map<AnyNetworkName, (input: Uint8Array) => Promise<RawAnswer>>();

function queueOf(network: AnyNetworkName): (input: Uint8Array) => Promise<RawAnswer> {
  const known = queues.get(network);
  if (known) return known;
  const queue = batched((inputs: Uint8Array[]) => predictAll(network, inputs), {
    limit: 64,
    collectMilliseconds: 4,
  });
  queues.set(network, queue);
  return queue;
}

/**
 * What a network says of a picture's file.
 * @throws {ImageProblem} for a file that is no picture to tag, or a network that does not start
 */
export async function classifyFile(image: FetchedImage, network: AnyNetworkName): Promise<Answer> {
  const facts = await sniffImage(image);
  const shape = inputShapeOf(network);
  // Both at once: the network starts while the picture is decoded.
  shape.catch(() => {});
  const { input, look } = await decoding(async () => {
    const pixels = await decodeImage(image, facts);
    if (image.shown && isStandIn(pixels, image.shown)) throw new ImageProblem('stand-in');
    return { input: makeInput(pixels, await shape), look: lookOf(pixels) };
  });
  return { ...(await answer(input, await shape, look, network)), animated: facts.animated };
}

/**
 * What a network says of pixels.
 * @throws {ImageProblem} for a network that does not start
 */
export async function classifyPixels(
  pixels: RgbaImage,
  network: AnyNetworkName,
): Promise<Omit<Answer, 'animated'>> {
  const shape = await inputShapeOf(network);
  return answer(makeInput(pixels, shape), shape, lookOf(pixels), network);
}

async function answer(
  input: Uint8Array,
  shape: InputShape,
  look: string,
  network: AnyNetworkName,
): Promise<Omit<Answer, 'animated'>> {
  const { side, channels, levels } = previewOf(input, shape);
  return {
    ...(await queueOf(network)(input)),
    input: { side, channels, levels: btoa(String.fromCharCode(...levels)), look },
  };
}

function inputShapeOf(network: AnyNetworkName): Promise<InputShape> {
  return shapes(network, () => orNoNetwork(inputShape(network)));
}

async function predictAll(network: AnyNetworkName, inputs: Uint8Array[]): Promise<RawAnswer[]> {
  const { predictions, backend, thresholds } = await orNoNetwork(classify(network, inputs));
  const { tagThreshold, noneThreshold } = thresholds;
  return predictions.map(({ ranking: [first, ...rest], ...prediction }) => ({
    ...prediction,
    ranking: [first, ...rest],
    thresholds: { tagThreshold, noneThreshold },
    backend,
  }));
}

function orNoNetwork<Result>(asked: Promise<Result>): Promise<Result> {
  return asked.catch((error) => {
    throw new ImageProblem('no-network', error instanceof Error ? error.message : String(error));
  });
}
