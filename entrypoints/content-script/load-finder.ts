import { loadCode } from './load-code';

/** What finds the page's products. @returns nothing where it cannot be had */
export const loadFinder = () => loadCode('finder', () => globalThis.hangtagFindProducts);
