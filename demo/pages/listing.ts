import { html } from '../html';
import { DEPARTMENTS, type Department, PRODUCTS, type Product } from '../products';
import { card, type PageContext } from './card';
import { departmentPath, layout } from './layout';

/** The department of a listing's address; none for anything that is not one. */
export function findDepartment(name: string | null): Department | undefined {
  return DEPARTMENTS.find((each) => each.toLowerCase() === name);
}

/** The start page, or one department's listing. */
export function listingPage(context: PageContext, department?: Department): string {
  const shown = PRODUCTS.filter((product) => !department || product.department === department);
  const chip = (label: string, address: string, current: boolean) =>
    html`<a href="${address}"${current && html` aria-current="true"`}>${label}</a>`;
  return layout({
    title: department ?? 'New this week',
    department,
    content: html`
${department === undefined && hero()}
<section class="listing" aria-labelledby="listing-title">
  <div class="listing-head">
    <h1 id="listing-title">${department ?? 'New this week'}</h1>
    <p>${shown.length} pieces</p>
  </div>
  <nav class="filter" aria-label="Filter by department">
    ${chip('Everything', '/', department === undefined)}
    ${DEPARTMENTS.map((each) => chip(each, departmentPath(each), each === department))}
  </nav>
  ${grid(shown, context)}
</section>`,
  });
}

export function grid(products: readonly Product[], context: PageContext) {
  return html`<ul class="grid">${products.map((product) => card(product, context))}</ul>`;
}

/** The banner is one decorative drawing, not a product. */
function hero() {
  return html`<section class="hero" aria-label="The autumn edit">
  <svg class="hero-picture" viewBox="0 0 1600 620" preserveAspectRatio="xMaxYMin slice" aria-hidden="true"><image href="/images/hero.webp" width="1600" height="620"/></svg>
  <div class="hero-text">
    <p class="eyebrow">The autumn edit</p>
    <p class="hero-title">Made slowly,<br>worn for years</p>
    <a class="button" href="#listing-title">See what is new</a>
  </div>
</section>`;
}
