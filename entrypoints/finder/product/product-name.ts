import { attribute, namesOf, parentOf } from '../dom';
import { plain } from '../words';
import { isAvailabilityAlone } from './availability';
import { moneyIn } from './money';
import { aroundOf, linesIn, type Reading, textIn } from './read-text';
import { withinParts } from './within-parts';

export const LONGEST_NAME = 250;

/** More elements than a card has. */
const MOST_ELEMENTS = 120;

/** What authors call the element of a product's name. */
const NAME_NAMES =
  /\b(name|title|titel|titulo|titre|titolo|nazwa|heading|headline|desc(?=riptive)|caption|model|denominacion|product link|goods name|subject)\b/;

/** What they call other short texts of a card. */
const OTHER_NAMES =
  /\b(brand|brands|vendor|manufacturer|marke|marca|marque|merk|designer|seller|store|shop|merchant|author|supplier|category|categories|cat|tag|tags|label|labels|badge|badges|flag|sticker|ribbon|rating|ratings|review|reviews|stars|score|count|price|prices|preis|prix|precio|prezzo|amount|currency|discount|sale|save|stock|availability|shipping|delivery|color|colors|colour|colours|swatch|swatches|size|sizes|variant|variants|btn|button|cart|wishlist|compare|quick|quickview|breadcrumb|subtitle|sub title|sku|code|date|promo|countdown|tooltip|eyebrow|kicker|overline)\b/;

/** What a button or a badge says. */
const NO_NAME =
  /^\W*(add to (cart|bag|basket|wish ?list|favou?rites)|quick[ -]add|new season|just in|online only|back in stock|last chance|few left|low stock|free delivery|editor.s (pick|choice)|trending|popular|save (up to )?.{0,6}%|nur online|letzte chance|dernière chance|última oportunidad|ultima occasione|laatste kans|ostatnia szansa|schnellansicht|(auf den )?merkzettel|merken|nachhaltig|aperçu rapide|vista rápida|snel bekijken|buy( it)? now|quick (view|shop|buy|look)|view( (details|product|more|all))?|shop now|order now|choose options|select options|see (more|details)|read more|learn more|more( info)?|details|compare|wish ?list|new( in| arrivals?)?|sale|hot|sold out|out of stock|best ?seller|top|limited( edition)?|exclusive|in den warenkorb|zum produkt|jetzt kaufen|details ansehen|neu|ausverkauft|angebot|ajouter au panier|acheter|voir( le produit)?|nouveau(té)?s?|novidades?|promo|épuisé|añadir al carrito|comprar|ver (más|producto)|nuevos?( artículos)?|oferta|agotado|aggiungi al carrello|acquista|scopri|nuov[oi]( arriv[oi])?|esaurito|in winkel(wagen|mandje)|bekijk|nieuw|uitverkocht|do koszyka|nowość|kup( teraz)?|w koszyku|adicionar|promoção|esgotado|в корзину|купить|подробнее|новинка|хит|加入购物车|立即购买|詳細を見る|カートに入れる|free shipping|\d+\s?%(\s?off)?|-\d+\s?%|image( ?\d+)?|img ?\d*|product( ?image)?|photo|picture|food img|item-?\w?|alt|loading|((leave|send|give|share)( us)?( your)?( ad)? )?feedback( (geben|senden|geven))?|inviaci i tuoi commenti|laisser un commentaire( publicitaire)?|enviar comentarios|sponsored|anzeige|gesponsert|patrocinado|sponsorisé|sponsorizzato|реклама|\.{3})\W*$/iu;

/** What a part of a product's page or card is headed with, and a counter of views. */
const NO_NAME_OF_PART =
  /^\W*((product |item |artikel|produkt)?(info|informations?|information(en)?|details?|descriptions?|features?|specifications?|specs|beschreibung|angaben|eigenschaften|merkmale|technische daten)|(about|über|sobre) (this|the|dieses|el|este) (item|product|artikel|producto)|benefits|highlights|overview|shipping|delivery( (and|&) returns)?|returns|size( (and|&) fit)?|size guide|fit|material(s|ien)?|care|colou?rs?|sizes?|quantity|qty|options?|variants?|(customer )?(ratings?|reviews?)(\W.{0,30})?|rate (us|it|this).{0,12}|farbe|größe|menge|bewertung(en)?|versand|lieferung|vorteile|couleur|taille|quantité|avis( clients)?|livraison|descripción|detalles( del producto)?|características|color(es)?|talla|cantidad|opiniones|envío|descrizione|dettagli|caratteristiche|colore|taglia|quantità|recensioni|beschrijving|productinformatie|kenmerken|kleur|maat|aantal|(image|photo|picture|slide|view|bild|foto|imagen|immagine|afbeelding) \d+ (of|von|de|sur|di|van) \d+)\s*[:：]?\W*$/iu;

