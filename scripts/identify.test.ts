import { expect, test } from 'vitest';
import { identify, type KnownPicture } from './identify';

const picture = (name: string, alt: string): KnownPicture => ({
  name,
  alt,
  truth: 'bag',
  isAt: (path) => path === `/${name}.jpg`,
});
const pictures = [picture('tote', 'A tote'), picture('clutch', 'Bag'), picture('hobo', 'Bag')];

test.each([
  ['by its address', 'http://127.0.0.1:80/hobo.jpg?w=300', 'Bag', 'hobo'],
  ['not by its text, where it has an address', 'http://127.0.0.1:80/logo.jpg', 'A tote', undefined],
  ['by its text, where it has none', '', 'A tote', 'tote'],
  ['by its text, where the address is the picture', 'data:image/png;base64,', 'A tote', 'tote'],
  ['not by a text that others have', '', 'Bag', undefined],
  ['not by an empty text', '', '', undefined],
])('%s', (_how, url, alt, name) => {
  expect(identify([{ url, alt }], pictures).map((picture) => picture?.name)).toEqual([name]);
});

test('what is left is told apart by its order', () => {
  const images = ['', 'http://127.0.0.1/tote.jpg', 'data:image/png;base64,', 'http://127.0.0.1/x'];
  const found = identify(
    images.map((url) => ({ url, alt: 'Bag' })),
    pictures,
  );
  expect(found.map((picture) => picture?.name)).toEqual(['clutch', 'tote', 'hobo', undefined]);
});
