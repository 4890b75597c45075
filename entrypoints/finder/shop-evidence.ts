import { attribute, queryPage } from './dom';
import { textOf } from './text';

/** Links and buttons looked at for the words of shops. */
const MOST_LINKS = 400;
const LONGEST_LINK = 40;

/** What leads to a cart, a checkout or a wish list, by its address or its name. */
const CART = [
  ...['cart', 'basket', 'checkout', 'wishlist', 'warenkorb', 'merkzettel', 'panier', 'carrito'],
  ...['cesta', 'carrello', 'winkelwagen', 'winkelmand', 'carrinho', 'koszyk', 'kosik', 'sepet'],
  ...['varukorg', 'handlekurv', 'indkobskurv', 'korzin', 'koshik'],
]
  .flatMap((word) => [`a[href*=${word} i]`, `[class*=${word} i]`, `[id*=${word} i]`])
  .join(', ');

/** What shops write on links and buttons, and in titles: each line says one thing. */
const SHOP_WORDS = [
  /\b(e-?)?(shop|shopping|store|boutique|outlet|butik|laden|geschäft|tienda|negozio|winkel|loja|sklep|obchod|magasin|mağaza)\b|магазин|дэлгүүр|商城|商店|店铺|ショップ|쇼핑|متجر|تسوق|فروشگاه/iu,
  /\b(cart|basket|checkout|bag|warenkorb|einkaufswagen|kasse|panier|carrito|cesta|carrello|winkel(wagen|mandje)|carrinho|koszyk|košík|sepet)\b|корзин|кошик|сагс|购物车|カート|장바구니|سلة|עגלה/iu,
  /\b(order|orders|bestell\w*|commandes?|pedidos?|ordin[ei]|buy|kaufen|acheter|comprar|compre|acquista|kopen|kupuj|kup)\b|заказ|замовлення|купить|захиалга|订单|购买|주문|طلب/iu,
  /\b(delivery|shipping|returns|versand|lieferung|rückgabe|livraison|retours?|envíos?|devoluciones|spedizion[ei]|resi|verzending|entrega|devoluções|dostawa|zwroty|doprava)\b|доставк|возврат|хүргэлт|配送|送料|배송|الشحن/iu,
  /\b(sale|offers?|deals|bestsellers?|new arrivals?|neuheiten|angebote|sonderangebote|promotions?|soldes|nouveautés|ofertas?|rebajas|novedades|saldi|offerte|aanbiedingen|promoções|wyprzedaż|slevy)\b|скидк|распродаж|хямдрал|特价|セール|세일/iu,
  /\b(products?|catalogue?|collections?|produkte|sortiment|kollektion|produits|productos|catálogo|prodotti|catalogo|collezione|producten|produtos|produkty)\b|каталог|товар|бараа|商品|제품|منتجات/iu,
  /\b(wish ?list|favou?rites|compare|merkzettel|wunschliste|favoris|favoritos|lista dei desideri|verlanglijst|lista de desejos|ulubione)\b|избранн|收藏夹/iu,
  /\b(price ?list|our prices|preisliste|tarifs|lista de pre(cio|ço)s|listino( prezzi)?|prijslijst|cennik|ceník|prislista)\b|прайс|价目表|価格表|가격표|قائمة الأسعار/iu,
];

/** Words of so many kinds make a shop. */
const ENOUGH_KINDS = 3;

/**
 * How far a page looks like a shop's, from 0 to 1, whatever it shows: by a cart, and by the words of
 * its title, its links and its buttons.
 */
export function* shopEvidence(page: Document): Generator<void, number> {
  if (queryPage(page, CART).length > 0) return 1;
  yield;
  const said = new Set<RegExp>();
  const hear = (text: string) => {
    for (const words of SHOP_WORDS) if (!said.has(words) && words.test(text)) said.add(words);
  };
  hear(String(page.title).slice(0, 200));
  const links = queryPage(page, 'a, button, h1');
  for (let index = 0; index < Math.min(links.length, MOST_LINKS); index++) {
    if (index % 40 === 0) yield;
    const link = links[index] as Element;
    const text = textOf(page, link, LONGEST_LINK + 1);
    if (text.length <= LONGEST_LINK) hear(`${text} ${attribute(link, 'aria-label') ?? ''}`);
  }
  return Math.min(1, said.size / ENOUGH_KINDS);
}
