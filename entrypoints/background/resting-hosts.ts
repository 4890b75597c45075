import pLimit, { type LimitFunction } from 'p-limit';
import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** In the session's memory, which the popup shares, and which outlives the background's worker. */
const KEY = 'restingHosts';

const Rests = v.fallback(v.record(v.string(), v.number()), {});

const LEAST_MILLISECONDS = 1000;
const MOST_MILLISECONDS = 60 * 60 * 1000;
const USUAL_MILLISECONDS = 60 * 1000;

/** How long a server that asked to wait is asked for one picture after the other. */
const CAREFUL_MILLISECONDS = 60 * 60 * 1000;

/** More servers than a person visits in an hour; beyond so many, the first go. */
const MOST_HOSTS = 200;

/** One at a time, for each server that asked to wait lately. */
const turns = new Map<string, LimitFunction>();

/**
 * When a server may be asked again.
 * @param url an address on it
 * @returns milliseconds since 1970, up to an hour past; nothing where it has not asked to wait lately
 */
export async function restOf(url: string): Promise<number | undefined> {
  const { [hostOf(url)]: until } = await rests();
  return until !== undefined && until + CAREFUL_MILLISECONDS > Date.now() ? until : undefined;
}

/**
 * How long a server wants to be left alone, and notes it: 429, or 503 with a time. It is an hour at
 * most: a server must not be able to switch the extension off.
 * @param url the address that was asked for, which may have led on to another
 * @returns when it may be asked again, in milliseconds since 1970; nothing where it asks for no rest
 */
export async function noteRest(url: string, response: Response): Promise<number | undefined> {
  const wish = response.headers.get('retry-after');
  if (response.status !== 429 && !(response.status === 503 && wish)) return undefined;
  const wait = Math.max(LEAST_MILLISECONDS, Math.min(MOST_MILLISECONDS, millisecondsOf(wish)));
  const until = Date.now() + wait;
  const known = Object.entries(await rests()).filter(([host]) => host !== hostOf(url));
  const kept = Object.fromEntries([...known, [hostOf(url), until]].slice(-MOST_HOSTS));
  await browser.storage.session.set({ [KEY]: kept });
  return until;
}

/** Runs requests to a server that asked to wait one after the other, others at once. */
export async function inTurn<Result>(url: string, ask: () => Promise<Result>): Promise<Result> {
  if ((await restOf(url)) === undefined) return ask();
  const turn = turns.get(hostOf(url)) ?? pLimit(1);
  turns.set(hostOf(url), turn);
  return turn(ask);
}

/** Spec: RFC 9110, 10.2.3: seconds, or a date. */
function millisecondsOf(wish: string | null): number {
  if (wish && /^\d+$/.test(wish.trim())) return Number(wish) * 1000;
  const date = Date.parse(wish ?? '');
  return Number.isNaN(date) ? USUAL_MILLISECONDS : date - Date.now();
}

async function rests(): Promise<Record<string, number>> {
  return v.parse(Rests, (await browser.storage.session.get(KEY))[KEY] ?? {});
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? '';
}
