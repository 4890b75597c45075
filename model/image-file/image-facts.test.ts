import { expect, test } from 'vitest';
import { imageFiles } from '../../test/image-files';
import { imageFacts } from './image-facts';
import { markupKind } from './markup';

const files = await imageFiles();

test.each(files)('$name: $fault', async ({ bytes, fault }) => {
  const facts = imageFacts(new Uint8Array(bytes));
  if (fault) await expect(facts).rejects.toMatchObject({ fault: { error: fault } });
  else expect(await facts).toMatchObject({ width: 150, height: 200 });
});

test.each([1, 3, 6, 8])('a JPEG is turned as its EXIF data say: %i', async (orientation) => {
  const { default: sharp } = await import('sharp');
  const jpg = await sharp(files[0]!.bytes).withMetadata({ orientation }).jpeg().toBuffer();
  expect(await imageFacts(jpg)).toMatchObject({ width: 150, isTurned: orientation > 4 });
});

test('markup that never ends is read once', () => {
  const hostile = [
    '<!--',
    '<!-- -->',
    '<!doctype [',
    '<!doctype x ["',
    '<?',
    '<!doctype x <!--',
  ].map((part) => Buffer.from(part.repeat(60_000)));
  for (const bytes of hostile) expect(markupKind(bytes)).toBeUndefined();
});
