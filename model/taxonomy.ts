/**
 * The ten classes, in the label order of Fashion-MNIST (Xiao, Rasul and Vollgraf 2017, table 2).
 * A class's position in this list is its label in the data files and its unit in the output layer.
 * Ids double as folder names of photograph sets.
 */
export const CLASSES = [
  { id: 't-shirt-top', name: 'T-shirt/top' },
  { id: 'trouser', name: 'Trouser' },
  { id: 'pullover', name: 'Pullover' },
  { id: 'dress', name: 'Dress' },
  { id: 'coat', name: 'Coat' },
  { id: 'sandal', name: 'Sandal' },
  { id: 'shirt', name: 'Shirt' },
  { id: 'sneaker', name: 'Sneaker' },
  { id: 'bag', name: 'Bag' },
  { id: 'ankle-boot', name: 'Ankle boot' },
] as const;

export type ClassId = (typeof CLASSES)[number]['id'];

export const CLASS_IDS: readonly ClassId[] = CLASSES.map(({ id }) => id);

export const CLASS_COUNT = CLASSES.length;

/**
 * What shows none of the ten: an output of networks that can say so, and, beside the ten class ids,
 * the name of a folder of such photographs.
 */
export const NONE_ID = 'none';

/** The label, and the unit in the output layer, of what shows none of the ten classes. */
export const NONE_LABEL = CLASS_COUNT;

export type OutputId = ClassId | typeof NONE_ID;

/** Everything that a network can answer, in label order; the last is missing from networks without it. */
export const OUTPUT_IDS: readonly OutputId[] = [...CLASS_IDS, NONE_ID];

const nameById = new Map<string, string>([
  ...CLASSES.map(({ id, name }) => [id, name] as const),
  [NONE_ID, 'None of the ten'],
]);

/** The class's display name, as the data set's authors write it; also of what is none of them. */
export function className(id: OutputId): string {
  return nameById.get(id) ?? id;
}
