import type { Sighting } from '../sighting';
import { registerSignal } from '../signal';
import { anyOf, wordsAbout } from '../words';

const NAMES = anyOf('categor catagor kategor departement department');

/** The last part but one of a category's address, or the last. */
const LINK =
  /(^|\/)(c|cat|category|categories|collections?|kategorie|kategorien|categorie|categoria|categorias|rayon|department)(\/[^/]*\/?)?$/i;

registerSignal({
  id: 'category',
  speaks: 'against',
  because: 'Its names are those of a category, or it leads to one.',
  isSampled: true,
  measure: (image) => (leadsToCategory(image) ? 1 : wordsAbout(image, NAMES)),
});

/** Without a price: a product's address may begin with its category. */
function leadsToCategory({ price, link }: Sighting): boolean {
  return price === undefined && LINK.test(link.split(/[?#]/)[0] ?? '');
}
