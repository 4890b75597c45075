import { parseHTML } from 'linkedom';
import { expect, test, vi } from 'vitest';
import { speakInNode } from '../scripts/speak-in-node';
import { markLanguage } from './mark-language';
import * as texts from './text';

test('a page is marked with the language of its texts', async () => {
  const { document } = parseHTML('<html lang="en"><body></body></html>');
  await speakInNode('de');
  markLanguage(document);
  expect(document.documentElement.lang).toBe('de');
  expect(document.documentElement.dir).toBe('ltr');
  expect(texts.text('card.close')).toBe('Schließen');
});

test('who asks before there is a language is told so', async () => {
  vi.resetModules();
  const fresh = await import('./text');
  expect(() => fresh.text('card.close')).toThrow('speak()');
  expect(fresh.language).toBe('en');
});
