import { expect, test } from 'vitest';
import { parseViewport } from './parse-viewport';

test('reads a width and a height', () => {
  expect(parseViewport('390x844')).toEqual({ width: 390, height: 844 });
  expect(parseViewport('1280X900')).toEqual({ width: 1280, height: 900 });
});

test.each(['', '390', '390x', 'x844', '390 x 844', '0x844', '390x99999', '-390x844', '3.5x844'])(
  'refuses "%s"',
  (text) => {
    expect(() => parseViewport(text)).toThrow('such as 390x844');
  },
);
