import sharp from 'sharp';
import type { Report } from '../model/report';
import { CLASS_IDS, type ClassId } from '../model/taxonomy';
import type { LabelledImages } from './fashion-mnist';

const SIDE = 28;

/**
 * The mean image of each class, for a report to show what two classes that it confuses look like.
 * @returns PNG files in Base64; a class without images is black
 */
export async function classMeans(images: LabelledImages): Promise<Report['classMeans'] & {}> {
  const means = await Promise.all(
    meanLevels(images).map(async (levels, label) => {
      const raw = { width: SIDE, height: SIDE, channels: 1 as const };
      const file = await sharp(levels, { raw }).toColourspace('b-w').png().toBuffer();
      return [CLASS_IDS[label]!, file.toString('base64')] as const;
    }),
  );
  return Object.fromEntries(means) as Record<ClassId, string>;
}

/** @returns the grey levels of each class's mean image, rounded */
function meanLevels({ images, labels, count }: LabelledImages): Uint8Array[] {
  const size = SIDE * SIDE;
  const sums = CLASS_IDS.map(() => new Float64Array(size));
  const counts = CLASS_IDS.map(() => 0);
  for (let image = 0; image < count; image++) {
    const label = labels[image]!;
    const sum = sums[label]!;
    counts[label]!++;
    for (let at = 0; at < size; at++) sum[at]! += images[image * size + at]!;
  }
  return sums.map((sum, label) =>
    Uint8Array.from(sum, (level) => Math.round(level / Math.max(1, counts[label]!))),
  );
}
