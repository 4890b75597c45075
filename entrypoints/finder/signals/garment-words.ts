import { registerSignal } from '../signal';
import { anyOf } from '../words';

/** What shops sell, in six languages; each stands for all words that begin with it. */
const GARMENTS = anyOf(`shirt tshirt tee top blouse polo tank camisole dress skirt jean trouser pant
  legging jogger short chino jacket coat blazer parka hoodie sweater sweatshirt pullover cardigan
  knit jumper suit shoe sneaker boot sandal heel loafer slipper trainer bag backpack handbag tote
  purse wallet hat cap beanie scarf belt watch jewel ring necklace earring sunglass sock glove bra
  lingerie swim bikini
  hemd bluse kleid rock hose jacke mantel pulli schuh stiefel sandale tasche rucksack mütze schal
  gürtel uhr
  robe jupe chemis pantalon veste manteau chaussure botte sac ceinture montre
  vestido falda camis chaqueta abrigo zapat bota bolso
  vestito gonna camicia giacca cappotto scarp stival borsa
  jurk rok broek jas trui schoen laars tas`);

registerSignal({
  id: 'garment-words',
  speaks: 'for',
  because: 'Its alternative text, its file or its card names a garment.',
  isSampled: true,
  measure: ({ words: { alt, path, text } }) =>
    [alt, path, text].some((words) => GARMENTS.test(words)),
});
