import { expect, test } from 'vitest';
import {
  mixedSummary,
  noneImage,
  sampleSummary,
  taggedImage,
  unreadImage,
  unsureImage,
  waitingImage,
} from '../components/popup/sample';
import type { EngineStatus } from '../messages/protocol';
import { accuracyTable, pageTotals, type TableRow, tagTable } from './page-report';

const engine: EngineStatus = {
  network: 'ann',
  backend: 'wasm',
  notes: [
    { note: 'no-webgpu', backend: 'webgpu', detail: '' },
    { note: 'fastest', backend: 'wasm', detail: '' },
  ],
  startMilliseconds: 150,
};

const bag: TableRow = { name: 'Red bag', truth: 'bag', image: taggedImage('bag') };
const mistaken: TableRow = { name: 'Parka', truth: 'coat', image: taggedImage('dress') };
const teapot: TableRow = { name: 'Teapot', truth: 'none', image: taggedImage('bag') };

test('each picture has its line: tag, confidence, time, and what it shows instead', () => {
  const unknown = { ...bag, truth: undefined };
  expect(tagTable([bag, mistaken, teapot, unknown]).split('\n').slice(1)).toEqual([
    expect.stringMatching(/^✓ {3}Red bag +Bag +91% +12 ms$/),
    expect.stringMatching(/^✗ {3}Parka +Dress +91% +12 ms +shows Coat$/),
    expect.stringMatching(/^✗ {3}Teapot +Bag +91% +12 ms +shows none of the ten$/),
    expect.stringMatching(/^ {4}Red bag +Bag +91% +12 ms$/),
  ]);
});

test('the other answers have their lines and marks', () => {
  const rows: TableRow[] = [
    { name: 'Parka', truth: 'coat', image: unsureImage('shirt', 'coat') },
    { name: 'Mug', truth: 'none', image: noneImage() },
    { name: 'Red bag', truth: 'bag', image: noneImage() },
    bag,
  ];
  const [header, ...lines] = tagTable(rows).split('\n');
  expect(lines).toEqual([
    expect.stringMatching(/^~ {3}Parka +Not sure: Shirt or Coat +45% +12 ms {2}shows Coat$/),
    expect.stringMatching(/^✓ {3}Mug +None of the ten +97% +12 ms$/),
    expect.stringMatching(/^✗ {3}Red bag +None of the ten +97% +12 ms {2}shows Bag$/),
    expect.stringMatching(/^✓ {3}Red bag +Bag +91% +12 ms$/),
  ]);
  expect(header?.indexOf('Confidence')).toBe(lines[0]!.indexOf('Coat') + 'Coat  '.length);
});

test('pictures without a tag say why', () => {
  const rows = [
    { name: 'a', truth: undefined, image: unreadImage('empty') },
    { name: 'b', truth: undefined, image: waitingImage },
  ];
  expect(tagTable(rows).split('\n').slice(1)).toEqual([
    expect.stringMatching(/^- {3}a +The picture’s file is empty\. Reload/),
    expect.stringMatching(/^\? {3}b +no answer$/),
  ]);
});

test('a long name keeps its end and the columns their place', () => {
  const long = { ...bag, name: `https://shop.example/${'x'.repeat(100)}/bag.jpg` };
  const [header, first, second] = tagTable([bag, long]).split('\n');
  expect(second).toContain('xxx/bag.jpg ');
  expect(second?.indexOf('Bag')).toBe(first?.indexOf('Bag'));
  expect(header?.indexOf('Tag')).toBe(first?.indexOf('Bag'));
});

test('the totals count categories and failures and name the network', () => {
  expect(pageTotals(sampleSummary.images, engine)).toBe(
    [
      '7 of 9 pictures tagged.',
      '  Dress        ████████████████████████ 5',
      '  Bag          ██████████ 2',
      'Without a tag: 2 not read.',
      '2 pictures could not be read:',
      '  1 × The shop has no picture at this address. Reload the page: the shop may have moved it.',
      '  1 × The picture’s file is empty. Reload the page and try again.',
      'Network ann on WebAssembly, started in 150 ms.',
      'Why WebAssembly: No WebGPU here; WebAssembly is the fastest that works here.',
      'Half of the pictures took no more than 10 ms each.',
    ].join('\n'),
  );
});

test('accuracy counts garments by class and leaves other things out', () => {
  expect(accuracyTable([bag, bag, mistaken, teapot])).toBe(
    [
      'Pictures whose tag is right:',
      '  Coat                                   0 of 1',
      '  Bag          ████████████████████████  2 of 2',
      '2 of 3 garments got their own class: 66.67%.',
      '0 of 1 picture of other things got no tag.',
    ].join('\n'),
  );
});

test('the totals name what got no tag', () => {
  expect(pageTotals(mixedSummary.images, engine)).toContain(
    'Without a tag: 1 not sure, 2 none of the ten, 2 not read.',
  );
});

test('only a tag that is right counts, and leaving other things alone', () => {
  const rows: TableRow[] = [
    bag,
    { name: 'Coat', truth: 'coat', image: unsureImage('coat', 'shirt') },
    { name: 'Bag', truth: 'bag', image: noneImage() },
    { name: 'Mug', truth: 'none', image: noneImage() },
    { name: 'Chair', truth: 'none', image: unsureImage('coat', 'bag') },
    teapot,
  ];
  expect(accuracyTable(rows).split('\n').slice(-3)).toEqual([
    '1 of 3 garments got their own class: 33.33%.',
    'Of the others, the network was not sure of 1 and took 1 for none of the ten.',
    '2 of 3 pictures of other things got no tag.',
  ]);
});

test('without known classes there is no accuracy', () => {
  expect(accuracyTable([{ ...bag, truth: undefined }])).toBe('');
});