/** "by Someone", a rating, a size, a number, how many colours there are. */
const NO_NAME_EITHER =
  /^((xx?s|s|m|l|xx?l|\dxl)\b[\s,/|·-]*){2,}$|^(item|sku|art|ref|style)\b.{0,5}[#:]|^(by|von|par|por|di|da|door|od|от|sold by|verkauf(t)? (durch|von)|vendu(e)?( et expédiée?)? par|vendid[oa] por|vendut[oa] da|verkocht door|(seller|verkäufer|vendeur|vendedor|venditore|verkoper|sprzedawca|продавец)\s?:)\s|^(in |\+ ?)?\d+ (\p{L}+ )?(colou?rs?|farben|coloris|couleurs|colores|colori|cores|kleuren|kolor\p{L}*|färger|farver|sizes|größen|tailles|tallas|taglie|maten)(?!\p{L})|^\d([.,]\d+)?\s?(out of|of|von|sur|de|su|van|z|av|af|из)\s(5|10)(?!\d)|^5つ星のうち|^[\d\s.,:()/★☆%+-]+$|^\(?\d+([.,]\d+)?\)?\s?(reviews?|ratings?|stars?|bewertung\p{L}*|avis|reseñas|sold|in stock|left|colou?rs?|farben|couleurs|colores|sizes?)\b/iu;

interface Candidate {
  text: string;
  trust: number;
}

/** What is known of a product's name beyond its card. */
export interface NameHints {
  alt: string;
  /** From the page's own data. */
  stated?: string | undefined;
  brand?: string | undefined;
  /** Alternative texts of the card's other pictures. */
  link?: Element | undefined;
}

/**
 * The product's own name from its card: of its heading, its link, its picture, its microdata, in
 * this order of trust; not the brand's, the seller's, the category's or what a badge says.
 */
export function nameInCard(
  parts: readonly Element[],
  reading: Reading,
  { alt, stated, brand }: NameHints,
): string | undefined {
  const candidates: Candidate[] = [];
  const consider = (text: string | null | undefined, trust: number) => {
    const words = withoutOthers((text ?? '').replace(/\s+/g, ' ').trim()).replace(READERS, '');
    if (isName(words, brand, trust >= 6)) candidates.push({ text: words, trust });
  };
  const picture = alt.replace(VIEW, '').trim();
  const told = [picture, stated ?? ''].map(keyOf).filter(Boolean);
  let count = 0;
  for (const element of withinParts(parts, ELEMENTS)) {
    if (++count > MOST_ELEMENTS) break;
    if (isInWindow(element, parts)) continue;
    const names = plain(namesOf(element));
    const property = attribute(element, 'itemprop') ?? '';
    if (property === 'name' && element.localName === 'meta') {
      consider(attribute(element, 'content'), 3);
      continue;
    }
    const isCalledName = NAME_NAMES.test(names) || property === 'name';
    if (OTHER_NAMES.test(names) && !isCalledName) continue;
    const isHeading =
      /^h[1-6]$/.test(element.localName) || attribute(element, 'role') === 'heading';
    const isLink = element.localName === 'a';
    // A link may hold the whole card: its first line that may be a name is the name.
    const text =
      isLink && !isHeading
        ? likeliestLine(linesIn(reading, element), told, brand)
        : textIn(reading, element);
    const trust = (isHeading ? 6 : 0) + (isCalledName ? 5 : 0) + (isLink ? 4 : 0);
    if (trust > 0) consider(text, trust - (OTHER_NAMES.test(names) ? 4 : 0));
    if (isLink) consider(attribute(element, 'title'), 3);
    if (isLink) consider(attribute(element, 'aria-label')?.replace(TO_SEE, ''), 2.5);
  }
  // What is written beside the picture is the shop's own name for it; `alt` often tells what is to be seen.
  const line = plainLine(reading, told, brand);
  if (line && !candidates.some(({ trust }) => trust >= 4)) consider(line, 4);
  if (!FILE.test(picture)) consider(picture, 3.5);
  return (bestOf(candidates, told, stated) ?? stated)?.slice(0, LONGEST_NAME);
}

/** What only screen readers hear before a name, and what a link's label begins with. */
const READERS =
  /^(view product|product( name)?|produkt|produit|producto|prodotto|zum produkt)\s*:\s*(?=\S)/iu;
const TO_SEE =
  /^(view|shop|see|open|go to|zum produkt|voir|ver|vedi|bekijk|zobacz)\s+(product|details (for|of|on)|produit|producto|prodotto)?[\s:]*(?=\p{Lu}|\p{Nd})/iu;

function keyOf(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * Of lines that may be names: the one that the picture's text or the data repeat, else the longest
 * that these begin or end with, else the first.
 */
function likeliestLine(
  lines: readonly string[],
  told: readonly string[],
  brand: string | undefined,
): string | undefined {
  const names = lines.filter((line) => isName(line, brand));
  const same = names.find((line) => told.includes(keyOf(line)));
  if (same) return same;
  const within = names.filter((line) => {
    const own = keyOf(line);
    return own.length >= 4 && told.some((one) => one.startsWith(own) || one.endsWith(own));
  });
  return within.sort((a, b) => b.length - a.length)[0] ?? names[0];
}

/** Whether an element stands in a window that waits within the card: that has a title of its own. */
function isInWindow(element: Element, parts: readonly Element[]): boolean {
  for (let each: Element | null = element; each && !parts.includes(each); each = parentOf(each)) {
    if (each.localName === 'dialog' || attribute(each, 'role') === 'dialog') return true;
  }
  return false;
}

/** What `alt` says of the view: "Image 2 of Linen shirt", "Linen shirt - view 1". */
const VIEW =
  /^(?:image|bild|imagen|foto|photo|immagine|afbeelding|picture|view)\s+\d+\s+(?:of|von|de|di|van)\s+|[\s,–-]+(?:view|image|bild|ansicht|vue|vista|photo|foto|img)\s*\d*$/giu;

const FILE = /\.(jpe?g|png|webp|gif|avif)$/i;

const ELEMENTS =
  'h1, h2, h3, h4, h5, h6, a[href], [role=heading], [itemprop=name], [class*=name i], [class*=title i], [class*=titel i], [class*=heading i], [class*=headline i], [class*=caption i], [data-testid*=name i], [data-testid*=title i], [data-element*=title i], [data-element*=name i], [class*=subject i]';

/** What several places agree on is likelier; the first of equals counts. */
function bestOf(
  candidates: readonly Candidate[],
  known: readonly string[],
  stated: string | undefined,
): string | undefined {
  let best: Candidate | undefined;
  let bestTrust = 0;
  for (const candidate of candidates) {
    const own = keyOf(candidate.text);
    const isAlt = candidate.trust === 3.5;
    const isRepeated = candidates.some((other) => other !== candidate && keyOf(other.text) === own);
    const trust =
      candidate.trust +
      (!isAlt && isRepeated ? 1 : 0) +
      (!isAlt && known.includes(own) ? 3 : 0) +
      (stated && keyOf(stated) === own ? 2 : 0) -
      (candidate.text.length > 120 ? 4 : 0);
    if (trust > bestTrust) {
      best = candidate;
      bestTrust = trust;
    }
  }
  return best?.text;
}

/** Longer lines are descriptions. */
const LONGEST_LINE = 120;

/** Where nothing is called a name: the card's first line that may be one. */
function plainLine(
  reading: Reading,
  told: readonly string[],
  brand: string | undefined,
): string | undefined {
  const lines: string[] = [];
  let start = 0;
  for (const line of reading.text.split('\n')) {
    const isButton = aroundOf(reading, start).some(({ localName }) => localName === 'button');
    if (!isButton && line.length <= LONGEST_LINE) lines.push(line.replace(/\s+/g, ' ').trim());
    start += line.length + 1;
  }
  return likeliestLine(lines, told, brand);
}

/** A name without what a heading may say besides: "Brand: Acme" or "- $50" at its end. */
export function withoutOthers(text: string): string {
  const label =
    /\s(?:brand|marke|marca|marque|merk|sku|art(?:ikel)?[.-]?\s?(?:nr|no)|ref|код|артикул|货号)\.?\s?[:：]\s?\S.*$/iu;
  const name = text.slice(0, 500).replace(label, '');
  const last = moneyIn(name).at(-1);
  const isAtEnd = last !== undefined && last.end === name.length && last.start > 3;
  return (isAtEnd ? name.slice(0, last.start).replace(/[\s:|,–—-]+$/, '') : name).trim();
}

/** @param isHeading then it may be a number, too */
export function isName(text: string, brand?: string | undefined, isHeading = false): boolean {
  if (text.length < 2 || text.length > 1000) return false;
  if (NO_NAME.test(text) || NO_NAME_OF_PART.test(text)) return false;
  if (!isHeading && (NO_NAME_EITHER.test(text) || isAvailabilityAlone(text))) return false;
  if (brand && text.toLowerCase() === brand.toLowerCase()) return false;
  if (/^(https?:|www\.|data:)/i.test(text)) return false;
  const [sum] = moneyIn(text);
  return !sum || text.length - sum.text.length > 12;
}
