import { parseHTML } from 'linkedom';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { type Report, readReport } from '../../model/report';
import type { ComparedNetwork } from './comparison-rows';
import { ReportPage, type ReportState } from './ReportPage';
import { samplePhotoReport, sampleReport } from './sample';

function show(
  state: ReportState,
  networks: readonly string[] = ['ann'],
  compared: readonly ComparedNetwork[] = [],
) {
  const page = (
    <ReportPage
      state={state}
      network="ann"
      networks={networks}
      compared={compared}
      onPrint={() => {}}
      onSave={() => {}}
    />
  );
  const { document } = parseHTML(`<body>${render(page)}</body>`);
  const text = (selector: string) =>
    [...document.querySelectorAll(selector)].map(({ textContent }) =>
      (textContent ?? '').replace(/\s+/g, ' ').trim(),
    );
  return { document, text };
}
const showReport = (report: Report) => show({ kind: 'ready', report });

test.each([
  { name: 'plain', sample: sampleReport() },
  { name: 'full', sample: samplePhotoReport() },
])('the $name sample is a report', ({ sample }) => {
  expect(readReport(JSON.stringify(sample))).toEqual(sample);
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

test('a report without the published recipe has the bundled network alone', () => {
  const { text } = showReport(sampleReport({ baseline: false }));
  expect(text('.key-figures tbody td')).toEqual(['94.44%', '0.287']);
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

test('the confusion matrix is one stop of the Tab key, and is said to be of pictures', () => {
  const { document, text } = showReport(sampleReport());
  expect(document.querySelectorAll('.confusion td[tabindex="0"]')).toHaveLength(1);
  expect(document.querySelectorAll('.confusion td[tabindex="-1"]')).toHaveLength(99);
  expect(text('.confusion caption')[0]).toMatch(/In pictures\.$/);
  expect(text('.unit-switch label')).toEqual(['Pictures', 'Share of the row']);
});

test('each curve has a table of its figures, with the kept epoch', () => {
  const { document, text } = showReport(sampleReport());
  expect(document.querySelectorAll('.chart .plot')).toHaveLength(2);
  expect(text('.chart table .chosen th')).toEqual(['2 (kept)', '2 (kept)']);
});

test('lists the data by checksum, and the environment', () => {
  const { text } = showReport(sampleReport());
  expect(text('.checksums dd')).toEqual(['0123456789abcdef'.repeat(4)]);
  expect(text('.environment dt')).toEqual(['Node', 'backend']);
});

test('the model card says what it is for, how it was trained and from which data', () => {
  expect(full.text('.card-terms dt')).toEqual(['Meant for', 'Not meant for', 'Trained', 'Code']);
  expect(full.text('.card-terms dd')[2]).toMatch(
    /^on 2 January 2026, in 12\.6 s, with seed 7; 3 epochs, of which number 2 was kept\./,
  );
  expect(full.text('.card-terms dd')[3]).toBe('commit 0123456789abcdef0123456789abcdef01234567');
  expect(showReport(sampleReport()).text('.card-terms dd')[3]).toMatch(/^not noted/);
  expect(full.text('.data-sets tbody tr')[0]).toBe('Fashion-MNISTMIT, Zalando Research');
});

test('a network without photographs has no sections of them', () => {
  const { text } = showReport(sampleReport());
  expect(text('h2')).toEqual([
    'The figures that matter',
    'Class by class',
    'What is taken for what',
    'How it was trained',
    'Model card',
    'Limits',
  ]);
});

const full = showReport(samplePhotoReport());

test('a source that was never trained on is what the summary speaks of', () => {
  expect(full.text('.summary p').slice(0, 2)).toEqual([
    '78.00% of garments right in photographs of 2 sources, never trained on',
    'On photographs that it had not seen, of sources that it learned from: catalog 94.44%.',
  ]);
});

test('each source has its figures, its photographs by class and its mistakes', () => {
  expect(full.text('.photo-table tbody th').slice(0, 3)).toEqual([
    'catalog',
    'shopsnever trained on',
    'other',
  ]);
  const [catalog, , other] = full.document.querySelectorAll('.photo-table tbody tr');
  const cells = (row: Element | undefined) =>
    [...(row?.querySelectorAll('td') ?? [])].map(({ textContent }) => textContent);
  expect(cells(catalog)).toEqual([
    '10,000',
    '94.44%',
    '92.44%',
    '93.00%',
    '97.33%',
    '300',
    '0.9890',
    '1.00%',
    '0.0200 by chance 0.0100',
  ]);
  expect(cells(other)).toEqual(['0', ...new Array(4).fill(DASH), '0', ...new Array(3).fill(DASH)]);
  expect(full.text('summary').slice(0, 6)).toEqual([
    'Source by source',
    'catalog: the photographs of each class',
    'shops: the photographs of each class',
    'other: the photographs of each class',
    'catalog: class by class, and what is taken for what',
    'shops: class by class, and what is taken for what',
  ]);
});

const DASH = '–not measured';

test('says when there is a tag, and what that was chosen for', () => {
  expect(full.text('.answers li')).toEqual([
    'None of the ten, where the probability of that is at least 50.00%',
    'else a tag, where that of the best class is at least 62.00%',
    'else not sure, with the two best answers',
  ]);
  const { decision, ...report } = samplePhotoReport();
  const settings = { temperature: 1, tagThreshold: 0.62, noneThreshold: 1, secondLookBelow: 0 };
  const withoutNone = showReport({
    ...report,
    ...(decision && { decision: { ...decision, settings } }),
  });
  expect(withoutNone.text('.answers li')).toEqual([
    'A tag, where the probability of the best class is at least 62.00%',
    'else not sure, with the two best answers',
  ]);
  const looksTwice = (shown: typeof full) =>
    shown.text('#confidence .lead')[0]?.startsWith('Where no answer reaches 80.00% at first');
  expect([full, withoutNone].map(looksTwice)).toEqual([true, false]);
  expect(full.text('.decision tbody tr')).toEqual([
    'Garments that are called none of the tenat most 1.00%0.40%',
    'Tags on garments that are rightat least 97.50%97.60%',
    `Other things that get a tagat most 2.00%${DASH}`,
    'Garments that get a tagas many as that leaves94.00%',
  ]);
});

test('each source has its shares of tag, not sure and none', () => {
  expect(full.text('.answer-table tbody tr')).toEqual([
    'catalog: garments10,00093%6%1%',
    'catalog: other things3001%9%90%',
  ]);
  const report = samplePhotoReport();
  for (const { test: figures } of report.photos ?? []) delete figures.calledNone;
  expect(showReport(report).document.querySelector('.answer-table')).toBeNull();
});

test('each source has a drawing of its reliability, and a table', () => {
  const [catalog] = full.document.querySelectorAll('.reliability');
  expect(full.document.querySelectorAll('.reliability')).toHaveLength(3);
  expect(catalog?.querySelectorAll('.plot')).toHaveLength(1);
  expect(catalog?.querySelectorAll('tbody tr')).toHaveLength(12);
  expect(catalog?.querySelector('tbody tr')?.textContent).toBe('20% to 27%123.33%21.33%');
});

test('garments and other things are drawn by source, with a table', () => {
  expect(full.text('.scores figcaption')).toEqual(['catalog 10,000 garments, 300 other things']);
  expect(full.text('.scores tbody tr')).toEqual(['0% to 50%9,90015', '50% to 100%100285']);
  expect(full.text('#confidence .small')).toContain('Not measured: shops, other.');
});

test('a report that was written before scores were measured says that they are missing', () => {
  const report = samplePhotoReport();
  for (const { test: figures } of report.photos ?? []) delete figures.noneScores;
  const { document, text } = showReport(report);
  expect(document.querySelector('.scores')).toBeNull();
  expect(text('#confidence .lead')).toContainEqual(
    expect.stringMatching(/not in this report.*npm run remeasure/),
  );
});

test('the trials of the search can be set out by what differs between them', () => {
  expect(full.text('.trial-chart option')).toEqual(['Rank', 'Training steps', 'Learning rate']);
  expect(showReport(sampleReport()).document.querySelector('#search')).toBeNull();
});

test('sources that nobody trained on come first, those that chose nothing above all', () => {
  expect(full.document.querySelector('section')?.id).toBe('unseen');
  const [alone, more, each] = [...full.document.querySelectorAll('.unseen')];
  const rows = (table: Element | undefined) =>
    [...(table?.querySelectorAll('tbody tr') ?? [])].map(({ textContent }) => textContent);
  expect(rows(alone)).toEqual([
    'Untouched: 2nothing was chosen by them5078.00%73% to 82%70.00%95.00%100.98502.00%0.0400',
    'All: 3epoch and thresholds were chosen by some10084.00%79% to 88%70.00%95.00%150.98502.00%0.0400',
  ]);
  expect(rows(more).slice(0, 2)).toEqual([
    'The page’s other pictures3 sourceswithout 70.00%67% to 72%+5.0+2.0 to +7.060.00%90.00%',
    'with 75.00%72% to 77%65.00%95.00%',
  ]);
  expect([...(more?.querySelectorAll('tbody th') ?? [])].map((cell) => cell.textContent)).toEqual([
    'The page’s other pictures',
    'Ten corrections of the shop',
    'The page’s words',
    'The page’s other pictures',
    'Both',
  ]);
  expect(rows(each)).toEqual([
    'market1090%0',
    'boutiqueepoch and thresholds were chosen by it5090%5',
    'corner4075%10',
  ]);
});

test('what no page was measured for is not shown', () => {
  const { pages: _, unseen, ...report } = samplePhotoReport();
  const { untouched: __, page: ___, corrections: ____, ...rest } = unseen!;
  const { document } = showReport({ ...report, unseen: rest });
  expect(
    [...document.querySelectorAll('.unseen caption')].map(({ textContent }) => textContent),
  ).toEqual(['The picture alone', 'Garments right, the picture alone']);
  expect(document.querySelectorAll('.unseen')[0]?.querySelectorAll('tbody tr')).toHaveLength(1);
});

test('a column of bars is hidden on a narrow screen with its heading', () => {
  const tables = [...full.document.querySelectorAll('table')];
  const withBars = tables.filter((table) => table.querySelector('tbody .bar-cell'));
  expect(withBars.map((table) => table.querySelector('caption')?.textContent)).toEqual([
    'The picture alone',
    'With what else counts',
    'Garments right, the picture alone',
    'Settings and score of each trial',
  ]);
  for (const table of withBars) {
    const [heading, row] = ['thead tr', 'tbody tr'].map((part) =>
      [...table.querySelector(part)!.children].findIndex((cell) =>
        cell.classList.contains('bar-cell'),
      ),
    );
    expect(heading).toBe(row);
  }
});

test('the longest trials of the search come first', () => {
  expect(full.text('.trials tbody th')).toEqual(['1.2', '1.3', '1.1']);
  expect(full.text('.trials thead th')).toEqual([
    'Trial',
    'Steps',
    'Score',
    'Without catalog',
    'Without shops',
    'Learning rate',
    'Dropout',
    'Time',
  ]);
});

test('validation by set is in the table of the curve', () => {
  expect(full.text('#training .chart thead')[0]).toBe(
    'EpochTrainingValidation, meanFashion-MNISTcatalogLearning rate at its start',
  );
});

test('names the classes that it has few photographs of', () => {
  const limits = full.text('.limits li');
  expect(limits).toContainEqual(expect.stringContaining('few photographs of Ankle boot (28 photo'));
  expect(limits).toContainEqual(
    expect.stringContaining('in 2 sources, which it never trained on, 2% get a tag'),
  );
});

test('leads to the report of each network', () => {
  const { document } = show({ kind: 'loading' }, ['mobilenet', 'ann']);
  const links = [...document.querySelectorAll('nav a')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '?network=mobilenet',
    '?network=ann',
  ]);
  expect(links.map((link) => link.getAttribute('aria-current'))).toEqual([null, 'page']);
  expect(show({ kind: 'loading' }).document.querySelector('nav')).toBeNull();
});

test('the commonest mistakes are shown where the report has pictures of the classes', () => {
  const report = samplePhotoReport();
  const pictures = (one: Report) =>
    [...showReport(one).document.querySelectorAll('.mistakes img')].map((picture) =>
      picture.getAttribute('src'),
    );
  expect(pictures(report)).toHaveLength(20);
  expect(pictures(report).slice(0, 2)).toEqual([
    `data:image/png;base64,${report.classMeans?.shirt}`,
    `data:image/png;base64,${report.classMeans?.['t-shirt-top']}`,
  ]);
  const { classMeans, ...without } = report;
  expect(pictures(without)).toEqual([]);
  expect(showReport(without).text('.mistakes li')).toHaveLength(10);
});

test('two networks are set side by side, one alone is not', () => {
  const compared = [
    { name: 'mobilenet', label: 'Convolutional', report: samplePhotoReport(), bytes: 568_620 },
    { name: 'ann', label: 'Simple feed-forward', report: sampleReport(), bytes: 472_702 },
  ];
  const { text } = show({ kind: 'ready', report: sampleReport() }, ['mobilenet', 'ann'], compared);
  expect(text('.comparison thead th')).toEqual([
    expect.stringMatching(/^Convolutional/),
    expect.stringMatching(/^Simple feed-forward/),
  ]);
  expect(text('.comparison tbody tr')).toContain('File size model and weights569 kB473 kB');
  expect(text('.comparison tbody .best')).toEqual(['473 kB']);
  expect(text('#compared .lead')).toEqual([expect.stringMatching(/^Measured on the same test/)]);
  const alone = show(
    { kind: 'ready', report: sampleReport() },
    ['mobilenet', 'ann'],
    [compared[0]!],
  );
  expect(alone.document.querySelector('.comparison')).toBeNull();
});

test('one from elsewhere stands beside them under its own name, and no more is claimed than is known', () => {
  const compared = [
    { name: 'ann', label: 'Simple feed-forward', report: sampleReport(), bytes: 472_702 },
    { name: 'loaded', label: 'my own, 4 Mar 2026', report: samplePhotoReport(), bytes: null },
  ];
  const { text } = show({ kind: 'ready', report: sampleReport() }, ['ann'], compared);
  expect(text('.comparison thead th')).toEqual(['Simple feed-forward', 'my own, 4 Mar 2026']);
  expect(text('.comparison tbody tr')).toContain('File size model and weights473 kB–not measured');
  expect(text('#compared .lead')).toEqual([expect.stringMatching(/^Each as its own report/)]);
});

test('a report that cannot be read says why and what to do', () => {
  const { text } = show({ kind: 'failed', message: 'This report is damaged.' });
  expect(text('[role="alert"]')[0]).toMatch(/This report is damaged\..*Reinstall.*npm run train/);
});

test('a report that is there can be printed and saved, another one not', () => {
  const words = ['Print two pages', 'Save as JSON'];
  expect(show({ kind: 'ready', report: sampleReport() }).text('header button')).toEqual(words);
  expect(show({ kind: 'loading' }).text('header button')).toEqual([]);
});
