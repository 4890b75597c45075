import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { buildFolder } from '../../scripts/launch';
import { TRUNK_SOURCE } from '../../training/trunk';

const folder = buildFolder(inject('browser'));

test('what others made comes with its licence', async () => {
  const notice = await readFile(path.join(folder, 'NOTICE.txt'), 'utf8');
  for (const named of [TRUNK_SOURCE.package, TRUNK_SOURCE.file, 'TensorFlow.js']) {
    expect(notice).toContain(named);
  }
  const [licence] = notice.match(/\S+(?= beside this file)/) ?? [];
  const text = await readFile(path.join(folder, licence!), 'utf8');
  expect(text).toMatch(/Apache License\s+Version 2\.0/);
  expect(text).toContain('END OF TERMS AND CONDITIONS');
  for (const network of notice.matchAll(/networks\/(\S+)/g)) {
    expect(await readdir(path.join(folder, 'networks'))).toContain(network[1]);
  }
});

test('so does every font', async () => {
  const files = await readdir(path.join(folder, 'fonts'));
  const fonts = files.filter((file) => file.endsWith('.woff2'));
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) {
    expect(
      files.some((file) => file.endsWith('.LICENSE.txt') && font.startsWith(file.split('.')[0]!)),
    ).toBe(true);
  }
});
