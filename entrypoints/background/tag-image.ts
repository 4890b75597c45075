import pLimit from 'p-limit';
import type { Tag, TagResult } from '../../messages/protocol';
import { makeInput } from '../../model/input';
import { NETWORKS, type NetworkName } from '../../model/network-names';
import { batched } from './batched';
import { decodeImage } from './decode-image';
import { classify, inputSide } from './engine';
import { type FetchedImage, fetchImage } from './fetch-image';
import { ImageProblem } from './image-problem';
import { preferences } from './preferences';
import { remembered } from './remembered';
import { sniffImage } from './sniff-image';

type Answer = Omit<Tag, 'milliseconds'>;

/** Pictures fetched at once, as a browser does for one server. */
const fetching = pLimit(6);

/** Pictures decoded at once: each may take 256 MB for a moment. */
const decoding = pLimit(2);

/** An answer is about 6 kB; a long visit to a shop shows some hundred pictures. */
const byUrl = remembered<Answer>(2000);
const byDigest = remembered<Answer>(2000);

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

/** Tags the picture at an address. Never rejects: what goes wrong is part of the answer. */
export async function tagImage(url: string): Promise<TagResult> {
  const started = performance.now();
  try {
    const answer = await recall(url);
    return { ok: true, tag: { ...answer, milliseconds: performance.now() - started } };
  } catch (error) {
    const problem =
      error instanceof ImageProblem ? error : new ImageProblem('broken', String(error));
    return { ok: false, failure: problem.failure };
  }
}

async function recall(url: string): Promise<Answer> {
  const { network, backend } = await preferences();
  // Part of the keys: a change of the settings asks for new answers.
  const settings = `${network} ${backend}`;
  const read = async () => {
    const image = await fetching(() => fetchImage(url));
    return byDigest(`${settings} ${await digest(image)}`, () => compute(image, network));
  };
  // `data:` addresses hold the whole picture: too long for a key, and quickly digested.
  return url.startsWith('data:') ? read() : byUrl(`${settings} ${url}`, read);
}

async function compute(image: FetchedImage, network: NetworkName): Promise<Answer> {
  const facts = sniffImage(image);
  const { side, input } = await decoding(async () => {
    const [side, pixels] = await Promise.all([
      sides(network, () => orNoNetwork(inputSide(network))),
      decodeImage(image, facts),
    ]);
    return { side, input: makeInput(pixels, side) };
  });
  return {
    ...(await predict.get(network)!(input)),
    input: { side, levels: btoa(String.fromCharCode(...input)) },
    animated: facts.animated,
  };
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

async function digest({ bytes }: FetchedImage): Promise<string> {
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))));
}
