/** What a sum on a page is. */
export type SumKind =
  | 'now'
  | 'old'
  | 'saved'
  | 'instalment'
  | 'unit'
  | 'threshold'
  | 'lowest'
  | 'points'
  | 'net'
  | 'plain';

const words = (text: string) => text.trim().replace(/\s*\n\s*/g, '|');

/** Words anywhere before a sum, in its line; the last one counts. */
const BEFORE: readonly [SumKind, RegExp][] = [
  [
    'lowest',
    new RegExp(
      words(`(30|90)[\\s-]?(days?|tag|dni|jours|dagen|d[ií]as|giorni|dias|päiv|dag|dnů|dní|zile|nap|дн)
        lowest (recent )?price
        (niedrigster|tiefster|günstigster|bester) (\\p{L}+ )?preis
        najniższ
        prix le plus bas
        precio más bajo
        prezzo più basso
        laagste prijs
        lägsta pris`),
      'giu',
    ),
  ],
  [
    'threshold',
    new RegExp(
      words(`(free|gratis|kostenlos\\p{L}*|kostenfrei\\p{L}*|versandkostenfrei\\p{L}*|offerte?s?|gratuit\\p{L}*|darmow\\p{L}*|fri|ilmainen|zdarma|ingyenes|besplatn\\p{L}*|ücretsiz|бесплатн\\p{L}*|безкоштовн\\p{L}*|frete|frakt|fragt)\\s.{0,30}(?<!\\p{L})(over|above|from|ab|über|on|dès|partir|desde|partir|encima|oltre|sopra|superior\\p{L}*|boven|vanaf|od|powyżej|över|fra|från|от|від|при)(?!\\p{L}).{0,12}$
        (?<!\\p{L})(under|below|less than|unter|moins de|menos de|meno di|onder|poniżej)\\s*$
        (orders?|purchases?|spend|einkauf\\p{L}*|bestellwert|mindestbestell\\p{L}*|commandes?|achats?|pedidos?|ordini|acquisti|bestellingen)(?!\\p{L}).{0,12}$
        (?<!(free|gratis|kostenloser?|gratuite?|gratuita|grátis|darmowa|бесплатная) )(shipping|delivery|postage|versand\\p{L}*|lieferung|porto|livraison|env[ií]o|spedizione|verzend\\p{L}*|dostaw\\p{L}*|доставк\\p{L}*|送料|运费|運費|配送|kargo|deposit|pfand|import (fees|charges))[^\\d]{0,20}$`),
      'giu',
    ),
  ],
  [
    'instalment',
    new RegExp(
      words(`\\d+\\s?(x|×|х)\\s?(de|of|von|à|a|da|rate|raten|по)?\\s?$
        (?:^|[^\\p{L}\\d])(x|×)\\s?\\d*\\s?(de|of)?\\s?$
        (payments?|instal?lments?|cuotas?|parcelas?|mensualit[ée]s?|mensilit[àa]|raten|rate|rat[ay]?|termijnen|avdrag|taksit|платеж\\p{L}*|рассрочк\\p{L}*|期)(\\s+\\p{L}{1,4}){0,2}\\s?$
        \\d\\s?(fois|times|veces|volte)(\\s\\p{L}{1,3})?\\s?$
        (pay (in|over)|klarna|afterpay|clearpay|affirm|zip|laybuy|sezzle|finanz\\p{L}*|financ\\p{L}*|leasing|emi|monthly|monatlich\\p{L}*|mensuel\\p{L}*|en \\d+ fois|в кредит|в рассрочку|分期|月供|月々)`),
      'giu',
    ),
  ],
  [
    'unit',
    new RegExp(
      words(`(?<!\\p{L})(unit price|price per|grundpreis|prix (au|par|unitaire)|precio (por|unitario)|prezzo (al|unitario)|cena za|jednotková cena|единиц\\p{L}*)(?!\\p{L})
        \\d\\s?(ml|cl|dl|l|g|kg|mg|oz|lb|m|m²|stk|st|stück)\\.?\\s?(=|:|\\/)\\s?$
        (?<!\\p{L})per (kg|100|litre|liter|unit|item|piece|g|l|ml)(?!\\p{L})[^\\d]*$`),
      'giu',
    ),
  ],
  [
    'saved',
    new RegExp(
      words(`(?<!\\p{L})(sav(e|ed|ings?)|you save|sparen|spare|gespart|ersparnis|rabatt|nachlass|gutschein|[ée]conomi(e|es|sez)|remise|r[ée]duction|ahorr[ao]s?|ahorre|descuento|risparmi\\p{L}*|sconto|bespaar|bespaart|korting|oszczędz\\p{L}*|rabat|spar|sparar|säästä\\p{L}*|alennus|ušetří\\p{L}*|sleva|kedvezmény|megtakarítás|economise\\p{L}*|desconto|economi[sz]e|indirim|скидк\\p{L}*|экономи\\p{L}*|выгод\\p{L}*|вигода|знижк\\p{L}*|discount|coupon|voucher|cashback|rebate|reduced by|gift card|bonus|credit)
        立减|立省|优惠|節約|割引|할인|خصم|وفر|חיסכון|הנחה|(?<=^|\\s)[-–−]$`),
      'giu',
    ),
  ],
  [
    'old',
    new RegExp(
      words(`(?<!\\p{L})(was|were|before|rrp|r\\.r\\.p\\.|msrp|m\\.s\\.r\\.p\\.|srp|mrp|m\\.r\\.p\\.|list(ed)?( price|(?=:))|regular(ly)?( price)?|orig(inal(ly)?|\\.)?( price)?( was)?|retail( price| value)?|previous(ly)?( price)?|old price|prior price|usual(ly)?( price)?|normal(ly)?( price)?|full price|compare(d)?( at)?( price)?|reference price|typical price|market price|value:?\\s?$)(?!\\p{L})
        (?<!\\p{L})(uvp|unverb\\p{L}*|statt|vorher|ehemals|bisher|früher|zuvor|alter preis|altpreis|neupreis|listenpreis|normalpreis|originalpreis|ursprünglich\\p{L}*|streichpreis|regulär\\p{L}*|war)(?!\\p{L})
        (?<!\\p{L})(au lieu de|prix (conseill[ée]|public|barr[ée]|d.origine|habituel|normal|de vente conseillé)|ancien prix|avant|pvc)(?!\\p{L})
        (?<!\\p{L})(antes|precio (anterior|original|normal|habitual|regular|de lista|recomendado)|pvpr?|p\\.v\\.p\\.?r?\\.?|precio lista|normal)(?!\\p{L})
        (?<!\\p{L})(prezzo (consigliato|di listino|originale|precedente|iniziale|pieno)|invece di|anziché|prima|listino|prezzo mediano)(?!\\p{L})
        (?<!\\p{L})(adviesprijs|van voor|normale prijs|oude prijs|oorspronkelijke prijs)(?!\\p{L})
        (?<!\\p{L})(preço (anterior|original|normal|de tabela|recomendado)|de:|por apenas de)
        (?<!\\p{L})(cena (regularna|katalogowa|pierwotna|przed|sugerowana|referencyjna|standardowa)|poprzednia cena|stara cena|przed obniżką|było)(?!\\p{L})
        (?<!\\p{L})(ord(inarie|inært|inær)?\\.?( pris)?|förr|tidigare( pris)?|tidligere( pris)?|før(pris)?|førpris|rek\\.? ?pris|veil(edende)?\\.?( pris)?|vejl\\.?( pris)?|norm\\.?hinta|ovh|norm\\.)(?!\\p{L})
        (?<!\\p{L})(původní cena|běžná cena|pôvodná cena|bežná cena|eredeti ár|régi ár|preț(ul)? (vechi|inițial|recomandat)|prp|eski fiyat|liste fiyatı|stara cijena|redovna cijena|stará cena|harga asli|giá gốc|giá cũ)(?!\\p{L})
        (?<!\\p{L})(старая цена|обычная цена|прежняя цена|цена без скидки|рекомендованная|стара ціна|звичайна ціна|было|раньше|стара цена|ррц)(?!\\p{L})
        παλιά τιμή|αρχική τιμή|原价|原價|市场价|市場價|定价|定價|吊牌价|建议零售价|定価|通常価格|参考価格|メーカー希望小売価格|希望小売価格|元の価格|정가|정상가|소비자가|قبل|كان|السعر (القديم|الأصلي|السابق)|بدلا من|بدلاً من|מחיר (קודם|רגיל|מקורי|מחירון)|במקום|קיימת قبل|ราคาปกติ|ราคาเดิม`),
      'giu',
    ),
  ],
  [
    'points',
    new RegExp(
      words(
        `(?<!\\p{L})(([2-9]|\\d\\d)\\s(\\p{L}+\\s)?(for|für|pour|por|per|voor|za|за)\\s?$|starting (price|bid)|opening bid|reserve|estimate(d)?|startpreis|startgebot|points?|punkte|trade-?in|refurbished from|used from|gebraucht ab|new from|neu ab|d.occasion|neuf [àa] partir|nuovo da|usato da|other sellers|more buying (choices|options)|protection plan|warranty|insurance|versicherung|garantie ab|subscribe|abo-?preis|sparabo|with (prime|coupon|code)|mit code|avec le code|con (el )?código|con codice)(?!\\p{L})`,
      ),
      'giu',
    ),
  ],
  [
    'net',
    new RegExp(
      words(
        `(?<!\\p{L})(ex(cl)?\\.? ?(vat|tax|gst|btw|iva|moms)|netto|net price|zzgl\\. mwst|without vat|excluding)(?!\\p{L})`,
      ),
      'giu',
    ),
  ],
  [
    'now',
    new RegExp(
      words(`(?<!\\p{L})(now|sale( price)?|current(ly)?( price)?( is)?|our price|deal( price)?|special( price| offer)?|final( price)?|today|you pay|pay only|only|just|offer price|discount(ed)? price|reduced to|promo(tion(al)?)?( price)?|member price|price)(?!\\p{L})
        (?<!\\p{L})(jetzt|nur|heute|aktuell\\p{L}*|aktionspreis|angebot(spreis)?|sonderpreis|unser preis|reduziert auf|endpreis|preis)(?!\\p{L})
        (?<!\\p{L})(maintenant|prix (promo\\p{L}*|sold[ée]|actuel|r[ée]duit|final)|seulement|prix)(?!\\p{L})
        (?<!\\p{L})(ahora|precio (actual|oferta|de oferta|final|internet|especial|rebajado)|s[oó]lo|oferta|por|hoy|precio)(?!\\p{L})
        (?<!\\p{L})(adesso|ora|solo|prezzo (scontato|attuale|finale|speciale|offerta)|prezzo)(?!\\p{L})
        (?<!\\p{L})(voor|nu|actieprijs|aanbieding|prijs)(?!\\p{L})|(?<!\\p{L})(agora|preço (promocional|atual|final)|apenas|preço|à vista)(?!\\p{L})
        (?<!\\p{L})(teraz|cena (promocyjna|aktualna)|obecna cena|cena|nå|nyt|nu kun|erikoishinta|kampanjpris|hinta|pris|akční cena|nyní|most|ár|akciós ár|acum|preț|şimdi|indirimli fiyat|fiyat|sada|cijena|giá|harga)(?!\\p{L})
        (?<!\\p{L})(сейчас|цена (со скидкой|по карте)?|новая цена|акция|зараз|ціна|сега|цена)(?!\\p{L})
        τώρα|τιμή|现价|現價|促销价|特价|特價|売価|販売価格|セール価格|価格|판매가|할인가|الآن|السعر|עכשיו|מחיר (מבצע|סופי)|מחיר|ราคา`),
      'giu',
    ),
  ],
];

