/** A probability of zero would make the loss infinite. */
const LOWEST = 1e-7;

/**
 * Mean categorical cross-entropy, in nats, and accuracy.
 * @param probabilities softmax rows, one after another
 * @param labels position of the true class in each row
 */
export function measureSet(
  probabilities: Float32Array,
  labels: Uint8Array,
): { loss: number; accuracy: number } {
  const outputs = probabilities.length / labels.length;
  let loss = 0;
  let correct = 0;
  labels.forEach((label, row) => {
    const answer = probabilities.subarray(row * outputs, (row + 1) * outputs);
    loss -= Math.log(Math.max(answer[label]!, LOWEST));
    if (answer.indexOf(Math.max(...answer)) === label) correct++;
  });
  return { loss: loss / labels.length, accuracy: correct / labels.length };
}
