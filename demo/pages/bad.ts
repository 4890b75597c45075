import { html } from '../html';
import { layout } from './layout';

/** What can be wrong with a picture, each with its address; `bad-images.ts` serves them. */
export const BAD_IMAGES = [
  { name: 'not-found', path: '/bad/not-found.jpg', what: 'Not found (404)' },
  { name: 'html', path: '/bad/html.jpg', what: 'A web page sent as image/jpeg' },
  { name: 'empty', path: '/bad/empty.jpg', what: 'Nothing: 0 bytes' },
  { name: 'truncated', path: '/bad/truncated.jpg', what: 'A JPEG that breaks off' },
  { name: 'thin-line', path: '/bad/thin-line.png', what: 'A line one pixel high' },
  { name: 'svg', path: '/bad/svg.svg', what: 'A vector graphic' },
  { name: 'animated', path: '/bad/animated.gif', what: 'An animation' },
  { name: 'huge', path: '/bad/huge.png', what: '12,000 × 12,000 pixels' },
] as const;

/** A page with every kind of bad picture, each in a box of a fixed size. */
export function badPage(): string {
  return layout({
    title: 'Damaged goods',
    content: html`
<section class="listing" aria-labelledby="bad-title">
  <h1 id="bad-title">Damaged goods</h1>
  <p>Pictures that cannot be read, or only just. A tag should say what is wrong with each.</p>
  <ul class="grid bad">
    ${BAD_IMAGES.map(
      ({ name, path, what }) =>
        html`<li><article class="card" data-bad="${name}"><div class="photo"><img id="bad-${name}" src="${path}" alt="${what}" loading="lazy"></div><h3>${what}</h3></article></li>`,
    )}
  </ul>
</section>`,
  });
}
