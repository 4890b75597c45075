import type { Other, Product, Truth } from './truth';

const ENTRY: Other = { image: '', alt_images: [], hidden: false, clipped: false };

/** An entry of a truth's products, for tests. */
export function sampleProduct(image: string, rest: Partial<Product> = {}): Product {
  return { ...ENTRY, label: null, also: [], ...rest, image };
}

/** An entry of a truth's other lists, for tests. */
export function sampleOther(image: string, rest: Partial<Other> = {}): Other {
  return { ...ENTRY, ...rest, image };
}

/** A truth for tests: of a listing without images, where nothing else is said. */
export function sampleTruth(rest: Partial<Truth>): Truth {
  return {
    slug: 'shop',
    page: 'index.html',
    kind: 'listing',
    url_path: '/index.html',
    products: [],
    not_products: [],
    dont_care: [],
    ...rest,
  };
}
