import { browser } from 'wxt/browser';
import type { Sender } from '../../messages/listen';
import type { Answer, Correction, Payload, Tag } from '../../messages/protocol';
import { tellPage } from '../../messages/send';
import { digestOf } from './answer-store';
import { Corrections, type Picture } from './corrections';
import { lookOf } from './look';

/** More than a person corrects, at about 250 bytes each. */
const kept = new Corrections({ name: 'corrections', max: 5000 });

/** Those of private windows, of which nothing is kept. */
const unkept = new Corrections({ max: 500 });

/** What the person said of a picture that was read at an address. */
export async function correctionOf(
  digest: string,
  input: Tag['input'],
  url: string,
  sender: Sender,
): Promise<Correction | undefined> {
  const corrections = sender.isPrivate ? unkept : kept;
  // Nearly always so; the rest is not worth its time then.
  if ((await corrections.count()) === 0) return undefined;
  return corrections.of(await describe(digest, input, url, sender));
}

/** Keeps what the person says a picture shows, and tells the pages that may show it. */
export async function correctPicture(
  { digest, input, url, correction }: Payload<'correct-picture'>,
  sender: Sender,
): Promise<Answer<'correct-picture'>> {
  const corrections = sender.isPrivate ? unkept : kept;
  const picture = await describe(digest, input, url, sender);
  const noted = await corrections.note(picture, correction);
  for (const each of noted.digests) {
    await tellPages({ digest: each, ...(correction && { correction }) }, sender.isPrivate);
  }
  return { kept: noted.kept };
}

export async function countCorrections(): Promise<Answer<'count-corrections'>> {
  const count = await kept.count();
  return count === undefined ? {} : { count };
}

export async function forgetCorrections(): Promise<Answer<'forget-corrections'>> {
  await unkept.clear();
  const forgotten = await kept.clear();
  await tellPages({}, false);
  await tellPages({}, true);
  return { forgotten };
}

/** Of the address only a digest is kept, with the page's: what one site says is not believed of another. */
async function describe(
  digest: string,
  input: Tag['input'],
  url: string | undefined,
  { address }: Sender,
): Promise<Picture> {
  const isPlace = url !== undefined && /^https?:/.test(url);
  const place = isPlace && (await digestOf(new TextEncoder().encode(`${address} ${url}`)));
  return { digest, place: place || undefined, look: lookOf(input) };
}

/**
 * Returns once all are told, before they have answered. What is said in a private window is not
 * shown in another, nor the other way round.
 */
async function tellPages(
  change: Payload<'corrections-changed'>,
  isPrivate: boolean,
): Promise<void> {
  const tabs = await browser.tabs.query({});
  for (const { id = -1, incognito } of tabs) {
    if (incognito === isPrivate) void tellPage(id, 'corrections-changed', change);
  }
}