/** Single words that mean something only where nothing else stands before the sum. */
const ALONE: readonly [SumKind, RegExp][] = [
  ['old', /^\W*(de|van|av|era|od|di|från|fra|före|był[ao]?|np|vp|stare?)\W*$/iu],
];

/** What begins right after a sum. */
const AFTER: readonly [SumKind, RegExp][] = [
  [
    'unit',
    /^\s?(?:\/|per|pro|je|par|por|al|à l.|le|na|за|\/\s?1)\s?(?:\d+[.,]?\d*\s?)?(?:(?:m|c|d|f|)l|oz|fl\.? ?oz|k?g|mg|gr|lb|lbs|lit(?:er|re|ro)s?|kilo(?:gramm)?|m²|m2|sqm|qm|mq|m|ft|sq\.? ?ft|cm|meter|mètre|metro|ounce|pound|100|1000|кг|г|л|мл|м|м2|м²|sheet|dose|wash|load|portion|serving|capsule|tablet|(?<=\d\s?)(?:count|ct|units?|stk|stück|st|шт|szt|ks|db|buc|pieces?|pcs?|items?))(?!\p{L})/iu,
  ],
  ['unit', /^\s?\(?\s?\d*\s?(?:€|\$|£)?\s?(?:\/|per)\s?\d*\s?(?:ml|l|g|kg|oz|count|unit|each)\b/iu],
  [
    'instalment',
    /^\s?(?:\/|per|pro|im|al|por|par|a|w|i|na|в|за|each|×|x)\s?(?:\d+\s?)?(?:mo(?:nth|nths|\.)?|monat\p{L}*|mtl|mois|mes|mese|maand|miesiąc|mies|måned|månad|kk|měsíc|mesiac|hó|lună|ay|месяц|мес|міс|fois|woche|week|wk|year|jahr|an|año|yr|day|tag|night|nacht)(?!\p{L})/iu,
  ],
  [
    'instalment',
    /^\s?(?:mtl|monatlich|mensuels?|mensuales|mensili|monthly|\/?月|ayda|x \d+|× \d+|in \d+ (?:interest|instal))/iu,
  ],
  [
    'saved',
    /^\s?(?:off|rabatt|gespart|günstiger|gutschein|discount|saved|savings?|de (?:remise|descuento|desconto|réduction)|di sconto|korting|taniej|rabatu|cash ?back|coupon|gift|credit|bonus|скидк\p{L}*|выгод\p{L}*|бонус\p{L}*|خصم)(?!\p{L})/iu,
  ],
  [
    'threshold',
    /^\s?\+?\s?(?:orders?|purchases?|shipping|delivery|postage|versand\p{L}*|lieferkosten|(?:de )?livraison|(?:de )?(?:gastos de )?env[ií]o|(?:di )?spedizione|verzend\p{L}*|dostawa|deposit|pfand|import|minimum|min\. order|warenkorbwert|einkaufswert|bestellwert)(?!\p{L})/iu,
  ],
  ['old', /^\s?\(?(?:rrp|msrp|uvp|list price|was)(?!\p{L})|^\s?(?:→|⇒|➔|➜|[-=]>)\s*$/iu],
  [
    'net',
    /^\s?\(?(?:ex(?:cl)?\.? ?(?:vat|tax|gst|btw|iva)|netto|zzgl\.? mwst|h\.?t\.?(?!\p{L})|hors taxe|без ндс|excluding)/iu,
  ],
  [
    'points',
    /^\s?(?:points?|punkte|with|new|used|mit (?:dem )?(?:code|gutschein)|avec le code|con (?:transferencia|dep[oó]sito|efectivo|c[oó]digo|cup[oó]n)|en efectivo|no (?:pix|boleto)|for members|für mitglieder)(?!\p{L})/iu,
  ],
];

/**
 * What a sum is by the words around it.
 * @param before what stands before it in its line, back to the sum before
 * @param after what stands behind it, to the sum after
 */
export function kindByWords(before: string, after: string): SumKind {
  const alone = ALONE.find(([, pattern]) => pattern.test(before));
  if (alone) return alone[0];
  const follows = AFTER.find(([, pattern]) => pattern.test(after));
  if (follows) return follows[0];
  const tail = before.slice(-60);
  let kind: SumKind = 'plain';
  let end = 0;
  for (const [each, pattern] of BEFORE) {
    for (const match of tail.matchAll(pattern)) {
      const ends = match.index + match[0].length;
      if (ends > end) {
        kind = each;
        end = ends;
      }
    }
  }
  return kind;
}

/** Whether a line says nothing but what the sum beside it is, and what. */
export function kindOfLabel(line: string): SumKind {
  const label = line.trim();
  if (label === '' || label.length > 40) return 'plain';
  const kind = kindByWords(label, '');
  // "Save 10 %" says all that it has to say.
  if (kind === 'plain' || (/\p{Nd}|%/u.test(label) && kind !== 'instalment')) return 'plain';
  for (const [each, pattern] of BEFORE) {
    if (each !== kind) continue;
    const rest = label.replaceAll(pattern, '').replace(/[^\p{L}\p{Nd}]+/gu, '');
    if (rest.length <= 3 || /[:：]$/.test(label)) return kind;
  }
  return 'plain';
}

/** What authors call the element of a sum that is not to be paid now. */
export const NAMES_OF_KINDS: readonly [SumKind, RegExp][] = [
  [
    'saved',
    /sav(e|ed|ing|ings)|discount(?! ?ed)|you ?save|rebate|coupon|cashback|rabatt|ersparnis|percent/i,
  ],
  [
    'instalment',
    /instal?l?ment|financ|month|klarna|afterpay|clearpay|affirm|paypal|emi\b|cuota|parcel|rate\b|sezzle/i,
  ],
  ['unit', /unit ?price|per ?unit|price ?per|base ?price ?unit|ppu|grundpreis|unit ?cost|measure/i],
  ['threshold', /shipping|delivery|postage|versand|deposit/i],
  ['lowest', /lowest|omnibus|30 ?day/i],
  ['net', /excl|without ?tax|net ?price|ex ?vat|no ?tax/i],
];

/** What they call a former price; the second kind also what is to be paid, where nothing else is. */
export const OLD_NAMES =
  /\b(old|was|before|strike\w*|struck|cross(ed)?|through|linethrough|compare|previous|prev|msrp|rrp|uvp|streich\w*|vorher|statt|ancien\w*|barre[de]?|antes|tachado|vecchio|stara|przekresl\w*|former|non sale|del)\b/i;
export const MAYBE_OLD_NAMES =
  /\b(orig|original|regular|list|retail|standard|normal|full|base|lt|highest|basis|market|origin|gross)\b/i;

export const NOW_NAMES =
  /\b(sale|sales|special|now|current|final|new|actual|our|promo|promotion|offer|deal|reduced|selling|today|pay|discounted|ins|best|main|big|highlight)\b/i;
