import { imagePath } from '../images';
import type { Product } from '../products';

/** Styles that depend on the products: a frame in the picture's own colour, and the CSS backgrounds. */
export function productStyles(products: readonly Product[]): string {
  return products
    .map((product) => {
      const frame = `#photo-${product.id}{background-color:${product.picture.background ?? '#ffffff'}}`;
      return product.delivery === 'background'
        ? `${frame}\n#background-${product.id}{background-image:url("${imagePath(product)}")}`
        : frame;
    })
    .join('\n');
}
