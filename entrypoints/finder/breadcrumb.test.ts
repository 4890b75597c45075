import { expect, test } from 'vitest';
import { fakePage } from '../content-script/fake-page';
import { shownTrail, statedTrail } from './breadcrumb';
import { readJsonLd } from './product/json-ld';

const shown = (body: string) => shownTrail(fakePage(body));

test.each([
  ['a list with a class', '<ol class="breadcrumbs"><li>Home</li><li>Women</li></ol>'],
  ['a landmark with a label', '<nav aria-label="Breadcrumb"><a>Home</a> <a>Women</a></nav>'],
  [
    'schema.org’s list',
    '<ul itemscope itemtype="https://schema.org/BreadcrumbList"><li>Home</li><li>Women</li></ul>',
  ],
])('%s is a trail', (_, body) => {
  expect(shown(body)).toMatch(/^\/ ?Home \/(?: \/)* Women$/);
});

test('an empty trail is none, and another may follow', () => {
  expect(shown('<div class="breadcrumb"> / </div><div id="breadcrumb">Men</div>')).toContain('Men');
  expect(shown('<p>Home / Women</p>')).toBe('');
});

test('a trail is read up to some length', () => {
  expect(shown(`<p class="breadcrumb">${'Dresses '.repeat(1000)}</p>`).length).toBeLessThan(400);
});

const stated = (data: unknown) =>
  statedTrail(
    readJsonLd(fakePage('', `<script type="application/ld+json">${JSON.stringify(data)}</script>`)),
  );

test('the page’s data have it by its own names or by those of its items', () => {
  const step = (name: string) => ({ '@type': 'ListItem', name });
  const item = (name: string) => ({ '@type': 'ListItem', item: { '@id': '/x', name } });
  const list = (itemListElement: unknown) => ({ '@type': 'BreadcrumbList', itemListElement });
  expect(stated(list([step('Home'), step('Coats')]))).toBe('Home / Coats');
  expect(stated(list([item('Home'), item('Coats')]))).toBe('Home / Coats');
  expect(stated(list('Home'))).toBe('');
  expect(stated(list([null, 5, { name: { first: 'Home' } }]))).toBe('');
  expect(stated({ '@type': 'Product', name: 'Coat' })).toBe('');
});
