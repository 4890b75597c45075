/** How sure the network is, in words: a bare percentage says little to most people. */
export function confidence(probability: number): string {
  if (probability >= 0.9) return 'Very sure';
  if (probability >= 0.7) return 'Fairly sure';
  if (probability >= 0.5) return 'Likely';
  return 'A guess';
}
