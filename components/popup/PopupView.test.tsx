import { parseHTML } from 'linkedom';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { PageSummary } from '../../messages/protocol';
import { announcement } from './announcement';
import { ClosedPage } from './ClosedPage';
import { EveryLarge } from './EveryLarge';
import { FarPictures } from './FarPictures';
import { PictureLists } from './PictureLists';
import { PopupFooter } from './PopupFooter';
import { type PopupProps, PopupView } from './PopupView';
import { RestOfPictures } from './RestOfPictures';
import {
  correctedImage,
  mixedSummary,
  noneImage,
  sampleSummary,
  taggedImage,
  unreadImage,
  waitingImage,
} from './sample';
import type { ClosedReason, PageState } from './state';
import { UnreadNotices } from './UnreadNotices';

const nothing = () => {};
const ready: PopupProps = {
  page: { kind: 'open', summary: sampleSummary },
  engine: {
    kind: 'ready',
    status: {
      network: 'ann',
      backend: 'wasm',
      notes: [{ note: 'fastest', backend: 'wasm', detail: '' }],
      startMilliseconds: 120,
    },
  },
  access: undefined,
  preferences: { backend: 'auto', network: 'ann', showTags: false, pageMix: true },
  networks: ['mobilenet', 'ann'],
  fullPage: '/popup.html?tab=7',
  preview: 5,
  announce: announcement,
  Closed: ClosedPage,
  Footer: PopupFooter,
  Lists: PictureLists,
  Rest: RestOfPictures,
  Notices: UnreadNotices,
  Large: EveryLarge,
  Far: FarPictures,
  onScan: nothing,
  onScanAll: nothing,
  onScanLarge: nothing,
  onLight: async () => 0,
  onGoTo: async () => false,
  onRetry: nothing,
  onReload: nothing,
  onAllowSites: nothing,
  onAllowHosts: nothing,
  onTakeBackSites: nothing,
  onPreferences: nothing,
  onRestart: nothing,
};

function show(change: Partial<PopupProps> = {}) {
  const { document } = parseHTML(`<body>${render(<PopupView {...ready} {...change} />)}</body>`);
  const text = (selector: string) =>
    [...document.querySelectorAll(selector)].map(({ textContent }) =>
      (textContent ?? '').replace(/\s+/g, ' ').trim(),
    );
  return { document, text };
}

test('a tagged page shows its categories, with counts, shares and bars', () => {
  const { document, text } = show();
  expect(text('main h2')).toEqual(['7 pictures in 2 categories']);
  expect(text('.picture-group h3')).toEqual(['Dress', 'Bag']);
  expect(text('.group-count')).toEqual(['5 pictures, 71%', '2 pictures, 29%']);
  const bars = [...document.querySelectorAll('.bar > span')].map((bar) =>
    bar.getAttribute('style'),
  );
  expect(bars).toEqual(['width:100%;', 'width:40%;']);
});

test('what is not sure and what is none of the ten stand apart, and the counts add up', () => {
  const { document, text } = show({ page: { kind: 'open', summary: mixedSummary } });
  expect(text('main h2')).toEqual(['7 pictures in 2 categories']);
  expect(text('.rest')).toEqual(['Without a tag: 1 not sure, 2 none of the ten, 2 not read']);
  expect(text('.picture-group h3')).toEqual(['Dress', 'Bag', 'Not sure', 'None of the ten']);
  expect(text('.group-count')).toEqual([
    '5 pictures, 50%',
    '2 pictures, 20%',
    '1 picture, 10%',
    '2 pictures, 20%',
  ]);
  expect(text('[data-answer="unsure"] .caption')).toEqual(['Shirt or Coat']);
  expect(text('[data-answer="none"] .caption')).toEqual(Array(2).fill('Confidence 97%'));
  expect(text('[data-answer="none"] .note')).toEqual([
    'The network sees no garment of its ten classes here.',
  ]);
  const shapes = [...document.querySelectorAll('h3 path')].map((path) => path.getAttribute('d'));
  expect(new Set(shapes).size).toBe(3);
});

