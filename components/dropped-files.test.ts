import { parseHTML } from 'linkedom';
import { expect, test, vi } from 'vitest';
import { takeDroppedFiles } from './dropped-files';

function openPage() {
  const { document, Event } = parseHTML('<html><body><p></p></body></html>');
  const onFiles = vi.fn();
  takeDroppedFiles(document, onFiles);
  const send = (type: string, more: object) => {
    const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), more);
    document.querySelector('p')?.dispatchEvent(event);
    return event;
  };
  return { onFiles, send, isMarked: () => document.documentElement.classList.contains('dropping') };
}

test('files are taken, and the page shows that it takes them', () => {
  const { onFiles, send, isMarked } = openPage();
  const dataTransfer = { types: ['Files'], files: [new File(['{}'], 'report.json')] };
  expect(send('dragover', { dataTransfer }).defaultPrevented).toBe(true);
  expect(isMarked()).toBe(true);
  send('dragleave', { relatedTarget: {} });
  expect(isMarked()).toBe(true);
  expect(send('drop', { dataTransfer }).defaultPrevented).toBe(true);
  expect(isMarked()).toBe(false);
  expect(onFiles).toHaveBeenCalledWith(dataTransfer.files);
});

test('files that leave the window again change nothing', () => {
  const { onFiles, send, isMarked } = openPage();
  send('dragover', { dataTransfer: { types: ['Files'] } });
  send('dragleave', { relatedTarget: null });
  expect(isMarked()).toBe(false);
  expect(onFiles).not.toHaveBeenCalled();
});

test('a text that is dragged is left to the browser', () => {
  const { onFiles, send } = openPage();
  const dataTransfer = { types: ['text/plain'], files: [] };
  expect(send('dragover', { dataTransfer }).defaultPrevented).toBe(false);
  expect(send('drop', { dataTransfer }).defaultPrevented).toBe(false);
  expect(onFiles).not.toHaveBeenCalled();
});
