import type { LabelledImages } from './fashion-mnist';
import type { FeaturePools } from './feature-examples';
import { onSharedMemory } from './shared-memory';

/** Images of Fashion-MNIST. All arrays lie on shared memory: workers get them uncopied. */
export interface FashionPool extends LabelledImages {
  name: string;
}

/** Everything that a training run draws its examples from. */
export interface TrainingPools {
  fashion: FashionPool;
  /** What frozen layers give of the pictures, for a network that has some. */
  features?: FeaturePools;
}

/** Copies images of Fashion-MNIST to shared memory. */
export function fashionPool({ images, labels, count }: LabelledImages): FashionPool {
  return {
    name: 'fashion-mnist',
    count,
    labels: onSharedMemory(Uint8Array, labels),
    images: onSharedMemory(Uint8Array, images),
  };
}
