import { loadCode } from './load-code';

/** What knows the pictures that elements show. @returns nothing where it cannot be had */
export const loadPictures = () => loadCode('pictures', () => globalThis.hangtagPictures);
