import { expect, test } from 'vitest';
import { REPORT_VERSION, type Report, ReportError, readReport } from './report';
import { CLASS_COUNT, CLASS_IDS } from './taxonomy';

const FIGURES = { precision: 0.9, recall: 0.8, f1: 0.85, support: 10 };

function sampleReport(): Report {
  const run: Report['bundled'] = {
    seed: 1,
    settings: { epochs: 1, schedule: 'constant', flip: false },
    history: [
      {
        epoch: 1,
        loss: 0.5,
        accuracy: 0.8,
        validationLoss: 0.4,
        validationAccuracy: 0.85,
        learningRate: 0.001,
        seconds: 5,
      },
    ],
    chosenEpoch: 1,
    seconds: 5,
    test: {
      n: 100,
      accuracy: 0.86,
      loss: 0.4,
      confusion: Array.from({ length: CLASS_COUNT }, () => new Array<number>(CLASS_COUNT).fill(1)),
      perClass: Object.fromEntries(
        CLASS_IDS.map((id) => [id, FIGURES]),
      ) as Report['bundled']['test']['perClass'],
      macro: FIGURES,
      weighted: FIGURES,
    },
  };
  return {
    version: REPORT_VERSION,
    network: 'ann',
    architecture: 'two layers',
    inputSide: 28,
    inputChannels: 1,
    parameters: 10,
    multiplyAdds: 10,
    trainedAt: '2026-01-02T03:04:05.000Z',
    environment: { Node: '20.19.0' },
    data: [{ file: 'train-images-idx3-ubyte.gz', sha256: 'a'.repeat(64) }],
    bundled: run,
  };
}

test('reads what was written', () => {
  expect(readReport(JSON.stringify(sampleReport()))).toEqual(sampleReport());
});

test('a report of older code, without the parts that came later, is read', () => {
  const report = sampleReport();
  expect(report).not.toHaveProperty('classMeans');
  expect(readReport(JSON.stringify(report)).classMeans).toBeUndefined();
});

const MEANS = Object.fromEntries(CLASS_IDS.map((id) => [id, 'iVBORw0KGgo=']));

test('parts that came later are kept', () => {
  const report = { ...sampleReport(), classMeans: MEANS, codeVersion: 'abc' };
  expect(readReport(JSON.stringify(report))).toEqual(report);
});

test.each<{ name: string; text: string; says: string }>([
  { name: 'garbage', text: '<html>', says: 'not JSON' },
  { name: 'another file', text: '[]', says: 'no version number' },
  { name: 'nothing', text: '', says: 'not JSON' },
  { name: 'a number', text: '7', says: 'no version number' },
  { name: 'a newer version', text: '{"version":99}', says: 'version 99; version 2 is needed' },
  { name: 'an older version', text: '{"version":1}', says: 'Train again' },
  {
    name: 'a missing part',
    text: JSON.stringify({ ...sampleReport(), bundled: {} }),
    says: 'bundled.seed',
  },
  {
    name: 'a class without its picture',
    text: JSON.stringify({ ...sampleReport(), classMeans: { ...MEANS, bag: undefined } }),
    says: 'classMeans.bag',
  },
  {
    name: 'a picture that is none',
    text: JSON.stringify({ ...sampleReport(), classMeans: { ...MEANS, bag: '"><script>' } }),
    says: 'classMeans.bag',
  },
  {
    name: 'a confusion matrix of another size',
    text: JSON.stringify({
      ...sampleReport(),
      bundled: {
        ...sampleReport().bundled,
        test: { ...sampleReport().bundled.test, confusion: [[1]] },
      },
    }),
    says: 'bundled.test.confusion',
  },
  {
    name: 'a checksum that is none',
    text: JSON.stringify({ ...sampleReport(), data: [{ file: 'a.gz', sha256: 'abc' }] }),
    says: 'data.0.sha256',
  },
  {
    name: 'an impossible figure',
    text: JSON.stringify({ ...sampleReport(), parameters: -1 }),
    says: 'parameters',
  },
])('says what is wrong with $name', ({ text, says }) => {
  expect(() => readReport(text)).toThrow(ReportError);
  expect(() => readReport(text)).toThrow(says);
});
