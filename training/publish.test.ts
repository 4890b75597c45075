import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkpointFolder, markFinished, publish } from './publish';

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(path.join(os.tmpdir(), 'hangtag-checkpoints-'));
});
afterEach(() => rm(parent, { recursive: true }));

/** A run that gets as far as a checkpoint. */
async function begin(what: string, resume = false): Promise<string> {
  const folder = await checkpointFolder('mobilenet', resume, parent);
  await mkdir(path.join(folder, 'network'), { recursive: true });
  await writeFile(path.join(folder, 'network', 'model.json'), what);
  await writeFile(path.join(folder, 'epochs'), what, { flag: resume ? 'a' : 'w' });
  return folder;
}

function epochsIn(folder: string): Promise<string | undefined> {
  return readFile(path.join(parent, folder, 'epochs'), 'utf8').catch(() => undefined);
}

function finish(folder: string, signal = new AbortController().signal): Promise<void> {
  return publish(path.join(folder, 'network'), folder, path.join(parent, 'out'), signal);
}

test('what was stopped is gone on from, or kept beside what starts anew', async () => {
  await begin('long');
  await begin(' and on', true);
  expect(await epochsIn('mobilenet')).toBe('long and on');
  await begin('short');
  expect(await epochsIn('mobilenet')).toBe('short');
  expect(await epochsIn('mobilenet.old')).toBe('long and on');
});

test('what was finished may be resumed, and does not push out what was stopped', async () => {
  await begin('long');
  await finish(await begin('short'));
  expect(await epochsIn('mobilenet')).toBe('short');
  await finish(await begin('shorter'));
  expect(await epochsIn('mobilenet')).toBe('shorter');
  expect(await epochsIn('mobilenet.old')).toBe('long');
});

test('what was finished, gone on from and stopped is kept, too', async () => {
  await finish(await begin('long'));
  await begin(' and more', true);
  await begin('short');
  expect(await epochsIn('mobilenet.old')).toBe('long and more');
});

test('a run that only gave figures is finished too', async () => {
  await begin('long');
  await markFinished(await begin('without a source'));
  await begin('short');
  expect(await epochsIn('mobilenet.old')).toBe('long');
});

test('what was finished takes the place of what was there', async () => {
  const model = path.join(parent, 'out', 'model.json');
  for (const what of ['first', 'second']) {
    await finish(await begin(what));
    expect(await readFile(model, 'utf8')).toBe(what);
  }
});

test('what was stopped at the last moment changes nothing, and may be gone on from', async () => {
  const stopped = AbortSignal.abort(new Error('Stopped.'));
  await expect(finish(await begin('long'), stopped)).rejects.toThrow('Stopped.');
  expect(existsSync(path.join(parent, 'out'))).toBe(false);
  await begin('short');
  expect(await epochsIn('mobilenet.old')).toBe('long');
});
