import { expect, test } from 'vitest';
import { knownBiases } from './known-biases';
import { samplePhotoReport, sampleReport } from './sample';

test('names the most and the least frequent classes of the photographs trained on', () => {
  // 280 photographs of each class but ankle boots, of which there are 28.
  expect(knownBiases(samplePhotoReport())).toContainEqual(
    expect.stringMatching(/T-shirt\/top is 11% of the garments, Ankle boot 1% and Bag 11%\./),
  );
});

test('what only its start had learned from is named, as it is not counted', () => {
  const report = samplePhotoReport();
  const biases = (sources: string[]) =>
    knownBiases({ ...report, startedFrom: { name: 'mobilenet (1)', sources } }).join(' ');
  expect(biases(['catalog', 'mine'])).toContain('other photographs too (mine), which are not');
  expect(biases(['catalog'])).not.toContain('fine-tuned');
});

test('a network without photographs is not said to lean to any', () => {
  const biases = knownBiases(sampleReport()).join(' ');
  expect(biases).toContain('no photograph in training');
  expect(biases).not.toContain('In doubt');
});
