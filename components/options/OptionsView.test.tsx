import { parseHTML } from 'linkedom';
import type { ComponentProps } from 'preact';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { OptionsView } from './OptionsView';
import { PrivateWindow } from './PrivateWindow';

const own = {
  name: 'own-0123456789abcdef',
  network: 'mobilenet',
  trainedAt: '2026-01-02T03:04:05.000Z',
};

function show(change: Partial<ComponentProps<typeof OptionsView>> = {}) {
  const html = render(
    <OptionsView
      own={undefined}
      answers={false}
      problem={undefined}
      state={{ kind: 'idle' }}
      pageWords={true}
      onPageWords={() => {}}
      pageMix={true}
      onPageMix={() => {}}
      onFiles={() => {}}
      onRemove={() => {}}
      {...change}
    />,
  );
  const { document } = parseHTML(`<body>${html}</body>`);
  const text = (selector: string) =>
    [...document.querySelectorAll(selector)].map(({ textContent }) =>
      (textContent ?? '').replace(/\s+/g, ' ').trim(),
    );
  return { document, text };
}

test('without a network of one’s own there is only one to choose', () => {
  expect(show().text('h2')).toEqual([
    'A network of your own',
    'The page’s words',
    'The page’s other pictures',
  ]);
  expect(show().text('button')).toEqual(['Choose the files…']);
});

test.each([
  [true, undefined, /^This network answers/],
  [false, undefined, /another one answers. Choose it under “Ask network”/],
  [
    false,
    { code: 'gone', detail: '' } as const,
    /could not be loaded .* the bundled network answers\.$/,
  ],
])('answers: %s, problem: %s', (answers, problem, words) => {
  const { document, text } = show({ own, answers, problem });
  expect(text('.loaded h2')).toEqual(['mobilenet, 2 Jan 2026']);
  expect(text('.loaded p')[0]).toMatch(words);
  expect(text('button')).toEqual(['Choose another one…', 'Remove it']);
  expect(document.querySelector('a')?.getAttribute('href')).toBe(
    '/report.html?network=own-0123456789abcdef',
  );
});

test.each([
  [undefined, 'The bundled network goes on answering.'],
  [own, 'The one that you loaded before stays.'],
])('what is refused says why, and what stays', (before, stays) => {
  const { text } = show({
    own: before,
    state: {
      kind: 'refused',
      problem: { code: 'unfit-model', detail: 'The layer “x” is there twice.' },
    },
  });
  expect(text('[role=alert] p')).toEqual([
    'Hangtag cannot run this network. It runs those that npm run train writes.',
    'The layer “x” is there twice.',
    stays,
  ]);
});

test('what cannot be removed says so, and what to do', () => {
  const { text } = show({ own, answers: true, state: { kind: 'not-removed', detail: 'No disk' } });
  expect(text('.loaded [role=alert] > *')).toEqual([
    'It was not removed',
    'Try again; if it stays so, restart the browser.',
    'No disk',
  ]);
});

test('in a private window there is nothing to press, but where to go', () => {
  const { document } = parseHTML(`<body>${render(<PrivateWindow />)}</body>`);
  expect(document.querySelector('section')?.textContent).toBe(
    'Open this page in a normal windowBrowsers let it keep no network in a private one. What you loaded before answers there too.',
  );
  expect(document.querySelector('button, input')).toBeNull();
});

test.each([
  [{ kind: 'idle' } as const, ''],
  [{ kind: 'checking' } as const, 'Checking the network, and letting it answer once…'],
  [{ kind: 'taken' } as const, 'The network is loaded, and answers from now on.'],
])('tells how far it is: %j', (state, words) => {
  expect(show({ state }).text('[role=status]')).toEqual([words]);
});

test.each([true, false])('the switch of the page’s words says that they count: %s', (pageWords) => {
  const { document } = show({ pageWords });
  const box = document.querySelector('.switch input');
  expect(box?.hasAttribute('checked')).toBe(pageWords);
  expect(box?.parentElement?.textContent).toBe('Let the page’s words count');
});

test.each([true, false])(
  'the switch of the page’s other pictures says that they count: %s',
  (pageMix) => {
    const { document } = show({ pageMix });
    const box = document.querySelector('[aria-labelledby="mix-heading"] .switch input');
    expect(box?.hasAttribute('checked')).toBe(pageMix);
    expect(box?.parentElement?.textContent).toBe('Let the page’s other pictures count');
  },
);
