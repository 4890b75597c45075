import { parseHTML } from 'linkedom';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { NETWORK_LABELS } from '../network-labels';
import { MeasuredSpeed, type SpeedState } from './MeasuredSpeed';
import { SpeedInExtension } from './SpeedInExtension';

function show(state: SpeedState) {
  const view = (
    <MeasuredSpeed state={state} labels={NETWORK_LABELS} onMeasure={() => {}} onStop={() => {}} />
  );
  const { document } = parseHTML(`<body>${render(view)}</body>`);
  const text = (selector: string) =>
    [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
  return { document, text };
}

test.each<[state: SpeedState, button: string, status: string]>([
  [{ kind: 'idle' }, 'Measure on this machine', ''],
  [
    { kind: 'running', network: 'ann', batch: 64, done: 3, of: 40 },
    'Stop',
    'Simple feed-forward: 64 pictures at once…',
  ],
  [{ kind: 'done', speeds: [] }, 'Measure again', 'Measured.'],
  [{ kind: 'failed', message: 'No backend works here' }, 'Try again', ''],
])('while it is $kind there is one button, and words', (state, button, status) => {
  const { text } = show(state);
  expect(text('button')).toEqual([button]);
  expect(text('[role=status]')).toEqual([status]);
});

test('progress is told by a bar with a name', () => {
  const { document } = show({ kind: 'running', network: 'mobilenet', batch: 1, done: 3, of: 40 });
  const bar = document.querySelector('progress');
  expect(['value', 'max', 'aria-label'].map((name) => bar?.getAttribute(name))).toEqual([
    '3',
    '40',
    'Measuring',
  ]);
});

test('each network has a row with both figures and what computed them', () => {
  const { text } = show({
    kind: 'done',
    speeds: [
      { network: 'mobilenet', backend: 'webgpu', milliseconds: [9.126, 3] },
      { network: 'ann', backend: 'webgpu', milliseconds: [0.3, 0.051] },
    ],
  });
  expect(text('tbody tr')).toEqual([
    'Convolutional9.13 ms3.00 msWebGPU',
    'Simple feed-forward0.30 ms0.05 msWebGPU',
  ]);
});

test('a network that does not run here says so in its row, and the others keep their figures', () => {
  const { document, text } = show({
    kind: 'done',
    speeds: [
      { network: 'mobilenet', reason: 'Device lost' },
      { network: 'ann', backend: 'cpu', milliseconds: [0.3, 0.051] },
    ],
  });
  expect(text('tbody tr')).toEqual([
    'Convolutionaldoes not run here Device lost',
    'Simple feed-forward0.30 ms0.05 msplain JavaScript',
  ]);
  expect(document.querySelector('tbody td')?.getAttribute('colspan')).toBe('3');
  expect(text('[role=status]')).toEqual(['Measured, all but this: Convolutional.']);
});

test('a failure says why and what to do', () => {
  expect(show({ kind: 'failed', message: 'Device lost' }).text('[role=alert] p')).toEqual([
    expect.stringContaining('Choose another backend'),
    'Device lost',
  ]);
});

test('outside the extension there is a sentence in its place, and no button', () => {
  const { document } = parseHTML(`<body>${render(<SpeedInExtension />)}</body>`);
  expect(document.querySelector('button')).toBeNull();
  expect(document.querySelector('p')?.textContent).toContain('Evaluation report');
});
