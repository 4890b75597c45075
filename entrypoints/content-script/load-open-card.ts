import { loadCode } from './load-code';

/** The card's drawing code. @returns nothing where it cannot be had */
export const loadOpenCard = () => loadCode('card', () => globalThis.hangtagOpenCard);
