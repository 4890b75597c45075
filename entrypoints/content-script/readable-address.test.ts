import { expect, test, vi } from 'vitest';
import { readableAddress } from './readable-address';

const element = { localName: 'div' } as Element;
const picture = 'data:image/png;base64,AAEC';

test.each(['https://shop.example/a.jpg', 'http://shop.example/a.jpg', picture])(
  '%s goes as it is',
  async (url) => {
    expect(await readableAddress({ element, url })).toBe(url);
  },
);

test.each(['file:///etc/passwd', 'chrome-extension://id/x.png', 'javascript:1'])(
  '%s is not read',
  async (url) => {
    expect(await readableAddress({ element, url })).toMatchObject({ error: 'unreachable' });
  },
);

test('a blob becomes a data: address of an image, whatever it says to be', async () => {
  const url = URL.createObjectURL(new Blob([new Uint8Array([0, 1, 2])], { type: 'text/html' }));
  class FileReaderOfNode {
    result = '';
    onload = () => {};
    async readAsDataURL(blob: Blob) {
      const bytes = Buffer.from(await blob.arrayBuffer());
      this.result = `data:${blob.type};base64,${bytes.toString('base64')}`;
      this.onload();
    }
  }
  vi.stubGlobal('FileReader', FileReaderOfNode);
  expect(await readableAddress({ element, url })).toBe(picture);
});

test('a blob that the page has withdrawn is told', async () => {
  const url = URL.createObjectURL(new Blob(['x']));
  URL.revokeObjectURL(url);
  vi.stubGlobal('Image', class {});
  expect(await readableAddress({ element, url })).toEqual({
    error: 'unreachable',
    detail: 'the page has withdrawn it',
  });
});
