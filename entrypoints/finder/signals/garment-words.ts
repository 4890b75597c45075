import { registerSignal } from '../signal';
import { anyNoun } from '../words';

/** What shops sell that people wear or carry, in some languages. */
const GARMENTS =
  anyNoun(`shirt tshirt tee top blouse polo tank camisole dress skirt jean jeans trouser
  pant pants legging leggings jogger joggers shorts chino jacket coat blazer parka hoodie hoody sweater
  sweatshirt pullover cardigan knitwear jumper suit shoe sneaker boot bootie sandal heel loafer slipper
  trainer bag backpack handbag tote purse wallet luggage suitcase hat cap beanie scarf belt watch jewel
  jewelry jewellery ring necklace earring bracelet sunglass sock socks glove bra lingerie swimwear bikini
  hemd bluse kleid rock hose jacke mantel mäntel pulli schuh stiefel sandale tasche rucksack mütze schal
  gürtel uhr strumpf socke anzug schuhlöffel schuhanzieher
  robe jupe chemise chemisier pantalon veste manteau manteaux blouson chaussure botte bottine basket sac
  ceinture montre écharpe bonnet chausse calzador calzascarpe
  vestido falda camisa camiseta chaqueta abrigo pantalón pantalones zapato zapatilla bota bolso mochila
  cinturón reloj sudadera
  vestito abito gonna camicia maglia maglione giacca cappotto pantaloni scarpa scarpe stivale stivali
  borsa borse cintura orologio
  jurk rok broek jas trui schoen laars laarzen tas riem
  camisa calça casaco jaqueta sapato tênis tenis bolsa saia
  sukienka spódnica koszula spodnie kurtka płaszcz buty torebka bluza
  elbise gömlek pantolon ceket ayakkabı çanta
  šaty košile kalhoty bunda boty kabelka klänning skjorta byxor jacka skor väska kjole skjorte bukser jakke sko
  платье плать юбка рубашка футболка брюки джинсы куртка пальто свитер худи обувь ботинки кроссовки сапоги
  туфли сандалии сумка рюкзак шапка ремень сукня сорочка штани взуття черевики кросівки
  гутал цамц өмд даашинз хүрэм цүнх пүүз`);

/** In scripts that put no spaces between words. */
const UNSPACED =
  /[衣裤裙鞋靴包衫袜帽]|外套|夹克|シャツ|パンツ|スカート|ワンピース|ジャケット|コート|シューズ|スニーカー|バッグ|티셔츠|셔츠|바지|원피스|자켓|코트|신발|운동화|가방|فستان|قميص|تيشيرت|بنطلون|جاكيت|حذاء|حقيبة|شنطة|لباس|پیراهن|شلوار|کفش|کیف|שמלה|חולצה|מכנס|נעל|תיק|ชุด|เสื้อ|กางเกง|รองเท้า|กระเป๋า/u;

registerSignal({
  id: 'garment-words',
  speaks: 'for',
  because: 'Its alternative text, its file or its card names a garment.',
  isSampled: true,
  measure: ({ words: { alt, path, text } }) =>
    [alt, path, text].some((words) => GARMENTS.test(words) || UNSPACED.test(words)),
});
