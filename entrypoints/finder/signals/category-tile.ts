import { registerSignal } from '../signal';
import { plain } from '../words';

const PLURALS =
  'shirts|t shirts|tees|tops|blouses|dresses|skirts|jeans|trousers|pants|shorts|jackets|coats|hoodies|sweaters|knitwear|suits|shoes|sneakers|boots|sandals|heels|bags|handbags|backpacks|hats|caps|belts|watches|jewel(le)?ry|glasses|sunglasses|socks|underwear|swimwear|sportswear|accessor(y|ies)|kleider|hosen|jacken|schuhe|taschen|robes|chaussures|sacs|pantalons|vestes|vestidos|zapatos|bolsos|pantalones|camisas|abiti|scarpe|borse|giacche|pantaloni';

/** All that a tile says which leads to a category: "Shop women", "Shoes", "New collection". */
const TILE = new RegExp(
  `^((shop|view|see|all|now|new|the|our|for|and|to|collections?|categor(y|ies)|explore|discover|browse|get|look|latest|summer|winter|autumn|spring|men s|women s|kids?|boys?|girls?|baby|mens?|womens?|m[aä]nner|frauen|damen|herren|kinder|femmes?|hommes?|mujer(es)?|hombres?|uomo|donna|clothing|clothes|fashion|apparel|footwear|${PLURALS}) ?){1,5}$`,
);

/** A file's name without its ending; with a number, as in `boots-2.jpg`, it is one of several boots. */
function fileOf(url: string): string {
  const file = /([^/?#]+)\.\w{3,4}([?#]|$)/.exec(url.slice(-300))?.[1] ?? '';
  return /\d/.test(file) ? '' : file;
}

registerSignal({
  id: 'category-tile',
  speaks: 'against',
  prior: -3,
  because: 'It says no more than a category’s name, such as “Shoes” or “Shop women”.',
  isSampled: true,
  measure: ({ url, price, words: { text, alt } }) => {
    if (price !== undefined) return false;
    // Where nothing is written, the picture's own names say what the tile leads to.
    return TILE.test(text || alt || plain(fileOf(url)));
  },
});
