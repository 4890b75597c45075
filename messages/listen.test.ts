import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { answerRequests, type Handlers } from './listen';

const OWN = {
  id: 'test-extension-id',
  tab: { id: 7, incognito: false },
  frameId: 3,
  origin: 'https://shop.example',
  url: 'https://shop.example/list',
};

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.runtime.id = OWN.id;
});

/** Sends a message as the browser would. */
function deliver(handlers: Handlers, message: unknown, sender: object = OWN) {
  const addListener = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  answerRequests(handlers);
  const listener = addListener.mock.lastCall?.[0] as (...args: unknown[]) => unknown;
  const respond = vi.fn();
  return { waits: listener(message, sender, respond), respond };
}

const tagImage = vi.fn(async () => ({
  ok: false as const,
  failure: { error: 'empty' as const, detail: '' },
}));

const request = { name: 'tag-image', payload: { url: 'https://shop.example/a.jpg' } };

test('hands the payload and the sender to the handler, and its answer back', async () => {
  const { waits, respond } = deliver({ 'tag-image': tagImage }, request);
  expect(waits).toBe(true);
  await vi.waitFor(() => expect(respond).toHaveBeenCalled());
  expect(tagImage).toHaveBeenCalledWith(request.payload, {
    tabId: 7,
    frameId: 3,
    address: 'https://shop.example',
    isPrivate: false,
  });
  expect(respond).toHaveBeenCalledWith(await tagImage());
});

test.each<[what: string, sender: object, described: object]>([
  ['a sandboxed frame', { origin: 'null' }, { address: 'https://shop.example/list' }],
  ['a frame without an address', { url: 'about:srcdoc' }, { address: 'https://shop.example' }],
  ['a private window', { tab: { id: 7, incognito: true } }, { isPrivate: true }],
  ['a page of the extension', { tab: undefined, origin: undefined }, { isPrivate: false }],
])('describes %s', async (_, sender, described) => {
  const { respond } = deliver({ 'tag-image': tagImage }, request, { ...OWN, ...sender });
  await vi.waitFor(() => expect(respond).toHaveBeenCalled());
  expect(tagImage).toHaveBeenLastCalledWith(request.payload, expect.objectContaining(described));
});

test('tells the asker of a failure', async () => {
  const handlers = { 'tag-image': () => Promise.reject(new Error('No memory')) };
  const { respond } = deliver(handlers, request);
  await vi.waitFor(() => expect(respond).toHaveBeenCalledWith({ rejected: 'No memory' }));
});

test.each<[what: string, message: unknown, sender?: object]>([
  ['another extension', request, { ...OWN, id: 'other' }],
  ['a name without a handler', { name: 'engine-status', payload: {} }],
  ['a name of the prototype', { name: 'toString', payload: {} }],
  ['no envelope', 'tag-image'],
  ['a wrong payload', { name: 'tag-image', payload: { url: 7 } }],
  ['an address of another scheme', { name: 'tag-image', payload: { url: 'file:///etc/passwd' } }],
])('leaves alone: %s', (_, message, sender) => {
  tagImage.mockClear();
  const { waits, respond } = deliver({ 'tag-image': tagImage }, message, sender);
  expect(waits).toBeUndefined();
  expect(respond).not.toHaveBeenCalled();
  expect(tagImage).not.toHaveBeenCalled();
});

test('stops with its signal', () => {
  const removeListener = vi.spyOn(fakeBrowser.runtime.onMessage, 'removeListener');
  const controller = new AbortController();
  answerRequests({ 'tag-image': tagImage }, controller.signal);
  expect(removeListener).not.toHaveBeenCalled();
  controller.abort();
  expect(removeListener).toHaveBeenCalledTimes(1);
});
