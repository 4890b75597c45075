import { expect, test } from 'vitest';
import { fakePage } from './fake-page';
import { productImages } from './product-images';

test('finds the pictures that may be products, each once, in page order', () => {
  const page = fakePage(`
    <header><img src="logo.png"></header>
    <nav><img src="menu.jpg"></nav>
    <main>
      <header><img src="lead.jpg"></header>
      <img src="one.jpg"><img src="icon.png" data-box="0 0 16 16">
      <div style='background-image: url("https://cdn.example/two.jpg")'></div>
      <img src="one.jpg"><img src="hidden.jpg" hidden>
      <div><template shadowrootmode="open"><img src="three.jpg"></template></div>
      <article><footer><img src="four.jpg"></footer></article>
    </main>
    <div role="contentinfo"><img src="cards.png"></div>
    <footer><img src="seal.png"></footer>`);
  const files = productImages(page).map(({ url }) => url.split('/').at(-1));
  expect(files).toEqual(['lead.jpg', 'one.jpg', 'two.jpg', 'three.jpg', 'four.jpg']);
});

test('a page without pictures has none', () => {
  expect(productImages(fakePage('<p>Nothing to see</p>'))).toEqual([]);
});
