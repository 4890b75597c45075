import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { PageSummary } from '../../messages/protocol';
import { pageSummary, tagPage } from '../../scripts/popup';
import { until } from '../../scripts/until';
import { test as base } from './fixtures';
import { four, listing, openMadePages, shopPage } from './made-pages';

const [women, men] = [listing(...four('jeans')), listing(...four('bag'))];

/** Two tabs of which one is shown: no address and no element changes with a press. */
const sections = `<section id="women" class="tab on">${women}</section>
  <section id="men" class="tab">${men}</section>`;

const buttons =
  '<p><button data-tab="women">Women</button> <button data-tab="men">Men</button></p>';

const onPress = (change: string) => `<script>
  for (const button of document.querySelectorAll('button')) button.onclick = () => {
    for (const tab of document.querySelectorAll('.tab')) {
      const isOn = tab.id === button.dataset.tab;
      ${change};
    }
  };</script>`;

const PAGES = {
  'by-class': shopPage(
    `${buttons}${sections}${onPress("tab.classList.toggle('on', isOn)")}`,
    '.tab { display: none } .tab.on { display: block }',
  ),
  'by-class-of-the-body': shopPage(
    `${buttons}${sections}${onPress("if (isOn) document.body.className = 'show-' + tab.id")}`,
    '#men, .show-men #women { display: none } .show-men #men { display: block }',
  ),
  'by-aria-hidden': shopPage(
    `${buttons}${sections}${onPress("tab.setAttribute('aria-hidden', !isOn)")}`,
    '#men, .tab[aria-hidden=true] { display: none } #men[aria-hidden=false] { display: block }',
  ),
  'without-a-script': shopPage(
    `<p><label><input type="radio" name="tab" checked> Women</label>
      <label><input type="radio" name="tab" id="of-men" data-tab="men"> Men</label></p>${sections}`,
    '#men, body:has(#of-men:checked) #women { display: none } body:has(#of-men:checked) #men { display: block }',
  ),
  'in-a-shadow-root': shopPage(`<shop-list></shop-list><script>
    customElements.define('shop-list', class extends HTMLElement {
      connectedCallback() {
        const root = this.attachShadow({ mode: 'open' });
        const draw = (list) => {
          root.innerHTML = '<style>' + document.querySelector('style').textContent + '</style><button data-tab="men">Next page</button>' + list;
          root.querySelector('button').onclick = () => draw(${JSON.stringify(men)});
        };
        draw(${JSON.stringify(women)});
      }
    });</script>`),
  'in-a-closed-shadow-root': shopPage(`<shop-list></shop-list><script>
    customElements.define('shop-list', class extends HTMLElement {
      connectedCallback() {
        const root = this.attachShadow({ mode: 'closed' });
        root.innerHTML = '<style>' + document.querySelector('style').textContent + '</style>' + ${JSON.stringify(women)};
        // Not with a press: a list that brings its next pictures by itself.
        addEventListener('next-page', () => {
          [...root.querySelectorAll('img')].forEach((img, number) => { img.src = '/pictures/bag-' + number; });
        });
      }
    });</script>`),
};

const test = base.extend('pages', { scope: 'worker' }, async ({ hangtag: _ }, { onCleanup }) => {
  const pages = await openMadePages(PAGES);
  onCleanup(() => pages.close());
  return pages;
});

test.for(Object.keys(PAGES))(
  'what a press shows is found and tagged: %s',
  async (name, { hangtag, page, pages }) => {
    await page.goto(pages.address(name));
    const popup = await hangtag.openPopup(page);
    expect(shown(await tagPage(popup))).toEqual(four('jeans'));
    await page.bringToFront();
    await turn(page);
    await until('the other tab is tagged', async () => {
      const summary = await pageSummary(popup);
      return summary.phase === 'done' && String(shown(summary)) === String(four('bag'));
    });
  },
);

/** The pictures that have an answer. */
function shown({ images }: PageSummary): (string | undefined)[] {
  return images.filter(({ result }) => result?.ok).map(({ url }) => url.split('/').pop());
}

function turn(page: Page): Promise<void> {
  return page.evaluate(() => {
    const inRoot = document.querySelector('shop-list')?.shadowRoot;
    const control = (inRoot ?? document).querySelector<HTMLElement>('[data-tab=men]');
    if (control) control.click();
    else dispatchEvent(new Event('next-page'));
  });
}
