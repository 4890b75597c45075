import { parseHTML } from 'linkedom';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { type Report, readReport } from '../../model/report';
import { ReportPage, type ReportState } from './ReportPage';
import { sampleReport } from './sample';

function show(state: ReportState) {
  const { document } = parseHTML(`<body>${render(<ReportPage state={state} />)}</body>`);
  const text = (selector: string) =>
    [...document.querySelectorAll(selector)].map(({ textContent }) =>
      (textContent ?? '').replace(/\s+/g, ' ').trim(),
    );
  return { document, text };
}
const showReport = (report: Report) => show({ kind: 'ready', report });

test('the sample is a report', () => {
  expect(readReport(JSON.stringify(sampleReport()))).toEqual(sampleReport());
});

test('says in plain words how good the network is', () => {
  const { text } = showReport(sampleReport());
  expect(text('.summary p')).toEqual([
    '94.44% right on pictures that it had never seen',
    expect.stringMatching(
      /^Of 10,000 test pictures .* 9,444 .* knows Bag best .* Shirt least .* 14% of the pictures of Shirt are taken for T-shirt\/top\.$/,
    ),
  ]);
});

test('tells the bundled network from the published recipe', () => {
  const { text } = showReport(sampleReport());
  expect(text('.key-figures thead th')).toEqual([
    expect.stringMatching(/^Bundled network/),
    expect.stringMatching(/^Published recipe .* mean ± standard deviation of 3 runs$/),
  ]);
  expect(text('.key-figures tbody td')).toEqual([
    '94.44%',
    '88.92% ± 0.21%',
    '0.287',
    '0.331 ± 0.004',
  ]);
});

test('a report without the published recipe says so', () => {
  const { text } = showReport(sampleReport({ baseline: false }));
  expect(text('.key-figures tbody td')).toEqual([
    '94.44%',
    'not measured',
    '0.287',
    'not measured',
  ]);
  expect(text('.settings thead th')).toEqual(['Setting', 'Bundled network']);
});

test('settings that differ stand out', () => {
  const { text } = showReport(sampleReport());
  expect(text('mark')).toEqual(['0.2', 'yes']);
});

test('the classification report ends in its means', () => {
  const { text } = showReport(sampleReport());
  expect(text('.class-report tbody th')).toHaveLength(13);
  expect(text('.means th')).toEqual(['Accuracy', 'Macro mean', 'Weighted mean']);
});

test('the confusion matrix has its right answers on the diagonal', () => {
  const { document, text } = showReport(sampleReport());
  expect(document.querySelectorAll('.confusion tbody td')).toHaveLength(100);
  expect(text('.confusion .right')[6]).toBe('800');
  expect(text('.confusion .wrong')).toContain('140');
  const [commonest] = [...document.querySelectorAll('.confusion .wrong')].filter(
    ({ textContent }) => textContent === '140',
  );
  expect(commonest?.getAttribute('style')).toBe('--tint:45%;');
});

test('each curve has a table of its figures, with the kept epoch', () => {
  const { document, text } = showReport(sampleReport());
  expect(document.querySelectorAll('.chart svg polyline')).toHaveLength(4);
  expect(text('.chart table .chosen th')).toEqual(['2 (kept)', '2 (kept)']);
});

test('lists the data by checksum, and the environment', () => {
  const { text } = showReport(sampleReport());
  expect(text('.checksums dd')).toEqual(['0123456789abcdef'.repeat(4)]);
  expect(text('.environment dt')).toEqual(['Node', 'backend']);
});

test('a report that cannot be read says why and what to do', () => {
  const { text } = show({ kind: 'failed', message: 'This report is damaged.' });
  expect(text('[role="alert"]')[0]).toMatch(/This report is damaged\..*Reinstall.*npm run train/);
});