test('a page of other things says that no picture got a tag', () => {
  const summary = { phase: 'done' as const, images: [noneImage()] };
  const { text } = show({ page: { kind: 'open', summary } });
  expect(text('main h2')).toEqual(['No picture got a tag']);
});

test('under each category are its pictures, with alternative text and confidence', () => {
  const { text } = show();
  expect(text('[data-class="dress"] .thumbnail')).toEqual(Array(5).fill('A dress'));
  expect(text('[data-class="dress"] .caption')).toEqual(Array(5).fill('Confidence 91%'));
});

test('a picture that only its page can show is shown as the network saw it', () => {
  const { document, text } = show();
  expect(text('[data-class="bag"] .seen')).toEqual(['A bag.']);
  expect(document.querySelectorAll('[data-class="bag"] .seen canvas')).toHaveLength(1);
});

test('an unread picture without an address has a placeholder', () => {
  const summary = { phase: 'done' as const, images: [{ ...unreadImage('broken'), url: '' }] };
  const { document } = show({ page: { kind: 'open', summary } });
  const placeholder = document.querySelector('.unread .placeholder');
  expect(placeholder?.getAttribute('aria-label')).toBe('Picture without a description');
});

test.each(['javascript:alert(1)', 'data:text/html,<b>', 'chrome://favicon', 'file:///etc/passwd'])(
  'an address of a hostile page is not shown: %s',
  (url) => {
    const summary = { phase: 'done' as const, images: [taggedImage('bag', { url })] };
    const { document } = show({ page: { kind: 'open', summary } });
    expect(document.querySelector('.picture-group img')).toBeNull();
  },
);

test('a long category shows one row and offers the rest', () => {
  const images = Array.from({ length: 12 }, () => taggedImage('coat'));
  const { text } = show({
    page: { kind: 'open', summary: { phase: 'done', images } },
  });
  expect(text('.picture-group .thumbnail:not(.more)')).toHaveLength(4);
  expect(text('.more')).toEqual(['+8 pictures of Coat']);
});

test('unread pictures stand apart, each with its reason', () => {
  const { text } = show();
  expect(text('.unread summary')).toEqual(['2 pictures could not be read']);
  expect(text('.unread section > p')[0]).toMatch(/no picture at this address \(404\)/);
});

test('a scan shows how far it is, and its button waits', () => {
  const images = [taggedImage('bag'), waitingImage, waitingImage];
  const { document, text } = show({
    page: { kind: 'open', summary: { phase: 'scanning', images } },
  });
  const progress = document.querySelector('progress');
  expect(progress?.getAttribute('value')).toBe('1');
  expect(progress?.getAttribute('max')).toBe('3');
  expect(text('.scan-progress p')).toEqual(['1 of 3']);
  expect(document.querySelector('main button')?.getAttribute('aria-disabled')).toBe('true');
  expect(text('.visually-hidden[role="status"]')).toEqual(['Tagging 3 pictures: 25% done.']);
});

test('every large picture is offered, quietly beside products, aloud where there are none, and taken back', () => {
  const offer = (summary: PageSummary) => {
    const { document, text } = show({ page: { kind: 'open', summary } });
    const isAloud = document.querySelector('.only-hope') !== null;
    return {
      button: text('.every-large button'),
      waits: document.querySelector('.every-large [aria-disabled]') !== null,
      isAloud,
      said: text('.visually-hidden[role="status"]'),
    };
  };
  const { images } = sampleSummary;
  expect(offer(sampleSummary)).toMatchObject({
    button: ['Tag every large picture here'],
    isAloud: false,
  });
  expect(offer({ phase: 'done', images: [] })).toMatchObject({
    button: ['Tag every large picture here'],
    isAloud: true,
    said: ['No product pictures found.'],
  });
  expect(offer({ phase: 'done', images, everyLarge: true })).toMatchObject({
    button: ['Products only'],
    isAloud: false,
    said: [expect.stringMatching(/^Every large picture counts, products or not. Done: 7 of 9/)],
  });
  // The button that was just pressed keeps the focus, and may be pressed again at once.
  expect(offer({ phase: 'scanning', images: [], everyLarge: true })).toMatchObject({
    button: ['Products only'],
    waits: false,
    said: ['Looking for every large picture.'],
  });
});

