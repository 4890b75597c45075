import { registerSignal } from '../signal';

const PLURALS =
  'shirts|t shirts|tees|tops|blouses|dresses|skirts|jeans|trousers|pants|shorts|jackets|coats|hoodies|sweaters|knitwear|suits|shoes|sneakers|boots|sandals|heels|bags|handbags|backpacks|hats|caps|belts|watches|jewel(le)?ry|glasses|sunglasses|socks|underwear|swimwear|sportswear|accessor(y|ies)|kleider|hosen|jacken|schuhe|taschen|robes|chaussures|sacs|pantalons|vestes|vestidos|zapatos|bolsos|pantalones|camisas|abiti|scarpe|borse|giacche|pantaloni';

/** All that a tile says which leads to a category: "Shop women", "Shoes", "New collection". */
const TILE = new RegExp(
  `^((shop|view|see|all|now|new|the|our|for|and|to|collections?|categor(y|ies)|explore|discover|browse|get|look|latest|summer|winter|autumn|spring|men s|women s|kids?|boys?|girls?|baby|mens?|womens?|m[aä]nner|frauen|damen|herren|kinder|femmes?|hommes?|mujer(es)?|hombres?|uomo|donna|clothing|clothes|fashion|apparel|footwear|${PLURALS}) ?){1,5}$`,
);

registerSignal({
  id: 'category-tile',
  speaks: 'against',
  because: 'It says no more than a category’s name, such as “Shoes” or “Shop women”.',
  isSampled: true,
  measure: ({ price, words }) => price === undefined && TILE.test(words.text),
});
