import { afterAll, expect, test } from 'vitest';
import { BACKENDS } from '../model/backend-names';
import { LANGUAGES, speakInNode } from '../scripts/speak-in-node';
import { backendReason } from './backend-reason';

afterAll(() => speakInNode('en'));

const EXPECTED = {
  en: [
    'WebGPU does not start; WebGPU computes wrongly; WebGPU fails: Lost.',
    'WebAssembly does not start; WebAssembly computes wrongly; WebAssembly fails: Lost.',
    'Plain JavaScript does not start; Plain JavaScript computes wrongly; Plain JavaScript fails: Lost.',
  ],
  de: [
    'WebGPU startet nicht; WebGPU rechnet falsch; WebGPU bricht ab: Lost.',
    'WebAssembly startet nicht; WebAssembly rechnet falsch; WebAssembly bricht ab: Lost.',
    'Reines JavaScript startet nicht; Reines JavaScript rechnet falsch; Reines JavaScript bricht ab: Lost.',
  ],
};

test.each(LANGUAGES)('in %s people read the names of backends, not their ids', async (language) => {
  await speakInNode(language);
  const reasons = BACKENDS.map((backend) =>
    backendReason(
      (['no-start', 'wrong', 'fails'] as const).map((note) => ({ note, backend, detail: 'Lost.' })),
    ),
  );
  expect(reasons).toEqual(EXPECTED[language]);
});
