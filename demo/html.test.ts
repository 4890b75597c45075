import { expect, test } from 'vitest';
import { html } from './html';

test('escapes values in text and in attributes', () => {
  expect(html`<a title="${'"><script>'}">${"Tom & Jerry's"}</a>`.text).toBe(
    '<a title="&quot;&gt;&lt;script&gt;">Tom &amp; Jerry&#39;s</a>',
  );
});

test('keeps markup, joins lists, leaves out what is absent', () => {
  expect(html`<ul>${[1, 2].map((n) => html`<li>${n}</li>`)}${undefined}${false}</ul>`.text).toBe(
    '<ul><li>1</li><li>2</li></ul>',
  );
});
