import { CLASS_IDS, className, NONE_ID } from '../../model/taxonomy';
import { html } from '../html';
import type { Photo } from '../photos';
import { layout } from './layout';

export const PAGE_SIZE = 60;

/**
 * One page of a listing of photographs.
 * @param page counted from 1; pages that do not exist become the nearest one that does
 */
export function photosPage(photos: readonly Photo[], page: number): string {
  const last = Math.ceil(photos.length / PAGE_SIZE);
  const current = Math.min(last, Math.max(1, Math.trunc(page) || 1));
  const shown = photos.slice((current - 1) * PAGE_SIZE, current * PAGE_SIZE);
  return layout({
    title: `Photographs, page ${current} of ${last}`,
    content: html`
<section class="listing" aria-labelledby="listing-title">
  <div class="listing-head"><h1 id="listing-title">Photographs</h1><p>${photos.length} in all</p></div>
  <ul class="grid photographs">${shown.map(photoCard)}</ul>
  ${pagination(current, last)}
</section>`,
  });
}

function photoCard({ address, name, folder }: Photo) {
  const caption = folder === undefined ? name : folderName(folder);
  // A photograph alone does not say that it is for sale; the markup does.
  return html`<li><article class="card" itemscope itemtype="https://schema.org/Product" data-product="${address}"${folder !== undefined && html` data-class="${folder}"`}>
  <div class="photo"><img itemprop="image" src="${address}" alt="${name}" loading="lazy"></div>
  <h3 itemprop="name">${caption}</h3>${folder !== undefined && html`<p class="file">${name}</p>`}
</article></li>`;
}

function folderName(folder: string): string {
  if (folder === NONE_ID) return 'None of the ten';
  const known = CLASS_IDS.find((id) => id === folder);
  return known === undefined ? folder : className(known);
}

/** Links to the first, the last and the neighbouring pages. */
function pagination(current: number, last: number) {
  if (last === 1) return undefined;
  const near = new Set([1, current - 1, current, current + 1, last]);
  const pages = [...near].filter((page) => page >= 1 && page <= last).sort((a, b) => a - b);
  return html`<nav class="pages" aria-label="Pages">${pages.map(
    (page, at) =>
      html`${at > 0 && page - pages[at - 1]! > 1 && html`<span>…</span>`}<a href="/?page=${page}"${page === current && html` aria-current="page"`}>${page}</a>`,
  )}</nav>`;
}
