import { registerSignal } from '../signal';
import { anyOf, wordsAbout } from '../words';

const NAMES = anyOf('categor catagor kategor departement department');

const PLURALS =
  'shirts|t shirts|tees|tops|blouses|dresses|skirts|jeans|trousers|pants|shorts|jackets|coats|hoodies|sweaters|knitwear|suits|shoes|sneakers|boots|sandals|heels|bags|handbags|backpacks|hats|caps|belts|watches|jewel(le)?ry|glasses|sunglasses|socks|underwear|swimwear|sportswear';

/** All that a tile says which leads to a category: "Shop women", "Shoes", "New collection". */
const TILE = new RegExp(
  `^((shop|view|see|all|now|new|the|our|for|and|collections?|explore|discover|men s|women s|kids?|boys?|girls?|baby|mens?|womens?|m[aä]nner|frauen|damen|herren|kinder|femmes?|hommes?|mujer(es)?|hombres?|uomo|donna|clothing|clothes|fashion|apparel|accessor(y|ies)|footwear|${PLURALS}) ?){1,5}$`,
);

registerSignal({
  id: 'category',
  speaks: 'against',
  because: 'It leads to a category.',
  isSampled: true,
  measure: (image) =>
    image.price === undefined && TILE.test(image.words.text) ? 1 : wordsAbout(image, NAMES),
});
