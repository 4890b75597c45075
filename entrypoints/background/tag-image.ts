import pLimit from 'p-limit';
import type { Tag, TagResult } from '../../messages/protocol';
import { makeInput } from '../../model/input';
import { backendPreference } from './backend-preference';
import { batched } from './batched';
import { decodeImage } from './decode-image';
import { classify } from './engine';
import { type FetchedImage, fetchImage } from './fetch-image';
import { ImageProblem } from './image-problem';
import { remembered } from './remembered';
import { sniffImage } from './sniff-image';

type Answer = Omit<Tag, 'milliseconds'>;

/** Pictures fetched at once, as a browser does for one server. */
const fetching = pLimit(6);

/** Pictures decoded at once: each may take 256 MB for a moment. */
const decoding = pLimit(2);

/** An answer is about 2 kB; a long visit to a shop shows some hundred pictures. */
const byUrl = remembered<Answer>(2000);
const byDigest = remembered<Answer>(2000);

const predict = batched(predictAll, { limit: 64, collectMilliseconds: 4 });

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
  // Part of the keys: a change of the backend asks for new answers.
  const preference = await backendPreference();
  const read = async () => {
    const image = await fetching(() => fetchImage(url));
    return byDigest(`${preference} ${await digest(image)}`, () => compute(image));
  };
  // `data:` addresses hold the whole picture: too long for a key, and quickly digested.
  return url.startsWith('data:') ? read() : byUrl(`${preference} ${url}`, read);
}

async function compute(image: FetchedImage): Promise<Answer> {
  const facts = sniffImage(image);
  const input = await decoding(async () => makeInput(await decodeImage(image, facts)));
  return {
    ...(await predict(input)),
    input: btoa(String.fromCharCode(...input)),
    animated: facts.animated,
  };
}

async function predictAll(inputs: Uint8Array[]): Promise<Pick<Answer, 'ranking' | 'backend'>[]> {
  try {
    const { rankings, backend } = await classify(inputs);
    return rankings.map(([first, ...rest]) => ({ ranking: [first, ...rest], backend }));
  } catch (error) {
    throw new ImageProblem('no-network', error instanceof Error ? error.message : String(error));
  }
}

async function digest({ bytes }: FetchedImage): Promise<string> {
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))));
}
