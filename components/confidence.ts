import { text } from '../texts/text';

/** How sure the network is, in words: a bare percentage says little to most people. */
export function confidence(probability: number): string {
  if (probability >= 0.9) return text('answers.verySure');
  if (probability >= 0.7) return text('answers.fairlySure');
  if (probability >= 0.5) return text('answers.likely');
  return text('answers.guess');
}
