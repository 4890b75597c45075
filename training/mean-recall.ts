/**
 * The share of each label's images that got it as their most probable answer, averaged over the
 * labels that there are: none of the ten counts like a class.
 * @param probabilities softmax rows, one after another
 * @param labels position of the truth in each row
 */
export function meanRecall(probabilities: Float32Array, labels: Uint8Array): number {
  const outputs = probabilities.length / labels.length;
  const images = new Map<number, { all: number; right: number }>();
  labels.forEach((label, row) => {
    const answer = probabilities.subarray(row * outputs, (row + 1) * outputs);
    const counts = images.get(label) ?? { all: 0, right: 0 };
    counts.all++;
    if (answer.indexOf(Math.max(...answer)) === label) counts.right++;
    images.set(label, counts);
  });
  const recalls = [...images.values()].map(({ all, right }) => right / all);
  return recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length;
}
