import { expect, test } from 'vitest';
import { flipped, mirrored } from './path';

test('continues the left half of an outline with its mirror image', () => {
  expect(mirrored('M0 10 L-20 10 C-30 20 -30 40 -20 50 L0 60')).toBe(
    'M0 10 L-20 10 C-30 20 -30 40 -20 50 L0 60 L20 50 C30 40 30 20 20 10 L0 10',
  );
});

test('leads back to the start of a line that begins beside the axis', () => {
  expect(mirrored('M-74 110 Q-60 160 0 166')).toBe('M-74 110 Q-60 160 0 166 Q60 160 74 110');
});

test('flips a line to the other side', () => {
  expect(flipped('M-1.5 2 L3 4')).toBe('M1.5 2 L-3 4');
});

test.each(['M0 0 H10', 'M0 0 l5 5', 'M0 0 L1 2 3 4', 'M0 0 L1'])('refuses "%s"', (path) => {
  expect(() => flipped(path)).toThrow(SyntaxError);
});
