/** Hyper-parameters of one training run, all of them. They are written into `report.json`. */
export interface Recipe {
  /** Passes over the training images. */
  epochs: number;
  /** Images per step. */
  batchSize: number;
  /** Share of the training file, its end, that is kept for choosing the epoch; as Keras splits. */
  validationShare: number;
  /** Adam's learning rate at the start. */
  learningRate: number;
  /** `cosine` lets the learning rate fall to zero along half a cosine (Loshchilov and Hutter 2017). */
  schedule: 'constant' | 'cosine';
  /** Share of each hidden layer's units that is left out in a step (Srivastava et al. 2014). */
  dropout: number;
  /** Whether half of the images are mirrored left to right. */
  flip: boolean;
  /** Share of images that are shifted; a dense layer learns a moved garment as another one. */
  shiftShare: number;
  /** Largest shift of those, in pixels, along each axis. */
  shift: number;
}

/** The seed project's published settings to the letter: the figures to compare with. */
export const PUBLISHED: Recipe = {
  epochs: 15,
  batchSize: 64,
  validationShare: 0.2,
  learningRate: 1e-3,
  schedule: 'constant',
  dropout: 0,
  flip: false,
  shiftShare: 0,
  shift: 0,
};

/** The same layers with what the seed lists as future work: this run is bundled. */
export const ANN: Recipe = {
  epochs: 60,
  batchSize: 128,
  validationShare: 0.2,
  learningRate: 1.5e-3,
  schedule: 'cosine',
  dropout: 0.2,
  flip: true,
  shiftShare: 0.5,
  shift: 1,
};
