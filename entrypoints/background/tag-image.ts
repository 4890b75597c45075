import pLimit from 'p-limit';
import { hear } from '../../messages/hear';
import type { Sender } from '../../messages/listen';
import type { ImageFailure, PageWord, Payload, Tag, TagResult } from '../../messages/protocol';
import { isOwnNetwork } from '../../model/network-names';
import { outputsOf } from '../../model/prediction';
import { areAtOdds, type WordsWitness, wordsWitness } from '../../model/words/words-witness';
import { type Answer, AnswerStore, digestOf } from './answer-store';
import { BUNDLED_NETWORKS } from './bundled-networks';
import { classifyFile, classifyPixels } from './classify-picture';
import { correctionOf, learnedOn } from './correct-picture';
import { giveWay } from './give-way';
import { ImageProblem } from './image-problem';
import { networkVersion } from './network-version';
import { ownNetwork } from './own-network';
import { type Preferences, preferences } from './preferences';
import { readPicture } from './read-picture';
import { remembered } from './remembered';
import { screenPicture } from './screen-picture';

/** An answer, and the digest of the picture that it is about. */
interface Known {
  answer: Answer;
  digest: string;
}

type Asked = Payload<'tag-image'>;

/** Pictures read at once, as many as a browser fetches from one server. */
const reading = pLimit(6);

/** An answer is about 7 kB; a long visit to a shop shows some hundred pictures. */
const byPlace = remembered<Known>(2000);
const byDigest = remembered<Answer>(2000);

/** On the disk: at most 20 MB, the answers of some twenty visits. */
const store = new AnswerStore({
  name: 'answers',
  versions: async () => {
    const own = await ownNetwork();
    return [...BUNDLED_NETWORKS, ...(own ? [own.name] : [])].map(networkVersion);
  },
  maxAnswers: 2500,
  maxAnswerLength: 8000,
  maxHints: 5000,
  // As long as a visit. Later the shop may show another picture at the same address, and to read it
  // again costs little: the browser's cache has it, and the network is not asked once more.
  hintMilliseconds: 60 * 60 * 1000,
});

/** Failures of a request for what the page may well show: shops turn strangers away in many ways. */
const TURNED_AWAY: readonly ImageFailure['error'][] = [
  'not-found',
  'unreachable',
  'not-an-image',
  'empty',
  'private-address',
  'not-allowed',
  'stand-in',
];

/**
 * Tags the picture at an address. Never rejects: what goes wrong is part of the answer.
 * @param texts what the page says around it
 * @param sender the page that shows it, which is asked for its own copy first
 */
export async function tagImage({ url, texts }: Asked, sender: Sender): Promise<TagResult> {
  const started = performance.now();
  try {
    const answer = await answerAt({ url, texts }, sender);
    return { ok: true, tag: { ...answer, milliseconds: performance.now() - started } };
  } catch (error) {
    const problem =
      error instanceof ImageProblem ? error : new ImageProblem('broken', String(error));
    return { ok: false, failure: problem.failure };
  }
}

/** By the network that the person chose; where that is their own and is broken, by the bundled one. */
async function answerAt(asked: Asked, sender: Sender): Promise<Omit<Tag, 'milliseconds'>> {
  const wish = await preferences();
  try {
    return await answerWith(wish, asked, sender);
  } catch (error) {
    const isBroken = error instanceof ImageProblem && error.failure.error === 'no-network';
    if (!isBroken || !isOwnNetwork(wish.network) || !(await giveWay(wish.network))) throw error;
    return answerAt(asked, sender);
  }
}

/** From the page or the server, else from the screen, which is not kept: other things may lie over it. */
async function answerWith(
  wish: Preferences,
  { url, texts }: Asked,
  sender: Sender,
): Promise<Omit<Tag, 'milliseconds'>> {
  const version = networkVersion(wish.network);
  const words = wish.pageWords && texts ? wordsWitness(texts) : undefined;
  const hearOthers = async <One extends Answer>(tag: One): Promise<One> => {
    const corrections = await learnedOn(sender, version);
    return hear(tag, {
      ...(words && { words: pageWord(words, tag.answer) }),
      ...(corrections && { corrections }),
    });
  };
  try {
    const { answer, digest } = await recall(url, sender, wish);
    const says = { version, probabilities: outputsOf(answer) };
    const correction = await correctionOf(digest, answer.input, url, sender, says);
    return hearOthers({ ...answer, fromScreen: false, digest, ...(correction && { correction }) });
  } catch (error) {
    const isTurnedAway = error instanceof ImageProblem && TURNED_AWAY.includes(error.failure.error);
    if (!isTurnedAway || url.startsWith('data:')) throw error;
    const pixels = await screenPicture(url, sender);
    if (pixels === 'not-shown') throw error;
    if (typeof pixels === 'string') throw error.afterScreen(pixels);
    const answer = await classifyPixels(pixels, wish.network);
    return hearOthers({ ...answer, animated: false, fromScreen: true });
  }
}

/** What is kept is what the network says; the same picture may stand under other words. */
function pageWord({ word, source, logOdds }: WordsWitness, picture: Answer['answer']): PageWord {
  const differs = areAtOdds(picture, { logOdds });
  return { word, source, logOdds: [...logOdds], ...(differs && { differs }) };
}

async function recall(
  url: string,
  sender: Sender,
  { network, backend }: Preferences,
): Promise<Known> {
  // Part of the keys: a change of the settings asks for new answers.
  const settings = `${sender.isPrivate ? 'private ' : ''}${network} ${backend}`;
  // A private window leaves nothing on the disk, and learns nothing from it.
  const kept = sender.isPrivate ? undefined : store;
  const keyOf = (digest: string) => ({ version: networkVersion(network), backend, digest });

  const read = async () => {
    const picture = await reading(() => readPicture(url, sender));
    const digest = await digestOf(picture.bytes);
    const answer = await byDigest(`${settings} ${digest}`, async () => {
      const known = await kept?.find(keyOf(digest));
      if (known) return known;
      const fresh = await classifyFile(picture, network);
      void kept?.keep(keyOf(digest), fresh);
      return fresh;
    });
    return { answer, digest };
  };
  // `data:` addresses hold the whole picture: too long for a key, and quickly digested.
  if (url.startsWith('data:')) return read();
  // With the page: what one site says of an address is not believed for another.
  const place = `${sender.address} ${url}`;
  return byPlace(`${settings} ${place}`, async () => {
    const hint = await kept?.digestAt(place);
    const known = hint && (await kept?.find(keyOf(hint)));
    if (known) return { answer: known, digest: hint };
    const fresh = await read();
    void kept?.noteDigest(place, fresh.digest);
    return fresh;
  });
}
