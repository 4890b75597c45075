import type { PageProduct, Price } from '../../../messages/protocol';
import { type CurrencyHints, fractionDigits, isSmall } from './currencies';
import { listOf, type Thing, typesOf } from './json-ld';
import { plainText } from './loose-json';
import { readPrice } from './money';

const LONGEST_TEXT = 300;

/** What a page says of a product in data made for programs. */
export interface Description {
  product: PageProduct;
  /** Addresses of its pictures, as written. */
  images: readonly string[];
  /** Whether the page is about others, too: a list, or something that goes with the product. */
  isAside: boolean;
}

/** Finds the object that a value is or refers to. */
type Resolve = (value: unknown) => Thing | undefined;

export function isProduct(thing: Thing): boolean {
  return typesOf(thing).some((type) =>
    /^(Product(Group|Model|Collection)?|IndividualProduct|SomeProducts|Vehicle|Car|Motorcycle|Book)$/i.test(
      type,
    ),
  );
}

/** A product of schema.org, whether from JSON-LD or microdata. */
export function describeProduct(
  thing: Thing,
  isAside: boolean,
  resolve: Resolve,
  hints: CurrencyHints,
): Description {
  const variants = listOf(thing.hasVariant)
    .map(resolve)
    .filter((one) => one !== undefined);
  const of = (name: string) => thing[name] ?? variants.map((one) => one[name]).find(isGiven);
  const listed = [thing, ...variants].flatMap((one) => offersOf(one.offers, resolve));
  // Some write the price on the product itself.
  const offers = listed.length === 0 && isGiven(thing.price) ? [thing] : listed;
  const best = chooseOffer(offers);
  const brand = resolve(of('brand')) ?? resolve(of('manufacturer'));
  const product: PageProduct = known({
    name: wordsOf(of('name')),
    price: best && priceOfOffer(best, hints),
    oldPrice: best && oldPriceOfOffer(best, resolve, hints),
    brand: wordsOf(brand?.name) ?? wordsOf(listOf(of('brand'))[0]),
    sku: idOf(of('sku')) ?? idOf(best?.sku) ?? idOf(of('productID')) ?? idOf(of('mpn')),
    gtin: gtinOf(thing) ?? variants.map(gtinOf).find(isGiven) ?? (best && gtinOf(best)),
    availability: availabilityOf(offers),
    link: addressOf(thing.url) ?? addressOf(best?.url),
  });
  return { product, images: imagesOf(thing.image, resolve), isAside };
}

function isGiven<T>(value: T): value is NonNullable<T> {
  return value !== undefined && value !== null && value !== '';
}

/** Only what is there. */
export function known<T extends object>(values: T): { [Key in keyof T]: NonNullable<T[Key]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => isGiven(value))) as {
    [Key in keyof T]: NonNullable<T[Key]>;
  };
}

/** Offers, those within an `AggregateOffer` too, each with its prices on top. */
function offersOf(value: unknown, resolve: Resolve): Thing[] {
  return listOf(value)
    .slice(0, 200)
    .flatMap((each) => {
      const offer = resolve(each);
      if (!offer) return [];
      const inner = listOf(offer.offers)
        .map(resolve)
        .filter((one) => one !== undefined);
      const { priceCurrency, availability } = offer;
      if (isGiven(offer.price) || isGiven(offer.lowPrice) || inner.length === 0) {
        return [withSpecification(offer, resolve)];
      }
      return inner.map((one) =>
        withSpecification({ priceCurrency, availability, ...one }, resolve),
      );
    });
}

/** What `priceSpecification` says, where the offer itself says nothing: not the former price, nor one per unit. */
function withSpecification(offer: Thing, resolve: Resolve): Thing {
  const own = amountOfValue(offer.price);
  const paid = specificationsOf(offer, resolve).find(
    (one) =>
      isGiven(one.price ?? one.minPrice) &&
      !isFormer(one) &&
      !CONDITIONS.some((name) => isGiven(one[name])),
  );
  if (!paid) return offer;
  const isReduced =
    /SalePrice/i.test(String(paid.priceType ?? '')) &&
    (amountOfValue(paid.price) ?? own ?? 0) < (own ?? 0);
  if (isGiven(offer.price) && own !== 0 && !isReduced) return offer;
  const priceCurrency = paid.priceCurrency ?? offer.priceCurrency;
  return { ...offer, price: paid.price ?? paid.minPrice, priceCurrency };
}

