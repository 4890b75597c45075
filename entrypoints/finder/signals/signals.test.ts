import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import '.';
import { weightText } from '../../../scripts/fit-finder/write-weights';
import { weightOf } from '../score';
import { signals } from '../signal';

const files = readdirSync(import.meta.dirname).filter(
  (file) => !/^(index|.*\.test)\.ts$/.test(file),
);
const documentation = readFileSync(
  path.join(import.meta.dirname, '../../../docs/finding.md'),
  'utf8',
);

test('every file registers the signal that it is named for', () => {
  expect(signals.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted());
});

test.each(signals)('$id is documented with its weight and says what it saw', (signal) => {
  const { id, speaks, because } = signal;
  const weight = weightOf(id);
  expect(documentation).toContain(`| \`${id}\` | ${weightText(weight)} |`);
  expect(because).toMatch(/^(A|It|Its|Several|Nothing|Text|The) .+\.$/);
  expect(speaks === 'for' ? weight : -weight).toBeGreaterThan(0);
});
