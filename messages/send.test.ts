import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { askBackground, askPage } from './send';

const sendMessage = vi.fn();

beforeEach(() => {
  sendMessage.mockReset();
  fakeBrowser.runtime.sendMessage = sendMessage;
  fakeBrowser.tabs.sendMessage = sendMessage;
});

test('sends name and payload, and checks the answer', async () => {
  const answer = { ok: false, failure: { error: 'empty', detail: '0 bytes' } };
  sendMessage.mockResolvedValue(answer);
  const payload = { url: 'https://shop.example/a.jpg' };
  expect(await askBackground('tag-image', payload)).toEqual(answer);
  expect(sendMessage).toHaveBeenCalledWith({ name: 'tag-image', payload });
});

test('asks one frame of a tab', async () => {
  sendMessage.mockResolvedValue({ found: true });
  expect(await askPage(7, 3, 'tag-clicked', {})).toEqual({ found: true });
  expect(sendMessage).toHaveBeenCalledWith(7, { name: 'tag-clicked', payload: {} }, { frameId: 3 });
});

test.each([
  ['no answer', undefined],
  ['another form', { ok: true }],
])('throws for %s', async (_, answer) => {
  sendMessage.mockResolvedValue(answer);
  await expect(askBackground('engine-status', {})).rejects.toThrow();
});

test('throws what the handler threw', async () => {
  sendMessage.mockResolvedValue({ rejected: 'No backend works here' });
  await expect(askBackground('engine-status', {})).rejects.toThrow('No backend works here');
});
