import type { PageProduct } from '../../../messages/protocol';

const words = (text: string) => text.trim().replace(/\s*\n\s*/g, '|');

const GONE = new RegExp(
  words(`(?<!\\p{L})(sold ?out|out of stock|(currently |temporarily |is )(unavailable|not available)|no longer available|not available|unavailable|discontinued|notify me when|email me when|back in stock soon
    ausverkauft|vergriffen|nicht (mehr )?(verfügbar|lieferbar|vorrätig|auf lager|erhältlich)|(derzeit|zurzeit|momentan|aktuell) nicht|nicht auf lager
    épuisé|rupture( de stock)?|(actuellement |temporairement )?indisponible|plus disponible|non disponible|n.est (plus|pas) disponible|pas en stock
    agotado|sin stock|sin existencias|no disponible|fuera de stock
    esaurito|non disponibile|attualmente non disponibile|terminato
    uitverkocht|niet (meer )?(op voorraad|leverbaar|beschikbaar)|niet voorradig
    esgotado|indisponível|fora de estoque|sem stock
    wyprzedan[ey]|brak w magazynie|niedostępn[ey]|produkt niedostępny
    slutsåld?|slut i lager|ej i lager|ikke på lager|udsolgt|utsolgt|ikke tilgængelig|loppuunmyyty|ei saatavilla|loppu
    vyprodáno|vypredané|není skladem|nedostupné|elfogyott|nincs (raktáron|készleten)|stoc epuizat|indisponibil|tükendi|stokta yok|rasprodano|nema na (stanju|zalihi)
    нет в наличии|распродано|закончился|нет на складе|снят с производства|немає в наявності|изчерпан|εξαντλή\\p{L}*|hết hàng|stok habis|habis)(?!\\p{L})
    售罄|缺货|已售完|无货|售完|補貨中|売り切れ|在庫切れ|在庫なし|品切れ|完売|販売終了|품절|일시품절|غير متوفر|نفدت|نفذت|אזל|לא במלאי|สินค้าหมด`),
  'iu',
);

const HERE = new RegExp(
  words(`(?<!\\p{L})((?<!not |back )in stock|only \\d+ left|available (now|immediately)|ready to ship|add (to|in) (my )?(cart|bag|basket|trolley)|buy (it )?now|ships (from|in|within)|in den (warenkorb|einkaufswagen)|auf lager|sofort (lieferbar|verfügbar)|lieferbar|vorrätig|verfügbar|en stock|disponible|ajouter au panier|acheter|añadir (al carrito|a la cesta)|agregar al (carro|carrito)|en existencias|comprar|disponibile|disponibilità immediata|aggiungi al carrello|acquista|op voorraad|leverbaar|in (mijn )?winkel(wagen|mandje)|em estoque|em stock|disponível|adicionar|dostępny|w magazynie|do koszyka|i lager|på lager|varastossa|skladem|skladom|raktáron|în stoc|stokta|sepete ekle|na (stanju|zalihi)|в наличии|есть в наличии|в корзину|купить|в наявності|в наличност|διαθέσιμο|còn hàng)(?!\\p{L})
    有货|现货|有貨|加入购物车|加入購物車|立即购买|在庫あり|カートに|재고|장바구니|구매|متوفر|أضف (إلى|الى) (السلة|الحقيبة|عربة)|במלאי|הוספה לסל`),
  'iu',
);

const LATER =
  /(?<!\p{L})(pre-?order( now)?|vorbestell\p{L}*|précommand\p{L}*|reserva(r)? ahora|preordina|pre-?venda|przedsprzedaż|предзаказ)(?!\p{L})|预售|予約/iu;

/** Whether a text says hardly anything else: "sofort lieferbar", "Only 3 left". */
export function isAvailabilityAlone(text: string): boolean {
  return [GONE, HERE, LATER].some((words) => {
    const said = words.exec(text)?.[0] ?? '';
    return said.length * 5 > text.length * 3;
  });
}

/** Whether a text says that a product can be had; undefined where it says nothing of it. */
export function availabilityIn(text: string): PageProduct['availability'] {
  if (GONE.test(text)) return 'OutOfStock';
  if (LATER.test(text)) return 'PreOrder';
  return HERE.test(text) ? 'InStock' : undefined;
}
