import { loadCode } from './load-code';

/** What scans the page for products, and follows it. @returns nothing where it cannot be had */
export const loadScan = () => loadCode('finder', () => globalThis.hangtagNewScan);
