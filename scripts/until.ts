import { setTimeout as wait } from 'node:timers/promises';

const INTERVAL = 50;

/**
 * Asks again and again until the answer is there.
 * @param what says what is waited for, in the error's message: "… is open"
 * @returns the first answer that is neither undefined nor false
 * @throws when there is none after `timeout` milliseconds
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  timeout = 20_000,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited ${timeout / 1000} seconds until ${what}`);
    await wait(INTERVAL);
  }
}