test('what keeps pictures from being read is said before anything else is offered', () => {
  const summary: PageSummary = {
    phase: 'done',
    images: [...sampleSummary.images, unreadImage('not-allowed')],
  };
  const { document } = show({ page: { kind: 'open', summary } });
  const buttons = [...document.querySelectorAll('main button')].map((one) => one.textContent);
  expect(buttons.slice(0, 3)).toEqual(['Look again', 'Allow', 'Tag every large picture here']);
});

const open = (phase: 'idle' | 'scanning' | 'done'): PageState => ({
  kind: 'open',
  summary: { phase, images: [] },
});
const closed = (reason: ClosedReason): PageState => ({ kind: 'closed', reason });

test.each<[string, PageState, RegExp, string[]]>([
  ['loading', { kind: 'loading' }, /Looking at the page/, []],
  ['idle', open('idle'), /Nothing is tagged yet/, ['Tag this page']],
  ['searching', open('scanning'), /Looking for product pictures/, ['Tagging…']],
  [
    'no images',
    open('done'),
    /No product pictures here/,
    ['Look again', 'Tag every large picture here'],
  ],
  ['browser page', closed('browser-page'), /cannot see this page/, []],
  ['store', closed('store'), /store is closed/, []],
  ['PDF', closed('pdf'), /PDF/, []],
  ['not on', closed('not-on'), /press Hangtag’s button/, ['Reload the page']],
  ['gone', closed('gone'), /tab is closed/, []],
  ['error', { kind: 'failed', message: 'Odd.' }, /Something went wrong.*Odd\./, ['Try again']],
])('state %s', (_, page, sentence, buttons) => {
  const { text } = show({ page });
  expect(text('main')[0]).toMatch(sentence);
  expect(text('main button')).toEqual(buttons);
});

test('tells which network answers, on what, why and how fast', () => {
  const { text } = show();
  expect(text('.engine dd')).toEqual([
    'Simple feed-forward, on this machine',
    'WebAssembly WebAssembly is the fastest that works here.',
    '10 ms a picture Median of 7 pictures, fetching included, on WebAssembly',
  ]);
});

test('tells when the network does not start, and offers to try again', () => {
  const { text } = show({
    engine: { kind: 'failed', message: 'No adapter.' },
    preferences: { backend: 'webgpu', network: 'ann', showTags: false, pageMix: true },
  });
  expect(text('.engine [role="alert"]')[0]).toMatch(
    /did not start on WebGPU\. Choose “Automatic” below\..*No adapter\..*Try again/,
  );
});

test('the settings show what was chosen', () => {
  const { document, text } = show({
    preferences: { backend: 'cpu', network: 'mobilenet', showTags: false, pageMix: true },
  });
  const chosen = [...document.querySelectorAll('option[selected]')];
  expect(chosen.map((option) => option.getAttribute('value'))).toEqual(['mobilenet', 'cpu']);
  expect(text('.setting label')).toEqual(['Ask network', 'Compute on']);
});

test('the person’s own network is one to choose, and to ask', () => {
  const name = 'own-0123456789abcdef';
  const OwnFooter: typeof PopupFooter = (props) => (
    <PopupFooter {...props} own={{ network: 'mobilenet', trainedAt: '2026-01-02T03:04:05.000Z' }} />
  );
  const { text } = show({
    networks: ['mobilenet', name],
    preferences: { backend: 'auto', network: name, showTags: false, pageMix: true },
    engine: {
      kind: 'ready',
      status: { network: name, backend: 'wasm', notes: [], startMilliseconds: 1 },
    },
    Footer: OwnFooter,
  });
  expect(text('.engine dd')[0]).toBe('Your own (mobilenet, 2 Jan 2026), on this machine');
  expect(text('select:has(option[value=mobilenet]) option')).toEqual([
    'Convolutional (default)',
    'Your own (mobilenet, 2 Jan 2026)',
  ]);
});

