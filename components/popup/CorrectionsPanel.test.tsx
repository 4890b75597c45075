import { parseHTML } from 'linkedom';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { CorrectionsPanel } from './CorrectionsPanel';

const panel = (kept: number | undefined) =>
  parseHTML(
    `<body>${render(<CorrectionsPanel kept={kept} onForget={async () => true} />)}</body>`,
  ).document.querySelector('.corrections')?.textContent;

test('says how many corrections are kept, and offers to remove them', () => {
  expect(panel(2)).toContain('2 pictures on all sites');
  expect(panel(1)).toMatch(/1 picture on.*Remove all corrections…/);
});

test('is not there where nothing was corrected', () => {
  expect(panel(0)).toBeUndefined();
});

test('says so where they cannot be read, and does not offer to remove them', () => {
  expect(panel(undefined)).toContain('could not be read');
  expect(panel(undefined)).not.toContain('Remove');
});
