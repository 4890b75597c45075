import { expect, test, vi } from 'vitest';
import { readHere } from './read-here';

const element = { localName: 'div' } as Element;

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
  expect(await readHere({ element, url })).toBe('data:image/png;base64,AAEC');
});

test('a blob that the page has withdrawn is nothing', async () => {
  const url = URL.createObjectURL(new Blob(['x']));
  URL.revokeObjectURL(url);
  vi.stubGlobal('Image', class {});
  expect(await readHere({ element, url })).toBeUndefined();
});
