import { expect, test } from 'vitest';
import { tagTable } from './tag-table';

test('puts the classes in columns', () => {
  const table = tagTable([
    {
      image: 'a.jpg',
      top: [
        { class: 't-shirt-top', probability: 0.98765 },
        { class: 'shirt', probability: 0.01 },
      ],
    },
    {
      image: 'photos/long name.jpg',
      top: [
        { class: 'bag', probability: 1 },
        { class: 'ankle-boot', probability: 0 },
      ],
    },
  ]);
  expect(table).toBe(
    `image                 1.                  2.
a.jpg                 T-shirt/top 98.8 %  Shirt 1.0 %
photos/long name.jpg  Bag 100.0 %         Ankle boot 0.0 %`,
  );
});
