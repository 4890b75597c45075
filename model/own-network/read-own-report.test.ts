import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { samplePhotoReport, sampleReport } from '../../components/report/sample';
import { type Report, ReportError } from '../report';
import { readOwnReport } from './read-own-report';

test.each(['mobilenet', 'ann'])('the report of the bundled %s is sound', (name) => {
  const file = new URL(`../networks/${name}/report.json`, import.meta.url);
  expect(readOwnReport(readFileSync(file, 'utf8')).network).toBe(name);
});

test('a report with all parts is sound', () => {
  expect(readOwnReport(JSON.stringify(samplePhotoReport()))).toEqual(samplePhotoReport());
});

/** A report whose last training run was changed. */
const bundled = (change: Partial<Report['bundled']>): string => {
  const report = sampleReport();
  return JSON.stringify({ ...report, bundled: { ...report.bundled, ...change } });
};
const { test: evaluation } = sampleReport().bundled;

test.each<{ name: string; text: string; says: string }>([
  { name: 'garbage', text: 'PK\u0003\u0004', says: 'not JSON' },
  { name: 'another version', text: '{"version":1}', says: 'version 1; version 2 is needed' },
  { name: 'missing parts', text: '{"version":2}', says: 'damaged: network' },
  { name: 'what is too long', text: ' '.repeat(4_000_001), says: 'longer than 4 MB' },
  {
    name: 'an input that no network takes',
    text: JSON.stringify({ ...sampleReport(), inputSide: 640 }),
    says: 'inputSide is 640 and inputChannels 1, and networks take a square of 28 to 64 grey pixels',
  },
  {
    name: 'no parameters',
    text: JSON.stringify({ ...sampleReport(), parameters: 0 }),
    says: 'no parameters',
  },
  {
    name: 'an infinite number',
    text: JSON.stringify(sampleReport()).replace('"loss":0.52', '"loss":1e999'),
    says: 'a number without end',
  },
  { name: 'no history', text: bundled({ history: [] }), says: 'an epoch that bundled.history' },
  { name: 'an epoch that was not', text: bundled({ chosenEpoch: 9 }), says: 'chosenEpoch is 9' },
  {
    name: 'other counts',
    text: bundled({ test: { ...evaluation, n: 9 } }),
    says: 'bundled.test: n is 9, and the confusion matrix counts 10000',
  },
  {
    name: 'an accuracy that is none',
    text: bundled({ test: { ...evaluation, accuracy: 0.99 } }),
    says: 'accuracy is 0.99, and by the confusion matrix 0.9444',
  },
])('refuses $name', ({ text, says }) => {
  expect(() => readOwnReport(text)).toThrow(ReportError);
  expect(() => readOwnReport(text)).toThrow(says);
});
