import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakePage } from '../../entrypoints/content-script/fake-page';
import type { PageImage, PageSummary } from '../../messages/protocol';
import { ExportPanel } from './ExportPanel';
import { taggedImage, unreadImage, waitingImage } from './sample';

const far: PageImage = { ...waitingImage, isFar: true };
const part: PageSummary = {
  phase: 'done',
  images: [taggedImage('bag'), unreadImage('empty'), ...Array<PageImage>(44).fill(far)],
};
const scanning: PageSummary = { ...part, phase: 'scanning' };
const whole: PageSummary = { phase: 'done', images: part.images.map(() => taggedImage('bag')) };

let body: HTMLElement;
const on = { onCsvStyle: vi.fn(), onTagAll: vi.fn(), onCopy: vi.fn(), onSave: vi.fn() };

beforeEach(() => {
  const page = fakePage('');
  vi.stubGlobal('document', page);
  body = page.body;
  vi.resetAllMocks();
  on.onCopy.mockResolvedValue(true);
  on.onSave.mockResolvedValue(undefined);
});

const show = (summary: PageSummary) =>
  act(async () => render(<ExportPanel summary={summary} csvStyle="comma" {...on} />, body));
const words = (selector: string) =>
  [...body.querySelectorAll(selector)].map(({ textContent }) => textContent);
const button = (name: string) => {
  const found = [...body.querySelectorAll('button')].find(
    ({ textContent }) => textContent === name,
  );
  if (!found) throw new Error(`There is no button ${name}.`);
  return found;
};
const press = (name: string) => act(async () => button(name).click());

const EXPORTS = ['Save as CSV', 'Save as JSON', 'Copy as CSV', 'Copy as JSON'];

test('what is tagged whole is saved and copied as it is', async () => {
  await show(whole);
  expect(words('button')).toEqual(EXPORTS);
  await press('Save as JSON');
  expect(on.onSave).toHaveBeenCalledExactlyOnceWith('json', 'comma');
  expect(words('[role=status]')).toEqual(['JSON handed to the browser’s downloads.']);
  await press('Copy as CSV');
  expect(on.onCopy).toHaveBeenCalledExactlyOnceWith('csv', 'comma');
});

test('where pictures are not tagged yet it says so, and takes along what is', async () => {
  await show(part);
  expect(words('p')).toContain('1 tagged, 44 not yet, 1 not read.');
  expect(words('button')).toEqual(['Tag all, then export', ...EXPORTS]);
  await press('Save as CSV');
  expect(on.onSave).toHaveBeenCalledExactlyOnceWith('csv', 'comma');
  expect(on.onTagAll).not.toHaveBeenCalled();
});

test('what could not be read is spoken of where there is any', async () => {
  await show({ phase: 'done', images: [taggedImage('bag'), far, far] });
  expect(words('p')).toContain('1 tagged, 2 not yet.');
});

test('one press tags all, shows how far that is, and saves the whole', async () => {
  await show(part);
  await press('Tag all, then export');
  expect(on.onTagAll).toHaveBeenCalledOnce();
  await show(scanning);
  expect(body.querySelector('progress')?.getAttribute('value')).toBe('2');
  expect(words('button')).toEqual(['Do not export']);
  expect(words('[role=status]')[0]).toContain('The CSV follows');
  expect(on.onSave).not.toHaveBeenCalled();
  await show(whole);
  expect(on.onSave).toHaveBeenCalledExactlyOnceWith('csv', 'comma');
  expect(words('button')).toEqual(EXPORTS);
  await show({ ...whole });
  expect(words('[role=status]')).toEqual(['CSV handed to the browser’s downloads.']);
  expect(on.onSave).toHaveBeenCalledOnce();
});

test('the button that was pressed stays, so that the focus does', async () => {
  await show(part);
  const pressed = button('Tag all, then export');
  await press('Tag all, then export');
  await show(scanning);
  expect(button('Do not export')).toBe(pressed);
  await show(whole);
  expect(button('Save as CSV')).toBe(pressed);
});

test('who does not want it any more gets no file', async () => {
  await show(part);
  await press('Tag all, then export');
  await show(scanning);
  await press('Do not export');
  await show(whole);
  expect(on.onSave).not.toHaveBeenCalled();
  expect(words('[role=status]')).toEqual(['Nothing was exported.']);
});

test('where nothing is tagged there is nothing to take along yet', async () => {
  await show({ phase: 'done', images: [far, far] });
  expect(words('button')).toEqual(['Tag all, then export']);
});

test('while the page is tagged for another reason there is nothing to see', async () => {
  await show(scanning);
  expect(body.textContent).toBe('');
});

test('the form of a CSV is chosen', async () => {
  await show(whole);
  const select = body.querySelector('select')!;
  Object.defineProperty(select, 'value', { value: 'semicolon' });
  const change = body.ownerDocument.createEvent('Event');
  change.initEvent('change');
  await act(async () => void select.dispatchEvent(change));
  expect(on.onCsvStyle).toHaveBeenCalledExactlyOnceWith('semicolon');
  await press('Save as CSV');
  expect(on.onSave).toHaveBeenCalledExactlyOnceWith('csv', 'semicolon');
});
