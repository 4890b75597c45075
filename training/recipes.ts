import type { PhotoAugmentation } from './augment-photo';

/** Hyper-parameters that every training run has. They are written into `report.json`. */
export interface Recipe {
  /**
   * Share of Fashion-MNIST's training file, its end, that is kept for choosing the epoch; as Keras
   * splits.
   */
  validationShare: number;
  /** Passes over the training examples. */
  epochs: number;
  /** Images per step. */
  batchSize: number;
  /**
   * Pieces of a batch whose gradients are computed apart and then summed. One worker or several
   * give the same network; more workers than shards are of no use, nor is more than one where a step
   * takes a few milliseconds.
   */
  shards: number;
  /** Adam's learning rate, once it is warm. */
  learningRate: number;
  /** Share of all steps over which the learning rate grows from zero (Goyal et al. 2017). */
  warmUp: number;
  /** `cosine` lets the learning rate then fall to zero along half a cosine (Loshchilov and Hutter 2017). */
  schedule: 'constant' | 'cosine';
  /** Share of a weight that a step takes off, times the learning rate (Loshchilov and Hutter 2019). */
  weightDecay: number;
  /** Longest gradient over all parameters; longer ones are shortened (Pascanu et al. 2013). 0 leaves them. */
  clipNorm: number;
  /** Share of the truth that is spread over all classes (Szegedy et al. 2016). */
  labelSmoothing: number;
  /** Share of units before a dense layer that is left out in a step (Srivastava et al. 2014). */
  dropout: number;
  /**
   * How much of the running average of the weights a step keeps; the average is what is validated
   * and saved (Polyak and Juditsky 1992). 0 is the last weights themselves.
   */
  averageDecay: number;
  /** Height and width of what training sees of an image: `[from, side]` from which share of the epochs on. */
  sides: [from: number, side: number][];
}

/** What the feed-forward network's runs have besides. */
export interface AnnRecipe extends Recipe {
  /** Whether half of the images are mirrored left to right. */
  flip: boolean;
  /** Share of images that are shifted; a dense layer learns a moved garment as another one. */
  shiftShare: number;
  /** Largest shift of those, in pixels, along each axis. */
  shift: number;
}

/** MobileNetV2's runs: what its examples are made of, and how they are drawn. */
export interface MobilenetRecipe extends Recipe {
  /**
   * How much of the photographs' own imbalance is kept: 0 shows all classes equally often, 1 as
   * often as there are photographs of them.
   */
  imbalance: number;
  /** How many times as often "none of these" is shown as it would be: it is the most varied. */
  noneWeight: number;
  /** Examples of an epoch. */
  examples: number;
  /** Share of them that are Fashion-MNIST's. */
  fashionShare: number;
  /** Pictures that are made of each photograph, the first as it is, the others augmented. */
  views: number;
  photo: PhotoAugmentation;
  /** Share of examples that are moved, by a cell of what the frozen layers give (8 pixels). */
  shiftShare: number;
}

/** The seed project's published settings to the letter: the figures to compare with. */
export const PUBLISHED: AnnRecipe = {
  validationShare: 0.2,
  epochs: 15,
  batchSize: 64,
  shards: 1,
  learningRate: 1e-3,
  warmUp: 0,
  schedule: 'constant',
  weightDecay: 0,
  clipNorm: 0,
  labelSmoothing: 0,
  dropout: 0,
  averageDecay: 0,
  sides: [[0, 28]],
  flip: false,
  shiftShare: 0,
  shift: 0,
};

/** The same layers with what the seed lists as future work: this run is bundled. */
export const ANN: AnnRecipe = {
  validationShare: 0.2,
  epochs: 60,
  batchSize: 128,
  shards: 1,
  learningRate: 1.5e-3,
  warmUp: 0,
  schedule: 'cosine',
  weightDecay: 0,
  clipNorm: 0,
  labelSmoothing: 0,
  dropout: 0.2,
  averageDecay: 0,
  sides: [[0, 28]],
  flip: true,
  shiftShare: 0.5,
  shift: 1,
};

/** MobileNetV2, from what it learnt of Open Images on: this run is bundled. */
export const MOBILENET: MobilenetRecipe = {
  validationShare: 0,
  epochs: 32,
  batchSize: 64,
  shards: 2,
  learningRate: 5e-4,
  warmUp: 0.05,
  schedule: 'cosine',
  weightDecay: 0.05,
  clipNorm: 1,
  labelSmoothing: 0.05,
  dropout: 0.3,
  averageDecay: 0.999,
  sides: [[0, 16]],
  imbalance: 0.5,
  noneWeight: 1.5,
  examples: 24_000,
  fashionShare: 0.5,
  views: 5,
  photo: {
    newBackground: 0.4,
    cropShare: 0.5,
    crop: 0.22,
    zoomOutShare: 0.3,
    zoomOut: 0.6,
    turnShare: 0.3,
    turn: 10,
    toneShare: 0.7,
    negative: 0,
  },
  shiftShare: 0.5,
};

/**
 * Fine-tuning: for a network that is trained already and shall learn photographs of one's own.
 * Smaller steps, fewer epochs.
 */
export const MOBILENET_FINE_TUNING: MobilenetRecipe = {
  ...MOBILENET,
  epochs: 6,
  learningRate: 1.5e-4,
};

/** A recipe's values by their names, as a report lists them; those of a part as `part.name`. */
export function settingsOf(recipe: object): Record<string, number | string | boolean> {
  const settings: Record<string, number | string | boolean> = {};
  for (const [name, value] of Object.entries(recipe)) {
    if (Array.isArray(value)) settings[name] = JSON.stringify(value);
    else if (typeof value !== 'object') settings[name] = value;
    else {
      for (const [inner, part] of Object.entries(settingsOf(value))) {
        settings[`${name}.${inner}`] = part;
      }
    }
  }
  return settings;
}
