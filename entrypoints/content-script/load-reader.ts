import { loadCode } from './load-code';

/** What reads pictures within the page. @returns nothing where it cannot be had */
export const loadReader = () => loadCode('reader', () => globalThis.hangtagReader);
