/**
 * The ten classes, in the label order of Fashion-MNIST (Xiao, Rasul and Vollgraf 2017, table 2).
 * A class's position in this list is its label in the data files and its unit in the output layer.
 * Ids double as folder names of photograph sets.
 */
export const CLASS_IDS = [
  't-shirt-top',
  'trouser',
  'pullover',
  'dress',
  'coat',
  'sandal',
  'shirt',
  'sneaker',
  'bag',
  'ankle-boot',
] as const;

export type ClassId = (typeof CLASS_IDS)[number];

export const CLASS_COUNT = CLASS_IDS.length;

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

const NAMES: Record<OutputId, string> = {
  't-shirt-top': 'T-shirt/top',
  trouser: 'Trouser',
  pullover: 'Pullover',
  dress: 'Dress',
  coat: 'Coat',
  sandal: 'Sandal',
  shirt: 'Shirt',
  sneaker: 'Sneaker',
  bag: 'Bag',
  'ankle-boot': 'Ankle boot',
  [NONE_ID]: 'None of the ten',
};

/** The class's display name, as the data set's authors write it; also of what is none of them. */
export function className(id: OutputId): string {
  return NAMES[id];
}

/** The ten classes in label order, with their names. Pure: the content script does without names. */
export const CLASSES: readonly { id: ClassId; name: string }[] = /* @__PURE__ */ CLASS_IDS.map(
  (id) => ({ id, name: className(id) }),
);
