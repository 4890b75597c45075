import { afterEach, expect, test, vi } from 'vitest';
import { chooseCandidate, parseSrcset } from './srcset';

afterEach(() => {
  vi.unstubAllGlobals();
});

const addresses = (srcset: string) => parseSrcset(srcset).map(({ address }) => address);

test.each<[what: string, srcset: string, addresses: string[]]>([
  ['one address', 'a.jpg', ['a.jpg']],
  ['densities', 'a.jpg 1x, b.jpg 2x', ['a.jpg', 'b.jpg']],
  ['no blank after the comma', 'a.jpg 1x,b.jpg 2x', ['a.jpg', 'b.jpg']],
  ['no descriptors', 'a.jpg, b.jpg', ['a.jpg', 'b.jpg']],
  ['width and height', 'a.jpg 300w 400h, b.jpg 600w 800h', ['a.jpg', 'b.jpg']],
  ['a line for each', '\n  a.jpg 300w,\n  b.jpg 600w\n', ['a.jpg', 'b.jpg']],
  ['a comma at the end', 'a.jpg 1x, b.jpg 2x, ', ['a.jpg', 'b.jpg']],
  [
    'commas in addresses',
    'w_300,h_400/a.jpg 300w, w_600,h_800/a.jpg 600w',
    ['w_300,h_400/a.jpg', 'w_600,h_800/a.jpg'],
  ],
  ['blanks in addresses', 'blue coat.jpg 1x, red coat.jpg 2x', ['blue coat.jpg', 'red coat.jpg']],
  [
    'data:',
    'data:image/gif;base64,R0lGOD= 1w, b.jpg 300w',
    ['data:image/gif;base64,R0lGOD=', 'b.jpg'],
  ],
  ['nothing', ' , ', []],
])('%s', (_, srcset, expected) => {
  expect(addresses(srcset)).toEqual(expected);
});

test.each<[what: string, srcset: string, density: number, chosen: string | undefined]>([
  ['the smallest that is sharp', 's.jpg 16w, m.jpg 360w, l.jpg 720w', 1, 'm.jpg'],
  ['a sharper one on a sharper screen', 's.jpg 16w, m.jpg 360w, l.jpg 720w', 2, 'l.jpg'],
  ['the largest, where none is sharp', 's.jpg 16w, m.jpg 180w', 1, 'm.jpg'],
  ['in whatever order they stand', 'l.jpg 720w, s.jpg 16w, m.jpg 360w', 1, 'm.jpg'],
  ['by density', 'a.jpg, b.jpg 2x', 2, 'b.jpg'],
  ['the first of equals', 'a.jpg, b.jpg', 1, 'a.jpg'],
  ['none of nothing', '', 1, undefined],
])('of a list, %s', (_, srcset, density, chosen) => {
  vi.stubGlobal('devicePixelRatio', density);
  expect(chooseCandidate(srcset, 220)).toBe(chosen);
});

test('what is too long is no list of pictures', () => {
  expect(addresses(`${' '.repeat(1_000_000)}a.jpg`)).toEqual([]);
});
