import { answerName } from '../model/answer-name';
import { type Prediction, topOutputs } from '../model/prediction';
import { className, type OutputId } from '../model/taxonomy';

/** One image and what the network says of it. */
export interface TaggedImage {
  image: string;
  prediction: Prediction;
}

/** A table for people: one line for each image, with its answer and the most probable outputs. */
export function tagTable(images: readonly TaggedImage[], shown: number): string {
  const head = ['image', 'answer', ...Array.from({ length: shown }, (_, index) => `${index + 1}.`)];
  const rows = images.map(({ image, prediction }) => [
    image,
    answerName(prediction.answer),
    ...topOutputs(prediction, shown).map(describe),
  ]);
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

function describe({ id, probability }: { id: OutputId; probability: number }): string {
  return `${className(id)} ${(probability * 100).toFixed(1)} %`;
}
