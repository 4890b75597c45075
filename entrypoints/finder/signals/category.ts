import { registerSignal } from '../signal';
import { anyOf, wordsAbout } from '../words';

const NAMES = anyOf('categor catagor kategor departement department');

/** The last part but one of a category's address, or the last. */
const LINK =
  /(^|\/)(c|cat|category|categories|collections?|kategorie|kategorien|categorie|categoria|categorias|rayon|department)(\/[^/]*\/?)?$/i;

registerSignal({
  id: 'category',
  speaks: 'against',
  prior: -1,
  because: 'Its names are those of a category, or it leads to one.',
  isSampled: true,
  measure: (image) => {
    const words = wordsAbout(image, NAMES);
    // Shops call the lists of a category's products so, too.
    if (image.price !== undefined) return words / 2;
    return words > 0 || LINK.test(image.link.split(/[?#]/)[0] ?? '') ? 1 : 0;
  },
});
