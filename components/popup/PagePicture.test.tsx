import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakePage } from '../../entrypoints/content-script/fake-page';
import { type LoadPicture, PagePicture } from './PagePicture';

let body: HTMLElement;
let comeIntoView: () => Promise<void>;

beforeEach(() => {
  const page = fakePage('');
  vi.stubGlobal('document', page);
  body = page.body;
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(tell: (entries: { isIntersecting: boolean }[]) => Promise<void>) {
        comeIntoView = () => tell([{ isIntersecting: true }]);
      }
      observe() {}
      disconnect() {}
    },
  );
});

async function show(load: LoadPicture, url = 'https://shop.example/tee.jpg') {
  await act(() =>
    render(<PagePicture url={url} alt="A tee" instead={<i>seen</i>} load={load} />, body),
  );
}

test('a picture is asked for once it comes into view', async () => {
  const load = vi.fn(async () => 'blob:tee');
  await show(load);
  expect(body.textContent).toBe('A tee');
  expect(load).not.toHaveBeenCalled();
  await act(() => comeIntoView());
  expect(load).toHaveBeenCalledExactlyOnceWith('https://shop.example/tee.jpg');
  const img = body.querySelector('img');
  expect(img?.getAttribute('src')).toBe('blob:tee');
  expect(img?.getAttribute('alt')).toBe('A tee');
  expect(img?.getAttribute('referrerpolicy')).toBe('no-referrer');
});

test('what cannot be shown has something else in its place', async () => {
  await show(async () => undefined);
  await act(() => comeIntoView());
  expect(body.innerHTML).toBe('<i>seen</i>');
});

test('so has a file that is no picture', async () => {
  await show(async () => 'blob:broken');
  await act(() => comeIntoView());
  const failed = document.createEvent('Event');
  failed.initEvent('error');
  await act(() => void body.querySelector('img')?.dispatchEvent(failed));
  expect(body.innerHTML).toBe('<i>seen</i>');
});

test('another address is another picture', async () => {
  const load = async (url: string) => `blob:${url.at(-1)}`;
  await show(load, 'https://shop.example/1');
  await act(() => comeIntoView());
  await show(load, 'https://shop.example/2');
  expect(body.querySelector('img')).toBeNull();
  await act(() => comeIntoView());
  expect(body.querySelector('img')?.getAttribute('src')).toBe('blob:2');
});
