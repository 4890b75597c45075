import { beforeEach, expect, test, vi } from 'vitest';
import { sampleTag } from '../../components/popup/sample';
import type { Tag } from '../../messages/protocol';
import { openHost } from '../card/open-host';
import { fakePage } from '../content-script/fake-page';
import { type Answered, Labels } from './labels';

vi.mock('../card/open-host', () => ({ openHost: vi.fn(), setStyle: vi.fn(), undoZoom: vi.fn() }));
vi.mock('../lights/window-box', () => ({
  windowBox: (element: Element) => element.getBoundingClientRect(),
}));

const bag = sampleTag({ kind: 'tag', class: 'bag' }, { bag: 0.9 });
const unsure = sampleTag({ kind: 'unsure', candidates: ['shirt', 'coat'] }, { shirt: 0.5 });

let page: Document;
let frames: (() => void)[];
/** Elements that show another picture by now. */
let recycled: Set<string>;
let seen: (entries: { target: Element; isIntersecting: boolean }[]) => void;
const observed = new Set<Element>();

/** Lets the browser paint so many times. */
function paint(times = 1): void {
  for (let time = 0; time < times; time++) for (const frame of frames.splice(0)) frame();
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  observed.clear();
  frames = [];
  recycled = new Set();
  page = fakePage(
    `<img id="one" data-box="0 0 200 300"><img id="two" data-box="300 0 200 300">
     <img id="far" data-box="300 5000 200 300"><div id="content"></div>`,
  );
  const { defaultView: _, ...rest } = { defaultView: null, addEventListener: vi.fn() };
  Object.assign(page, rest);
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', { addEventListener: vi.fn() });
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', () => {
    frames = [];
  });
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: typeof seen) {
        seen = callback;
      }
      observe = (element: Element) => observed.add(element);
      unobserve = (element: Element) => observed.delete(element);
      disconnect = () => observed.clear();
    },
  );
  vi.mocked(openHost).mockReset();
  vi.mocked(openHost).mockImplementation(() => {
    const host = page.createElement('div');
    page.body.append(host);
    const content = page.createElement('div');
    host.append(content);
    return { host, content };
  });
});

const element = (id: string) => page.querySelector(`#${id}`) as Element;

/** Labels on some pictures, all of which are in view for the observer. */
function labelled(pictures: Record<string, Tag>) {
  const labels = new Labels();
  const end = new AbortController();
  let answered: Answered[] = [];
  let isAlive = true;
  const read = () => (isAlive ? answered : undefined);
  const show = (tags: Record<string, Tag>) => {
    answered = Object.entries(tags).map(([id, tag]) => ({
      element: element(id),
      tag,
      isShown: () => !recycled.has(id),
    }));
    labels.show(read, end.signal);
    paint();
    seen(answered.map(({ element: target }) => ({ target, isIntersecting: true })));
    paint(2);
  };
  show(pictures);
  const die = () => {
    isAlive = false;
  };
  return { labels, end, show, die };
}

const texts = () => [...page.querySelectorAll('.label')].map(({ textContent }) => textContent);

test('a label for each picture in the window that has something to say', () => {
  labelled({ one: bag, two: unsure, far: bag });
  expect(texts()).toEqual(['Bag', '?']);
  const [label] = page.querySelectorAll<HTMLElement>('.label');
  expect(label?.style.transform).toBe('translate(6px, 274px)');
  expect(page.querySelector('[aria-hidden="true"] > .label')).not.toBeNull();
  expect(openHost).toHaveBeenCalledTimes(1);
});

test('nothing is in the page where there is nothing to say', () => {
  labelled({ one: sampleTag({ kind: 'none' }, { none: 0.9 }), far: bag });
  expect(openHost).not.toHaveBeenCalled();
});

test('labels follow what is answered, and go with the last', () => {
  const { show } = labelled({ one: bag });
  show({ one: { ...bag, correction: 'coat' }, two: bag });
  expect(texts()).toEqual(['Coat', 'Bag']);
  show({ two: bag });
  expect(texts()).toEqual(['Bag']);
  expect([...observed]).toEqual([element('two')]);
  show({});
  expect(page.querySelector('[aria-hidden]')).toBeNull();
});

test('once all is at rest the page is looked at now and then', () => {
  labelled({ one: bag });
  expect(frames).toHaveLength(1);
  vi.advanceTimersByTime(600);
  paint(2);
  expect(frames).toHaveLength(0);
  element('one').setAttribute('data-box', '0 0 200 200');
  vi.advanceTimersByTime(300);
  paint();
  const label = page.querySelector<HTMLElement>('.label');
  expect(label?.style.transform).toBe('translate(6px, 174px)');
});

test.each(['hide', 'signal', 'an update'])('all of it goes by %s', (how) => {
  const { labels, end, die } = labelled({ one: bag });
  if (how === 'hide') labels.hide();
  else if (how === 'an update') {
    die();
    paint();
  } else end.abort();
  expect(texts()).toEqual([]);
  expect(frames).toHaveLength(0);
  expect(observed.size).toBe(0);
  vi.advanceTimersByTime(5000);
  expect(frames).toHaveLength(0);
});

test('what leaves the window and comes back has its label again, and nothing else comes or goes', () => {
  const { show } = labelled({ one: bag, two: unsure });
  for (let time = 0; time < 10; time++) {
    for (const id of ['one', 'two']) element(id).setAttribute('data-box', '0 5000 200 300');
    paint();
    expect(texts()).toEqual([]);
    for (const id of ['one', 'two']) element(id).setAttribute('data-box', '0 0 200 300');
    show({ one: bag, two: unsure });
    expect(texts()).toEqual(['Bag', '?']);
  }
  expect(openHost).toHaveBeenCalledTimes(1);
});

test('a page that takes the labels out gets them again, but not for ever', () => {
  labelled({ one: bag });
  for (let time = 0; time < 20; time++) {
    page.querySelector('[aria-hidden]')?.parentElement?.remove();
    paint();
  }
  expect(openHost).toHaveBeenCalledTimes(5);
});

test('a page that swaps all it holds from time to time gets them again each time', () => {
  labelled({ one: bag });
  for (let time = 0; time < 20; time++) {
    page.querySelector('[aria-hidden]')?.parentElement?.remove();
    vi.advanceTimersByTime(15_000);
    paint(2);
    expect(texts()).toEqual(['Bag']);
  }
});

test('an element that is given to another picture loses its label at once, and gets no other until that has an answer', () => {
  const { labels, show } = labelled({ one: bag, two: unsure });
  recycled.add('one');
  labels.check();
  expect(texts()).toEqual(['?']);
  paint(3);
  expect(texts()).toEqual(['?']);
  recycled.clear();
  show({ one: unsure, two: unsure });
  expect(texts()).toEqual(['?', '?']);
});
