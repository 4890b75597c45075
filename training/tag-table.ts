import type { RankedClass } from '../model/prediction';
import { className } from '../model/taxonomy';

/** One image with its most probable classes, the first first; equally many for all images. */
export interface TaggedImage {
  image: string;
  top: readonly RankedClass[];
}

/** A table for people: one line for each image. */
export function tagTable(images: readonly TaggedImage[]): string {
  const head = ['image', ...(images[0]?.top ?? []).map((_, index) => `${index + 1}.`)];
  const rows = images.map(({ image, top }) => [image, ...top.map(describe)]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]!.length)),
  );
  return [head, ...rows]
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function describe({ class: id, probability }: RankedClass): string {
  return `${className(id)} ${(probability * 100).toFixed(1)} %`;
}
