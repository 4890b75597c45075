import { loadCode } from './load-code';

/** What points at pictures. @returns nothing where it cannot be had */
export const loadLights = () => loadCode('lights', () => globalThis.hangtagLights);
