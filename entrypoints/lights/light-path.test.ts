import { expect, test } from 'vitest';
import { lightPath } from './light-path';

const size = { width: 800, height: 600 };

test.each([
  ['nothing', [], ''],
  ['a picture', [{ left: 10, top: 20, width: 30, height: 40 }], 'M6 16h38v48h-38z'],
  ['one above the window', [{ left: 10, top: -50, width: 30, height: 40 }], ''],
  ['one right of it', [{ left: 800, top: 0, width: 30, height: 40 }], ''],
  ['one that is not shown', [{ left: 10, top: 20, width: 0, height: 0 }], ''],
  ['one half outside', [{ left: 790, top: 20, width: 30, height: 40 }], 'M786 16h38v48h-38z'],
])('%s', (_, boxes, path) => {
  expect(lightPath(boxes, size)).toBe(path);
});
