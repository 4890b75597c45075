import { loadCode } from './load-code';

/** What draws small tags on the pictures. @returns nothing where it cannot be had */
export const loadLabels = () => loadCode('labels', () => globalThis.hangtagLabels);
