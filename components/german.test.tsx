import { parseHTML } from 'linkedom';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { beforeAll, expect, test } from 'vitest';
import { imageErrorText } from '../messages/image-error';
import { IMAGE_ERRORS, SCREEN_PROBLEMS } from '../messages/protocol';
import { speakInNode } from '../scripts/speak-in-node';
import { duration, percent, probabilityPercent } from './figures';
import { announcement } from './popup/announcement';
import { overview } from './popup/overview';
import { PageOverview } from './popup/PageOverview';
import { RestOfPictures } from './popup/RestOfPictures';
import { SiteAccessPanel } from './popup/SiteAccessPanel';
import { mixedSummary, sampleTag, unreadImage } from './popup/sample';
import { UnreadNotices } from './popup/UnreadNotices';
import { TagCard } from './TagCard';

beforeAll(() => speakInNode('de'));

const nothing = () => {};

function show(view: VNode) {
  const { document } = parseHTML(`<body>${render(view)}</body>`);
  const texts = (selector: string) =>
    [...document.querySelectorAll(selector)].map(({ textContent }) =>
      (textContent ?? '').replace(/\s+/g, ' ').trim(),
    );
  return { document, texts };
}

test('the card says in German what it shows, and that it is German', () => {
  const tag = sampleTag(
    { kind: 'unsure', candidates: ['ankle-boot', 't-shirt-top'] },
    { 'ankle-boot': 0.48, 't-shirt-top': 0.41, none: 0.1 },
  );
  const { document, texts } = show(
    <TagCard
      result={{ ok: true, tag }}
      pinned={true}
      onClose={nothing}
      onChoose={nothing}
      onCorrect={nothing}
    />,
  );
  const card = document.querySelector('.card');
  expect([card?.getAttribute('lang'), card?.getAttribute('dir')]).toEqual(['de', 'ltr']);
  expect(texts('h1')).toEqual(['Unsicher: Stiefelette oder T-Shirt/\u200bOberteil']);
  expect(texts('.sure')).toEqual(['Reicht nicht für eine Antwort · 48 % und 41 %']);
  expect(texts('li')).toEqual([
    'Stiefelette 48 %',
    'T-Shirt/\u200bOberteil 41 %',
    'Keine der zehn 10 %',
  ]);
  expect(card?.getAttribute('aria-label')?.replace(/\s/g, ' ')).toBe(
    'Hangtag: Unsicher: Stiefelette oder T-Shirt/\u200bOberteil. Reicht nicht für eine Antwort, 48 % und 41 %.',
  );
  expect(document.querySelector('button')?.getAttribute('aria-label')).toBe('Schließen');
});

test('the card says in German that the page’s other pictures count', () => {
  const coat = sampleTag({ kind: 'tag', class: 'coat' }, { coat: 0.81 });
  const mix = { pictures: 23, logOdds: new Array(11).fill(0) };
  const tag = { ...coat, witnesses: { mix }, picture: coat };
  const { texts } = show(
    <TagCard
      result={{ ok: true, tag }}
      pinned={false}
      onClose={nothing}
      onChoose={nothing}
      onCorrect={nothing}
    />,
  );
  expect(texts('.sure + p')).toEqual(['Die 23 anderen Bilder der Seite zählen mit']);
});

test('the popup has German plurals, classes and percentages', () => {
  const { texts } = show(
    <PageOverview
      summary={mixedSummary}
      preview={5}
      Rest={RestOfPictures}
      onScan={nothing}
      onScanAll={nothing}
      onAllowHosts={nothing}
      onScanLarge={nothing}
      onLight={async () => 0}
      onGoTo={async () => false}
    />,
  );
  expect(texts('h2')).toEqual(['7 Bilder in 2 Kategorien']);
  expect(texts('.rest')).toEqual(['Ohne Etikett: 1 unsicher, 2 keine der zehn und 2 nicht lesbar']);
  expect(texts('h3')).toEqual(['Kleid', 'Tasche', 'Unsicher', 'Keine der zehn']);
  expect(texts('.group-count')[2]).toBe('1 Bild, 10 %');
  expect(texts('.light')[0]).toBe('Zeigen: Kleid auf der Seite');
  expect(texts('[data-answer="unsure"] .caption')).toEqual(['Hemd oder Mantel']);
});

test('an element stands where German wants it', () => {
  const { document, texts } = show(
    <SiteAccessPanel
      access={{
        site: 'shop.example',
        always: 'no',
        otherHosts: [],
        unreadHosts: ['a.example', 'b.example'],
        pictureHosts: [],
      }}
      onAllow={nothing}
      onTakeBack={nothing}
    />,
  );
  expect(texts('p')[0]).toContain('Damit ganz shop.example beim Stöbern Etiketten bekommt');
  expect(document.querySelector('strong')?.textContent).toBe('shop.example');
  expect(texts('p')[1]).toBe(
    'Die Bilder kommen von a.example, b.example; auch danach wird gefragt.',
  );
});

test('pictures elsewhere are asked for in German', () => {
  const image = (host: string) => ({ ...unreadImage('not-allowed'), url: `https://${host}/a.jpg` });
  const closedOn = (...hosts: string[]) => {
    const { unread } = overview(hosts.map(image));
    return show(<UnreadNotices unread={unread} onAllowHosts={nothing} />).texts('p, button');
  };
  expect(closedOn('cdn.example')).toEqual([
    '1 Bild liegt auf cdn.example. Darf Hangtag es lesen?',
    'Erlauben',
  ]);
  expect(closedOn('a.example', 'b.example', 'c.example', 'd.example', 'e.example')[0]).toBe(
    '5 Bilder liegen auf a.example, b.example, c.example und 2 weiteren Servern. Darf Hangtag sie lesen?',
  );
});

test('numbers are written as in German', () => {
  const spaced = (text: string) => text.replace('\u00a0', ' ');
  expect(spaced(percent(0.945))).toBe('95 %');
  expect(spaced(probabilityPercent(0))).toBe('<1 %');
  expect(duration(41_230)).toBe('41,2 s');
});

test('what is spoken of the progress has German cases', () => {
  expect(announcement(mixedSummary)).toBe(
    'Fertig: 7 von 12 Bildern etikettiert, 2 Kategorien. Ohne Etikett: 1 unsicher, 2 keine der zehn und 2 nicht lesbar.',
  );
});

test.each(IMAGE_ERRORS)('of %s it says what happened and what to do', (error) => {
  for (const screen of SCREEN_PROBLEMS) {
    const words = imageErrorText({ error, detail: '403', tried: { screen, copy: 'closed' } });
    expect(words).toMatch(/^[A-ZÄÖÜ].+ \(403\)\. Auch die Seite .+ Vom Bildschirm: .+\.$/);
  }
});
