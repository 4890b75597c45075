import type { TagResult } from '../../messages/protocol';
import { askBackground } from '../../messages/send';
import { type CorrectionsChange, corrected } from './corrected';
import { detailText } from './detail-text';
import type { FoundImage } from './found-image';
import { readableAddress } from './readable-address';
import { type Mark, markOf, stillShows } from './still-shows';
import { textsBeside } from './texts-beside';

/** Beyond so many, the oldest go, at 5 kB each: a document may be scrolled, or changed, without end. */
const MOST = 500;

/** What is known by address. Kept in the page: it outlives the background's worker. */
const answers = new Map<string, Promise<TagResult>>();

/** What was asked with all that the page says around the picture, and by what that was. */
const textsOf = new WeakMap<Promise<TagResult>, string>();

/** What is being asked for, by the address that the background knows it by. */
const asked = new Map<string, { image: FoundImage; mark: Mark }>();

/** Tags a picture, each address once; failures are tried anew at the next call. Never rejects. */
export function tagOf(image: FoundImage): Promise<TagResult> {
  // A canvas has no address, and may be drawn anew at any time.
  if (!image.url) return ask(image);
  const known = answers.get(image.url);
  // Who points at a picture is content with what is known; the scan may know more of it, or other things.
  const texts = image.texts && JSON.stringify(image.texts);
  if (known && (texts === undefined || textsOf.get(known) === texts)) return known;
  const answer = ask(image);
  if (texts !== undefined) textsOf.set(answer, texts);
  remember(image.url, answer);
  return answer;
}

function remember(url: string, answer: Promise<TagResult>): void {
  answers.set(url, answer);
  for (const oldest of answers.keys()) {
    if (answers.size <= MOST) break;
    answers.delete(oldest);
  }
  answer.then(({ ok }) => {
    if (!ok && answers.get(url) === answer) answers.delete(url);
  });
}

/** Changes what is known, also what is on its way. */
export function correctTags(change: CorrectionsChange): void {
  for (const [url, answer] of answers) {
    const now = answer.then((result) => corrected(result, change));
    const texts = textsOf.get(answer);
    if (texts !== undefined) textsOf.set(now, texts);
    remember(url, now);
  }
}

/** Forgets what is known: another network may say otherwise. */
export function forgetTags(): void {
  answers.clear();
}

/** The picture that the background is being asked for by this address, while the page shows it. */
export function askedPicture(url: string): FoundImage | undefined {
  const { image, mark } = asked.get(url) ?? {};
  return image && mark && stillShows(image, mark) ? image : undefined;
}

async function ask(image: FoundImage): Promise<TagResult> {
  const known = { image, mark: markOf(image) };
  const address = await readableAddress(image);
  if (typeof address !== 'string') return { ok: false, failure: address };
  const texts = image.texts ?? textsBeside(image.element);
  const request = () => askBackground('tag-image', { url: address, ...(texts && { texts }) });
  asked.set(address, known);
  try {
    // The worker may be stopped while it answers: asked again, it starts anew.
    return await request().catch(request);
  } catch {
    return { ok: false, failure: { error: 'no-network', detail: detailText('details.noReply') } };
  } finally {
    if (asked.get(address) === known) asked.delete(address);
  }
}
