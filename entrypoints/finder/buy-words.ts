/** What is written on the button that puts a thing into the cart, in some languages. */
export const BUY_WORDS =
  /\b(add (to|in) (my )?(cart|bag|basket|trolley)|add item|buy (it )?now|in den warenkorb|zum warenkorb|in den einkaufswagen|ajouter au panier|acheter|añadir (al carrito|a la cesta)|agregar al carrito|comprar|aggiungi al carrello|acquista|in (mijn )?winkel(wagen|mandje)|adicionar (ao carrinho|à sacola)|do koszyka|lägg i (varukorg|shopping)|læg i kurv|legg i handlekurv|sepete ekle|в корзину|купить)|加入购物车|カートに|장바구니/iu;

/** What authors call that button. */
export const BUY_NAMES =
  /add-?_?(to|item)-?_?(cart|bag|basket)|btn-?_?cart|buy-?_?(now|btn|button)|cart-?_?btn/i;