/** What makes a price one that not everybody pays for the whole: per kilogram, for members, by the month. */
const CONDITIONS = [
  'referenceQuantity',
  'validForMemberTier',
  'billingDuration',
  'billingIncrement',
];

function specificationsOf(offer: Thing, resolve: Resolve): Thing[] {
  return listOf(offer.priceSpecification)
    .map(resolve)
    .flatMap((one) => (one?.priceComponent ? listOf(one.priceComponent).map(resolve) : [one]))
    .filter((one) => one !== undefined);
}

function isFormer({ priceType }: Thing): boolean {
  return /ListPrice|Strikethrough|SRP|MSRP|RegularPrice/i.test(String(priceType ?? ''));
}

/** The first that can be bought and has a price. */
function chooseOffer(offers: readonly Thing[]): Thing | undefined {
  const priced = offers.filter((offer) => amountOfValue(offer.price ?? offer.lowPrice));
  const open = priced.filter(({ availability }) => availabilityFrom(availability) !== 'OutOfStock');
  return open[0] ?? priced[0] ?? offers[0];
}

function priceOfOffer(offer: Thing, hints: CurrencyHints): Price | undefined {
  const low = amountOfValue(offer.price) ? offer.price : offer.lowPrice;
  return priceFrom(low, offer.priceCurrency, hints);
}

function oldPriceOfOffer(offer: Thing, resolve: Resolve, hints: CurrencyHints): Price | undefined {
  const former = specificationsOf(offer, resolve).find(isFormer);
  const price =
    former && priceFrom(former.price, former.priceCurrency ?? offer.priceCurrency, hints);
  return price && (price.amount ?? 0) > (amountOfValue(offer.price) ?? 0) ? price : undefined;
}

/** What a value amounts to: in data a point is the sign of decimals; words are read as a shopper does. */
function amountOfValue(value: unknown, hints: CurrencyHints = {}): number | undefined {
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || value < 0) return undefined;
    // `19.990` in CLP, read as a number by whoever wrote the data.
    const isCut =
      value < 1000 && !Number.isInteger(value) && NEVER_SO_CHEAP.test(hints.currency ?? '');
    return isCut ? Math.round(value * 1000) : value;
  }
  const text = wordsOf(value);
  if (text === undefined) return undefined;
  const isNumber = /^\d+(\.\d+)?$/.test(text);
  return isNumber && !isOfThousands(text, hints.currency)
    ? Number(text)
    : readPrice(text, hints)?.amount;
}

const NEVER_SO_CHEAP = /^(CLP|COP|PYG|VND|IDR|IRR|LAK|UZS)$/;

/** Whether three digits behind a point are thousands: where nothing is so cheap, as `19.990` in CLP. */
function isOfThousands(text: string, currency: string | undefined): boolean {
  return /^[1-9]\d{0,2}\.\d{3}$/.test(text) && currency !== undefined && isSmall(currency);
}

/** Codes that are no more, but that shops still write. */
const FORMER_CODES: Record<string, string> = { RUR: 'RUB', BYR: 'BYN', RMB: 'CNY', NTD: 'TWD' };

/**
 * A price from data, or undefined where it is none: empty, or 0.
 * @param currency code, or whatever a page writes there
 */
export function priceFrom(
  value: unknown,
  currency: unknown,
  hints: CurrencyHints,
): Price | undefined {
  const text = typeof value === 'number' ? String(value) : wordsOf(value);
  const stated = wordsOf(currency)?.toUpperCase();
  const code = stated && /^[A-Z]{3}$/.test(stated) ? (FORMER_CODES[stated] ?? stated) : undefined;
  const own = { ...hints, ...(code && { currency: code }) };
  const amount = amountOfValue(value, own);
  if (!text || !amount) return undefined;
  const written = readPrice(text, own);
  const meant =
    code ?? written?.currency ?? (stated ? readPrice(`1 ${stated}`, hints)?.currency : undefined);
  const isBare = /^[\d.,\s]+$/.test(text);
  return {
    text: isBare && stated ? `${text} ${stated}` : (written?.text ?? text),
    amount: rounded(amount, meant),
    ...(meant && { currency: meant }),
  };
}