test('tells that the bundled network answers in place of the person’s own, and why', () => {
  const problem = { code: 'does-not-run', detail: 'No memory' } as const;
  const { text } = show({
    engine: {
      kind: 'ready',
      status: { network: 'mobilenet', problem, backend: 'wasm', notes: [], startMilliseconds: 1 },
    },
  });
  expect(text('[role=alert] p')).toEqual([
    'Your own network could not be loaded. The bundled one answers.',
    expect.stringMatching(/^The network does not run here\./),
    'No memory',
  ]);
});

test('where there is only one network there is none to choose', () => {
  const { text } = show({ networks: ['ann'] });
  expect(text('.setting label')).toEqual(['Compute on']);
});

test('links to the evaluation report, and to itself as a full page', () => {
  const links = [...show().document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual([
    '/popup.html?tab=7',
    '/options.html',
    '/options.html',
    '/report.html?network=ann',
  ]);
});

test.each([
  [
    'this page alone',
    { always: 'no', unreadHosts: ['cdn.example'] },
    /Only on this page.*come from cdn\.example; it asks for that too/,
    ['Always on this site', 'On all sites'],
  ],
  [
    'this page and pictures elsewhere',
    { always: 'no', unreadHosts: [], pictureHosts: ['cdn.example'] },
    /Only on this page.*may read this site’s pictures on cdn\.example\./,
    ['Always on this site', 'On all sites', 'No longer read these pictures'],
  ],
  [
    'the site',
    { always: 'site', unreadHosts: [] },
    /Always on shop\.example/,
    ['On all sites', 'Turn off on this site'],
  ],
  [
    'the site without its pictures',
    { always: 'site', unreadHosts: ['cdn.example', 'img.example'] },
    /come from cdn\.example, img\.example, which Hangtag may not read yet/,
    ['Read its pictures too', 'On all sites', 'Turn off on this site'],
  ],
  ['all sites', { always: 'all', unreadHosts: [] }, /On all sites\./, ['Turn off on all sites']],
] as const)('Hangtag may read %s: what can be changed', (_, access, words, buttons) => {
  const { text } = show({
    access: {
      site: 'shop.example',
      always: access.always,
      otherHosts: [],
      unreadHosts: [...access.unreadHosts],
      pictureHosts: 'pictureHosts' in access ? [...access.pictureHosts] : [],
    },
  });
  expect(text('.site-access')[0]).toMatch(words);
  expect(text('.site-access button')).toEqual(buttons);
});

/** A picture that its server does not give, on this host. */
const elsewhere = (host: string, error: 'not-allowed' | 'asked-to-wait' = 'not-allowed') => ({
  url: `https://${host}/${Math.random()}.jpg`,
  alt: '',
  result: {
    ok: false as const,
    failure: {
      error,
      detail: '',
      ...(error === 'asked-to-wait' && { retryAt: Date.UTC(2030, 0, 1, 12) }),
      tried: { copy: 'closed' as const, screen: 'not-in-view' as const },
    },
  },
});

test.each<[hosts: string[], question: string]>([
  [['cdn.example'], '1 picture is on cdn.example. Allow Hangtag to read it?'],
  [
    ['b.example', 'a.example', 'a.example'],
    '3 pictures are on a.example and b.example. Allow Hangtag to read them?',
  ],
  [
    ['a', 'a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}.example`),
    '7 pictures are on a.example, b.example, c.example, and 3 more servers. Allow Hangtag to read them?',
  ],
])('pictures on other hosts are told once, at the top: %j', (hosts, question) => {
  const images = [...sampleSummary.images, ...hosts.map((host) => elsewhere(host))];
  const { document, text } = show({ page: { kind: 'open', summary: { phase: 'done', images } } });
  expect(text('.notice p')).toEqual([question]);
  expect(text('.notice button')).toEqual(['Allow']);
  // Above all pictures, and named for who cannot see.
  expect(text('main h2, main .notice, main h3')[1]).toContain(question);
  const described = document.querySelector('.notice button')?.getAttribute('aria-describedby');
  expect(document.getElementById(described ?? '')?.textContent).toBe(question);
  expect(text('.visually-hidden[role="status"]')[0]).toContain(question);
  // The list below has the other two, and does not repeat it.
  expect(text('.unread summary')).toEqual(['2 pictures could not be read']);
  expect(text('.unread')[0]).not.toContain('permission');
});

test('where nothing else is unread there is no list of it', () => {
  const summary = { phase: 'done' as const, images: [elsewhere('cdn.example')] };
  expect(show({ page: { kind: 'open', summary } }).text('.unread')).toEqual([]);
});

test('a reason that many pictures share is told once', () => {
  const images = [1, 2, 3].map(() => unreadImage('not-found', 'HTTP 404'));
  const summary = { phase: 'done' as const, images: [...images, unreadImage('broken', 'PNG')] };
  const { document, text } = show({ page: { kind: 'open', summary } });
  expect(text('.unread section > p')).toHaveLength(2);
  expect(document.querySelectorAll('.unread li')).toHaveLength(4);
});

test('that a shop asked to wait is told at the top, with the time', () => {
  const images = [1, 2].map(() => elsewhere('shop.example', 'asked-to-wait'));
  const { text } = show({ page: { kind: 'open', summary: { phase: 'done', images } } });
  expect(text('.notice')[0]).toMatch(
    /^shop\.example asked Hangtag to wait until .*:00:00.*by itself with 2 pictures\.$/,
  );
  expect(text('.unread')).toEqual([]);
});

test('pictures further down are counted apart, and can be asked for', () => {
  const far = [1, 2, 3].map((n) => ({
    url: `https://shop.example/${n}.jpg`,
    alt: '',
    isFar: true,
  }));
  const summary = { ...sampleSummary, images: [...sampleSummary.images, ...far] };
  const { text } = show({ page: { kind: 'open', summary } });
  expect(text('main h2')).toEqual(['7 pictures in 2 categories']);
  expect(text('.far')).toEqual([
    '3 more pictures further down the page: tagged as you scroll. Tag all now',
  ]);
  const scanning = show({ page: { kind: 'open', summary: { ...summary, phase: 'scanning' } } });
  expect(scanning.text('.far')).toEqual([]);
});

test('a page with pictures can be taken along, another one cannot', () => {
  const exportPanel = ({ images }: PageSummary) => `Export of ${images.length}`;
  const { text } = show({ exportPanel });
  expect(text('main')[0]).toContain('Export of 9');
  const summary: PageSummary = { phase: 'done', images: [] };
  expect(show({ exportPanel, page: { kind: 'open', summary } }).text('main')[0]).not.toContain(
    'Export',
  );
});

test('what the person corrected stands in its class, marked and counted', () => {
  const images = [correctedImage(taggedImage('bag'), 'coat'), taggedImage('coat')];
  const { text } = show({ page: { kind: 'open', summary: { phase: 'done', images } } });
  expect(text('.picture-group h3')).toEqual(['Coat']);
  expect(text('[data-class="coat"] .caption')).toEqual(['Corrected', 'Confidence 91%']);
  expect(text('.rest')).toEqual(['Corrected by you: 1 picture']);
});

test.each([true, false])('the switch for tags on the pictures is on: %s', (showTags) => {
  const { document, text } = show({ preferences: { ...ready.preferences, showTags } });
  expect(text('label.switch')).toEqual(['Show tags on the pictures']);
  const input = document.querySelector('.switch input');
  expect(input?.hasAttribute('checked')).toBe(showTags);
});
