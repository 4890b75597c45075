import type { SoldProduct } from '../../messages/protocol';
import { FIELDS, type Field, type PageTruth } from './product-truth';

/** How right one field is, over all pages. */
export interface FieldScore {
  /** Share of the values given that are right. */
  precision: number | null;
  /** Share of the values to be found that were. */
  recall: number | null;
  f1: number | null;
}

/** A value that is not right. */
export interface Mistake {
  page: string;
  field: Field;
  got: string | undefined;
  want: readonly string[] | undefined;
}

export interface ProductScore {
  fields: Record<Field, FieldScore>;
  mistakes: Mistake[];
}

/**
 * Scores the main products of pages as the public product extraction benchmark does: a value that is
 * in the list is a true positive; one that is not is a false positive, and a false negative where
 * the list has values. Amounts compare as decimals, all else as it is written.
 * @param products the main product of each page, by the page's name
 */
export function scoreProducts(
  products: Readonly<Record<string, SoldProduct | undefined>>,
  truth: Readonly<Record<string, PageTruth>>,
): ProductScore {
  const mistakes: Mistake[] = [];
  const fields = FIELDS.map((field): [Field, FieldScore] => {
    let right = 0;
    let given = 0;
    let wanted = 0;
    for (const [page, product] of Object.entries(products)) {
      const want = truth[page]?.[field];
      const got = product && givenIn(product, field);
      if (got !== undefined) given++;
      if (want?.length) wanted++;
      const isRight = got !== undefined && want?.some((one) => isSame(one, got, field));
      if (isRight) right++;
      else if (got !== undefined || want?.length) mistakes.push({ page, field, got, want });
    }
    return [field, scoreOf(right, given, wanted)];
  });
  return { fields: Object.fromEntries(fields) as Record<Field, FieldScore>, mistakes };
}

function scoreOf(right: number, given: number, wanted: number): FieldScore {
  const share = (of: number) => (of > 0 ? right / of : null);
  return {
    precision: share(given),
    recall: share(wanted),
    f1: given + wanted > 0 ? (2 * right) / (given + wanted) : null,
  };
}

function givenIn(product: SoldProduct, field: Field): string | undefined {
  return field === 'price' ? product.price?.amount?.toString() : product[field];
}

function isSame(want: string, got: string, field: Field): boolean {
  return field === 'price' ? Number(want) === Number(got) : want.trim() === got.trim();
}