/** Data are often computed: 12.990000000000001. */
function rounded(amount: number, currency: string | undefined): number {
  const factor = 10 ** Math.max(2, fractionDigits(currency));
  return Math.round(amount * factor) / factor;
}

/** The words of a text, in any of the forms that it may have in data. */
export function wordsOf(value: unknown): string | undefined {
  const [first] = listOf(value);
  if (typeof first === 'number') return String(first);
  if (typeof first === 'object' && first !== null) {
    const { '@value': inner, name } = first as Thing;
    return inner !== undefined
      ? wordsOf(inner)
      : typeof name === 'string'
        ? wordsOf(name)
        : undefined;
  }
  if (typeof first !== 'string') return undefined;
  const text = plainText(plainText(first.slice(0, 5000)))
    .replace(/<[^>]{0,300}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ||
    /^(null|undefined|nan|n\/?a|none|-|\{\{.*\}\}|\{%.*%\}|\$\{.*\})$/i.test(text)
    ? undefined
    : text.slice(0, LONGEST_TEXT);
}

function idOf(value: unknown): string | undefined {
  const text = wordsOf(value)?.replace(/^(sku|mpn|id|productid|product_id):\s*/i, '');
  return text && text.length <= 60 && !/^0+$/.test(text) ? text : undefined;
}

function gtinOf(thing: Thing): string | undefined {
  for (const name of ['gtin', 'gtin13', 'gtin14', 'gtin12', 'gtin8', 'ean', 'isbn', 'isbn13']) {
    const digits = wordsOf(thing[name])?.replace(/[\s-]/g, '');
    if (digits && isGtin(digits)) return digits;
  }
  return undefined;
}

/** 8, 12, 13 or 14 digits of which the last is the check digit; ISBNs of ten too. */
export function isGtin(digits: string): boolean {
  if (/^\d{9}[\dX]$/i.test(digits)) return true;
  if (!/^(\d{8}|\d{12,14})$/.test(digits) || /^0+$/.test(digits)) return false;
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, place) => total + Number(digit) * (place % 2 === 1 ? 3 : 1), 0);
  return sum % 10 === 0;
}

/** In stock where any offer is. */
function availabilityOf(offers: readonly Thing[]): PageProduct['availability'] {
  const all = offers.map(({ availability }) => availabilityFrom(availability));
  return all.find((one) => one === 'InStock') ?? all.find((one) => one !== undefined);
}

/** What schema.org's and others' words for it mean. */
export function availabilityFrom(value: unknown): PageProduct['availability'] {
  const [first] = listOf(value);
  const named = typeof first === 'object' && first !== null ? (first as Thing)['@id'] : first;
  const word = (typeof named === 'string' ? named : (wordsOf(value) ?? '')).replace(/[\s_-]/g, '');
  if (/(OutOfStock|NotInStock|SoldOut|Discontinued|oos|unavailable|notavailable)$/i.test(word))
    return 'OutOfStock';
  if (/(PreOrder|PreSale|BackOrder)$/i.test(word)) return 'PreOrder';
  if (
    /(InStock|LimitedAvailability|OnlineOnly|InStoreOnly|MadeToOrder|Reserved|available|instock)$/i.test(
      word,
    )
  )
    return 'InStock';
  return undefined;
}

/** Whole addresses only: what is relative in data is often relative to something else. */
function addressOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : wordsOf(value);
  return text && /^https?:\/\/[^/]+\/./i.test(text) ? text.slice(0, 1000) : undefined;
}

function imagesOf(value: unknown, resolve: Resolve): string[] {
  return listOf(value)
    .slice(0, 100)
    .flatMap((image) => {
      if (typeof image === 'string') return [image];
      const thing = resolve(image);
      return thing
        ? [thing.contentUrl, thing.url, thing['@id']].filter((one) => typeof one === 'string')
        : [];
    });
}
