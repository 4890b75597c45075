import type { PageProduct } from '../../../messages/protocol';
import { attribute, namesOf } from '../dom';
import { plain } from '../words';
import { availabilityIn } from './availability';
import { known } from './described';
import { labelledIn } from './labelled';
import { type Reading, textIn } from './read-text';
import { withinParts } from './within-parts';

const BRANDS =
  '[itemprop=brand], [itemprop=manufacturer], [class*=brand i], [class*=vendor i], [class*=designer i], [class*=marke i], [class*=marca i], [class*=marque i], [class*=merk i], [data-testid*=brand i]';

const LONGEST_BRAND = 50;

/** What a card says of a product beside its name and price. */
export function cardFields(
  parts: readonly Element[],
  reading: Reading,
): Pick<PageProduct, 'brand' | 'sku' | 'gtin' | 'availability'> {
  const { model, ...labelled } = labelledIn(reading.text);
  const availability = availabilityIn(reading.text);
  return known({
    ...labelled,
    brand: brandIn(parts, reading) ?? labelled.brand,
    sku: labelled.sku ?? model,
    // A card that can be bought says so by its button; what it says of others, by nothing.
    availability,
  });
}

/** What the authors call the brand. */
export function brandIn(parts: readonly Element[], reading: Reading): string | undefined {
  for (const element of withinParts(parts, BRANDS)) {
    if (
      !/\b(brand|brands|vendor|manufacturer|designer|marke|marca|marque|merk)\b/.test(
        plain(namesOf(element)),
      )
    )
      continue;
    const content = attribute(element, 'content')?.trim();
    const text = (content || textIn(reading, element))
      .replace(/^\s*(brand|marke|marca|marque|by)\s*[:：]?\s*/i, '')
      .trim();
    if (text && text.length <= LONGEST_BRAND && !/[€$£]|\d{3}/.test(text)) return text;
  }
  return undefined;
}
