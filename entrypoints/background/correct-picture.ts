import { browser } from 'wxt/browser';
import type { Sender } from '../../messages/listen';
import type { Answer, Correction, Payload, SiteCorrections, Tag } from '../../messages/protocol';
import { tellPage } from '../../messages/send';
import { outputsOf } from '../../model/prediction';
import { siteBias } from '../../model/site-bias';
import { digestOf } from './answer-store';
import { Corrections, type NetworkSays, type Picture } from './corrections';
import { networkVersion } from './network-version';
import { preferences } from './preferences';
import { remembered } from './remembered';
import { siteOf } from './site-of';

/** More than a person corrects, at about 500 bytes each. */
const kept = new Corrections({ name: 'corrections', max: 5000 });

/** Those of private windows, of which nothing is kept. */
const unkept = new Corrections({ max: 500 });

/** What was learned, until the corrections change. */
let learned = remembered<SiteCorrections | undefined>(100);

const correctionsOf = ({ isPrivate }: Sender) => (isPrivate ? unkept : kept);

/**
 * What the person said of a picture that was read at an address.
 * @param says what the network says of it: where that is news, the site learns from it
 */
export async function correctionOf(
  digest: string,
  input: Tag['input'],
  url: string,
  sender: Sender,
  says?: NetworkSays,
): Promise<Correction | undefined> {
  const corrections = correctionsOf(sender);
  // Nearly always so; the rest is not worth its time then.
  if ((await corrections.count()) === 0) return undefined;
  const picture = await describe(digest, input, url, sender);
  const correction = await corrections.of(picture);
  if (correction && says && (await corrections.hear(picture, says))) {
    forgetLearned();
    await tellPages({ digest, correction }, sender.isPrivate);
  }
  return correction;
}

/** Keeps what the person says a picture shows, and tells the pages that may show it. */
export async function correctPicture(
  { digest, input, url, correction, picture: said }: Payload<'correct-picture'>,
  sender: Sender,
): Promise<Answer<'correct-picture'>> {
  const picture = await describe(digest, input, url, sender);
  const says = said && {
    version: networkVersion((await preferences()).network),
    probabilities: outputsOf(said),
  };
  const noted = await correctionsOf(sender).note(picture, correction, says);
  forgetLearned();
  for (const each of noted.digests) {
    await tellPages({ digest: each, ...(correction && { correction }) }, sender.isPrivate);
  }
  return { kept: noted.kept };
}

/** What the network in use learned from the corrections on the sender's site. */
export async function siteCorrections(
  _: Payload<'site-corrections'>,
  sender: Sender,
): Promise<Answer<'site-corrections'>> {
  const found = await learnedOn(sender, networkVersion((await preferences()).network));
  return found ? { learned: found } : {};
}

/** What a version of a network learned from the corrections on the sender's site. */
export async function learnedOn(
  sender: Sender,
  version: string,
): Promise<SiteCorrections | undefined> {
  const corrections = correctionsOf(sender);
  const site = siteOf(sender.address);
  if (site === undefined || (await corrections.count()) === 0) return undefined;
  return learned(`${sender.isPrivate ? 'private ' : ''}${version} ${site}`, async () => {
    const pictures = await corrections.ofSite(await digestOfText(`site ${site}`), version);
    const bias = siteBias(pictures);
    return bias && { count: bias.count, logOdds: [...bias.logOdds] };
  });
}

export async function countCorrections(): Promise<Answer<'count-corrections'>> {
  const count = await kept.count();
  return count === undefined ? {} : { count };
}

export async function forgetCorrections(): Promise<Answer<'forget-corrections'>> {
  await unkept.clear();
  const forgotten = await kept.clear();
  forgetLearned();
  await tellPages({}, false);
  await tellPages({}, true);
  return { forgotten };
}

function forgetLearned(): void {
  learned = remembered(100);
}

/** Of the address only a digest is kept, with the page's: what one site says is not believed of another. */
async function describe(
  digest: string,
  input: Tag['input'],
  url: string | undefined,
  { address }: Sender,
): Promise<Picture> {
  const isPlace = url !== undefined && /^https?:/.test(url);
  const place = isPlace && (await digestOfText(`${address} ${url}`));
  const site = siteOf(address);
  return {
    digest,
    place: place || undefined,
    look: input.look ?? '',
    ...(site && { site: await digestOfText(`site ${site}`) }),
  };
}

function digestOfText(text: string): Promise<string> {
  return digestOf(new TextEncoder().encode(text));
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
