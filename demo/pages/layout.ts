import { type Html, html } from '../html';
import { DEPARTMENTS, type Department } from '../products';
import { icons, logo, payments } from './icons';

export const SHOP_NAME = 'Thimble & Rye';

interface Layout {
  title: string;
  content: Html;
  /** Marked in the navigation. */
  department?: Department | undefined;
}

/** Address of a department's listing. */
export function departmentPath(department: Department): string {
  return `/?department=${department.toLowerCase()}`;
}

/**
 * A whole page. Styles and scripts are files of their own, so that every page works under a strict
 * Content-Security-Policy.
 */
export function layout({ title, content, department }: Layout): string {
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} · ${SHOP_NAME}</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/shop.css">
    <link rel="stylesheet" href="/products.css">
    <script type="module" src="/shop.js"></script>
  </head>
  <body>
    <a class="skip" href="#main">Skip to the products</a>
    <p class="strip">Free delivery from 60 € · Send back within 60 days</p>
    <header class="header">
      <a class="logo" href="/">${logo}<span>${SHOP_NAME}</span></a>
      <nav class="departments" aria-label="Departments">
        ${DEPARTMENTS.map(
          (each) =>
            html`<a href="${departmentPath(each)}"${each === department && html` aria-current="page"`}>${each}</a>`,
        )}
      </nav>
      <div class="tools">
        <button type="button" aria-label="Search">${icons.search}</button>
        <button type="button" aria-label="Your account">${icons.account}</button>
        <button type="button" aria-label="Your bag">${icons.bag}<span class="count" id="bag-count">0</span></button>
      </div>
    </header>
    <main id="main">${content}</main>
    <footer class="footer">
      <div>
        <h2>${SHOP_NAME}</h2>
        <p>A small shop with a long memory. Everything here is invented: nothing can be bought.</p>
      </div>
      <ul class="promises">
        <li>${icons.van} Delivered in two days</li>
        <li>${icons.back} Sent back for free</li>
        <li>${icons.leaf} Made to be mended</li>
      </ul>
      <div>
        <h2>Pay as you like</h2>
        <p class="payments">${payments}</p>
      </div>
    </footer>
  </body>
</html>
`.text;
}
