import type { PageProduct, Price } from '../../../messages/protocol';

/**
 * What the page shows and what its own data state, as one. A shopper pays what is shown: data fill
 * what the card leaves unsaid, and tell the currency of a price that agrees.
 */
export function reconciled(shown: PageProduct, stated: PageProduct): PageProduct {
  const { price, oldPrice } = pricesOf(shown, stated);
  return {
    ...stated,
    ...shown,
    ...(price && { price }),
    ...(oldPrice && { oldPrice }),
  };
}

function pricesOf(
  shown: PageProduct,
  stated: PageProduct,
): Pick<PageProduct, 'price' | 'oldPrice'> {
  const price = mergedPrice(shown.price, stated.price);
  const oldPrice = shown.oldPrice ?? stated.oldPrice;
  const isHigher = oldPrice && price && (oldPrice.amount ?? 0) > (price.amount ?? 0);
  return { ...(price && { price }), ...(isHigher && { oldPrice }) };
}

/** A price as it is shown, with the currency that the data state of the same amount. */
export function mergedPrice(
  shown: Price | undefined,
  stated: Price | undefined,
): Price | undefined {
  if (!shown) return stated;
  if (!stated) return shown;
  const isSame = shown.amount === stated.amount;
  return shown.currency || !isSame || !stated.currency
    ? shown
    : { ...shown, currency: stated.currency };
}
