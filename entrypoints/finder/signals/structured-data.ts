import { attribute } from '../dom';
import { fileKey } from '../file-key';
import { registerSignal } from '../signal';

registerSignal({
  id: 'structured-data',
  speaks: 'for',
  // Few pages have data and nothing else to go by; then the page's own word is enough.
  prior: 4,
  because: 'The page’s own data (schema.org, Open Graph) calls it a product’s image.',
  measure: ({ element, url, around }, { data }) => {
    if (data.products.size > 0 && data.products.has(fileKey(url))) return true;
    const isImage = [element, ...around.slice(0, 3)].some(
      (each) => attribute(each, 'itemprop') === 'image',
    );
    return (
      isImage &&
      around.some((each) => /schema\.org\/Product/i.test(attribute(each, 'itemtype') ?? ''))
    );
  },
});
