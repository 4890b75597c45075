/**
 * What is written on the button of a product: it goes into the cart, is ordered, asked for, or its
 * options are chosen. Whole words, in some languages.
 */
export const BUY_WORDS = new RegExp(
  [
    'add( item)? (to|in) (my |your )?(cart|bag|basket|trolley)',
    String.raw`(buy|order|purchase|pre-?order|reserve|rent)( it)? now|buy this|order (here|on|via|by) \w+|make order`,
    '(choose|select) (options|size|variant)|enquire( now)?|inquire|request (a )?(quote|price)|ask for (the )?price',
    'quick (view|shop|add|buy)|add to (wish ?list|favou?rites)|sold out|out of stock|in stock',
    '(in|zum) (den )?(warenkorb|einkaufswagen|korb)|in die einkaufstasche|jetzt (kaufen|bestellen)|optionen? (auswählen|wählen)|größe wählen|anfragen|ausverkauft|merken',
    'ajouter au panier|acheter|commander|choisir (les|une) options?|choix des options|demander un devis|épuisé',
    'añadir (al carrito|a la (cesta|bolsa))|agregar al carrito|comprar( ahora)?|compre (agora|já)|pedir ahora|hacer pedido|seleccionar opciones|elegir opciones|consultar|agotado',
    'aggiungi al carrello|acquista( ora)?|ordina ora|scegli( le)? opzioni|richiedi (informazioni|preventivo)|esaurito',
    'in (mijn )?winkel(wagen|mandje)|bestel nu|opties (selecteren|kiezen)|uitverkocht|(adicionar|colocar) (ao carrinho|à sacola)|esgotado',
    String.raw`do koszyka|dodaj do koszyka|kup teraz|do košíku|lägg i (varukorg|shopping)\w*|læg i kurv|legg i handlekurv|sepete ekle|satın al`,
    '(добавить |додати )?(в корзину|у кошик|в кошик)|купить|заказать|купити|замовити|сагслах|захиалах|сагсанд хийх',
    'أضف (إلى|الى) (السلة|العربة|الحقيبة)|اشتري? الآن|اطلب الآن|افزودن به سبد( خرید)?|הוסף לסל',
  ]
    .map((words) => String.raw`(?<![\p{L}\p{N}])(?:${words})(?![\p{L}\p{N}])`)
    .join('|')
    .concat(
      '|加入购物车|加入購物車|立即购买|立即購買|カートに|購入する|장바구니|구매하기|ใส่ตะกร้า|เพิ่มลงตะกร้า',
    ),
  'iu',
);

/** What authors call that button. */
export const BUY_NAMES =
  /(add|put)-?_?(to|item|in)-?_?(my)?-?_?(cart|bag|basket)|(btn|button)-?_?(add|buy|cart|order)|(buy|cart|order|purchase)-?_?(now|btn|button|link)|addcart|atc-?_?b/i;
