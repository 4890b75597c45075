import * as tf from '@tensorflow/tfjs-core';
import type { Sequential } from '@tensorflow/tfjs-layers';
import { inputSide, toBatch } from '../model/classifier';
import { CLASS_COUNT } from '../model/taxonomy';
import type { LabelledImages } from './fashion-mnist';
import { inputsOf } from './inputs-of';

/** Images that go through the network at once. */
const CHUNK = 1000;

/** Mean categorical cross-entropy, in nats, and accuracy of a network that answers logits. */
export async function validate(
  network: Sequential,
  images: LabelledImages,
): Promise<{ loss: number; accuracy: number }> {
  const { labels, count } = images;
  let loss = 0;
  let correct = 0;
  for (let from = 0; from < count; from += CHUNK) {
    const size = Math.min(CHUNK, count - from);
    const sums = tf.tidy(() => {
      const truth = tf.tensor1d(Int32Array.from(labels.subarray(from, from + size)), 'int32');
      const batch = toBatch(inputsOf(images, from, from + size), inputSide(network));
      const logits = network.predict(batch) as tf.Tensor2D;
      const oneHot = tf.oneHot(truth, CLASS_COUNT);
      const right = tf.sum(tf.equal(tf.argMax(logits, -1), truth));
      return tf.stack([
        tf.mul(tf.losses.softmaxCrossEntropy(oneHot, logits), size),
        tf.cast(right, 'float32'),
      ]);
    });
    const [chunkLoss, chunkCorrect] = await sums.data<'float32'>();
    sums.dispose();
    loss += chunkLoss!;
    correct += chunkCorrect!;
  }
  return { loss: loss / count, accuracy: correct / count };
}
