/** What tells which of the currencies that share a sign is meant. */
export interface CurrencyHints {
  /** Code of ISO 4217 that the page's own data has. */
  currency?: string | undefined;
  /** The page's language, as in `lang`: `sv`, `en-AU`. */
  language?: string | undefined;
  /** The page's host name, whose ending may be a country's. */
  host?: string | undefined;
}

/**
 * Signs and words that shops write, and the currencies that they can stand for, the usual one
 * first. A leading `?` means that none is usual: only the page tells.
 */
const MARKS: Record<string, string> = {
  $: 'USD AUD CAD NZD SGD HKD TWD MXN CLP ARS COP UYU DOP BBD BSD JMD TTD FJD NAD BND XCD',
  '£': 'GBP EGP LBP SYP GIP FKP SHP',
  '€': 'EUR',
  '¥': '?JPY CNY',
  '￥': '?JPY CNY',
  '＄': 'USD',
  '₹': 'INR',
  '₨': 'PKR INR LKR NPR MUR',
  '₽': 'RUB',
  '₩': 'KRW',
  '￦': 'KRW',
  '₺': 'TRY',
  '₫': 'VND',
  '₦': 'NGN',
  '₴': 'UAH',
  '₪': 'ILS',
  '฿': 'THB',
  '₱': 'PHP',
  '₸': 'KZT',
  '₮': 'MNT',
  '₼': 'AZN',
  '₾': 'GEL',
  '₭': 'LAK',
  '₡': 'CRC',
  '₲': 'PYG',
  '₵': 'GHS',
  '៛': 'KHR',
  '৳': 'BDT',
  '֏': 'AMD',
  '؋': 'AFN',
  '﷼': '?IRR SAR QAR OMR YER',
  US$: 'USD',
  'US $': 'USD',
  U$S: 'USD',
  '$ US': 'USD',
  $US: 'USD',
  '$ CA': 'CAD',
  $CA: 'CAD',
  '$ CAN': 'CAD',
  $U: 'UYU',
  AR$: 'ARS',
  CLP$: 'CLP',
  COL$: 'COP',
  EC$: 'XCD',
  N$: 'NAD',
  A$: 'AUD',
  AU$: 'AUD',
  'AU $': 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  CDN$: 'CAD',
  'C $': 'CAD',
  NZ$: 'NZD',
  S$: 'SGD',
  SG$: 'SGD',
  HK$: 'HKD',
  NT$: 'TWD',
  MX$: 'MXN',
  R$: 'BRL',
  'CN¥': 'CNY',
  RMB: 'CNY',
  'JP¥': 'JPY',
  J$: 'JMD',
  RD$: 'DOP',
  TT$: 'TTD',
  'S/': 'PEN',
  'S/.': 'PEN',
  'Bs.': 'BOB VES',
  Bs: 'BOB VES',
  'Gs.': 'PYG',
  Gs: 'PYG',
  Q: 'GTQ',
  'B/.': 'PAB',
  円: 'JPY',
  元: 'CNY TWD',
  圓: 'TWD HKD',
  块: 'CNY',
  원: 'KRW',
  บาท: 'THB',
  đ: 'VND',
  VNĐ: 'VND',
  kr: '?SEK NOK DKK ISK',
  'kr.': '?DKK NOK SEK ISK',
  kronor: 'SEK',
  zł: 'PLN',
  zl: 'PLN',
  Kč: 'CZK',
  Kc: 'CZK',
  Ft: 'HUF',
  lei: 'RON',
  lekë: 'ALL',
  dollars: 'USD AUD CAD NZD SGD HKD TWD',
  лв: 'BGN',
  'лв.': 'BGN',
  лева: 'BGN',
  грн: 'UAH',
  'грн.': 'UAH',
  руб: 'RUB BYN',
  'руб.': 'RUB BYN',
  рублей: 'RUB',
  'р.': 'RUB BYN',
  р: 'RUB BYN',
  'Br.': 'BYN ETB',
  тг: 'KZT',
  'тг.': 'KZT',
  тенге: 'KZT',
  төг: 'MNT',
  төгрөг: 'MNT',
  сом: 'KGS',
  'so‘m': 'UZS',
  "so'm": 'UZS',
  сум: 'UZS',
  дин: 'RSD',
  'дин.': 'RSD',
  'din.': 'RSD',
  ден: 'MKD',
  'ден.': 'MKD',
  kn: 'HRK',
  KM: 'BAM',
  TL: 'TRY',
  Rs: 'INR PKR LKR NPR MUR',
  'Rs.': 'INR PKR LKR NPR MUR',
  रु: 'INR NPR',
  'रु.': 'INR NPR',
  රු: 'LKR',
  Tk: 'BDT',
  'Tk.': 'BDT',
  টাকা: 'BDT',
  Rp: 'IDR',
  'Rp.': 'IDR',
  RM: 'MYR',
  Php: 'PHP',
  R: 'ZAR',
  KSh: 'KES',
  Ksh: 'KES',
  'Ksh.': 'KES',
  TSh: 'TZS',
  USh: 'UGX',
  'GH₵': 'GHS',
  Fr: 'CHF',
  'Fr.': 'CHF',
  'SFr.': 'CHF',
  FCFA: 'XOF XAF',
  'F CFA': 'XOF XAF',
  CFA: 'XOF XAF',
  euro: 'EUR',
  euros: 'EUR',
  ευρώ: 'EUR',
  Dh: 'AED MAD',
  Dhs: 'AED MAD',
  'Dhs.': 'AED MAD',
  DH: 'MAD AED',
  SR: 'SAR',
  KD: 'KWD',
  'K.D.': 'KWD',
  BD: 'BHD',
  QR: 'QAR',
  JD: 'JOD',
  LE: 'EGP',
  'L.E.': 'EGP',
  DT: 'TND',
  DA: 'DZD',
  'ر.س': 'SAR',
  'ر.س.': 'SAR',
  ريال: 'SAR YER QAR OMR IRR',
  'د.إ': 'AED',
  'د.إ.': 'AED',
  درهم: 'AED MAD',
  'ج.م': 'EGP',
  'ج.م.': 'EGP',
  جنيه: 'EGP SDG',
  'د.ك': 'KWD',
  'د.ك.': 'KWD',
  'د.ب': 'BHD',
  'د.ب.': 'BHD',
  'ر.ع.': 'OMR',
  'ر.ع': 'OMR',
  'ر.ق': 'QAR',
  'ر.ق.': 'QAR',
  'د.أ': 'JOD',
  'د.ع': 'IQD',
  'د.ت': 'TND',
  'د.ج': 'DZD',
  'د.م.': 'MAD',
  'ل.ل': 'LBP',
  دينار: 'KWD IQD JOD BHD TND DZD LYD',
  تومان: 'IRR',
  ریال: 'IRR',
  'ש״ח': 'ILS',
  'ש"ח': 'ILS',
};

/** Also words, sizes or other units: they need a number that can only be a sum. */
const DOUBTFUL =
  /^(ALL|TOP|TRY|CUP|PEN|MOP|SOS|BAM|GEL|BOB|MAD|CAD|COP|LAK|ANG|KM|R|Q|DA|LE|BD|SR|QR|JD|DT|Fr|Fr\.|kn)$/;

/** Written in just this way; others are also known in large or small letters. */
const EXACT = /^(R|Q|DA|DT|DH|SR|KM|LE|BD|KD|QR|JD|TL|RM|Dh|Fr|Fr\.|kn|р)$/;

/** Codes that shops write in small letters, too. */
const ALSO_SMALL =
  /^(eur|usd|gbp|chf|aed|sar|qar|kwd|bhd|omr|egp|pln|czk|sek|nok|dkk|huf|ron|bgn|inr|aud|nzd|sgd|hkd|myr|php|thb|idr|vnd|jpy|cny|krw|zar|brl|ngn|kes|ghs|bdt|pkr|lkr|uah|rub|kzt|ils|mnt)$/i;

/** Currencies of countries whose shops write a sign that others use, too. */
const OF_COUNTRY: Record<string, string> = {
  au: 'AUD',
  ca: 'CAD',
  nz: 'NZD',
  sg: 'SGD',
  hk: 'HKD',
  tw: 'TWD',
  mx: 'MXN',
  cl: 'CLP',
  ar: 'ARS',
  co: 'COP',
  uy: 'UYU',
  do: 'DOP',
  jm: 'JMD',
  tt: 'TTD',
  bb: 'BBD',
  na: 'NAD',
  fj: 'FJD',
  us: 'USD',
  gb: 'GBP',
  uk: 'GBP',
  eg: 'EGP',
  lb: 'LBP',
  se: 'SEK',
  no: 'NOK',
  dk: 'DKK',
  is: 'ISK',
  jp: 'JPY',
  cn: 'CNY',
  in: 'INR',
  pk: 'PKR',
  lk: 'LKR',
  np: 'NPR',
  mu: 'MUR',
  by: 'BYN',
  ru: 'RUB',
  bo: 'BOB',
  ve: 'VES',
  et: 'ETB',
  ae: 'AED',
  ma: 'MAD',
  sa: 'SAR',
  ir: 'IRR',
  qa: 'QAR',
  om: 'OMR',
  ye: 'YER',
  iq: 'IQD',
  jo: 'JOD',
  bh: 'BHD',
  tn: 'TND',
  dz: 'DZD',
  ly: 'LYD',
  kw: 'KWD',
  sn: 'XOF',
  ci: 'XOF',
  cm: 'XAF',
};

/** Languages that point at one country where they name none. */
const OF_LANGUAGE: Record<string, string> = {
  sv: 'se',
  nb: 'no',
  nn: 'no',
  no: 'no',
  da: 'dk',
  is: 'is',
  ja: 'jp',
  zh: 'cn',
  be: 'by',
  ru: 'ru',
  hi: 'in',
  ur: 'pk',
  si: 'lk',
  ne: 'np',
  fa: 'ir',
};

/** All codes of ISO 4217 that the browser knows. */
const CODES = new Set(Intl.supportedValuesOf('currency'));

/** By how they are written in small letters, but for those that are written in one way only. */
const MARKS_ANYHOW = new Map(
  Object.keys(MARKS)
    .filter((mark) => !EXACT.test(mark))
    .map((mark) => [mark.toLowerCase(), mark]),
);

const escaped = (text: string) => text.replace(/[.$/\\+*?()[\]{}|^]/g, '\\$&');

/** Scripts that put no spaces between words. */
const UNSPACED = /^[円元圓块원]$/;

const LETTERLESS = '(?![\\p{L}\\p{M}])';

/** Source of a regular expression: any sign, word or code that may be one of a currency. */
export const MARK = anyMark([...Object.keys(MARKS), ...CODES, ...withDollar([...CODES])]);

/** `MXN$ 129`, `USD $12`: the code, and the sign that many share. */
function withDollar(codes: readonly string[]): string[] {
  const shared = codes.filter((code) => MARKS.$?.includes(code));
  return shared.flatMap((code) => [`${code}$`, `${code} $`]);
}

/** Letters on either side of a word make it a part of another. */
function anyMark(marks: readonly string[]): string {
  const groups = new Map<string, string[]>();
  for (const mark of marks.toSorted((a, b) => b.length - a.length)) {
    const isJoined = UNSPACED.test(mark);
    const begins = !isJoined && /^[\p{L}\p{M}]/u.test(mark) ? '(?<![\\p{L}\\p{M}])' : '';
    const ends = !isJoined && /[\p{L}\p{M}]$/u.test(mark) ? LETTERLESS : '';
    const group = `${begins}(?:|)${ends}`;
    groups.set(group, [...(groups.get(group) ?? []), escaped(mark)]);
  }
  // `$ CA` before `$`, and `руб.` before `руб`.
  const place = (group: string) =>
    group.startsWith('(?:|)(') ? 0 : group.endsWith(LETTERLESS) ? 2 : 1;
  return [...groups]
    .toSorted(([a], [b]) => place(a) - place(b))
    .map(([group, words]) => group.replace('|', () => words.join('|')))
    .join('|');
}

/** The currencies that a mark can stand for, and whether one of them is the usual one. */
export interface Currencies {
  codes: readonly string[];
  hasUsual: boolean;
  /** Whether the mark is a word of other meanings, too. */
  isDoubtful: boolean;
}

/** What a mark stands for, or undefined where it is none in these letters. */
export function currenciesOf(mark: string): Currencies | undefined {
  const code = mark.toUpperCase().replace(/^([A-Z]{3}) ?\$$/, '$1');
  if (CODES.has(code) && (mark.startsWith(code) || ALSO_SMALL.test(mark))) {
    return { codes: [code], hasUsual: true, isDoubtful: DOUBTFUL.test(mark) };
  }
  const known = Object.hasOwn(MARKS, mark) ? mark : MARKS_ANYHOW.get(mark.toLowerCase());
  const value = known && MARKS[known];
  if (!value) return undefined;
  return {
    codes: value.replace('?', '').split(' '),
    hasUsual: !value.startsWith('?'),
    isDoubtful: DOUBTFUL.test(mark),
  };
}

/** The one that is meant, as far as the mark and the page tell. */
export function currencyMeant(
  { codes, hasUsual }: Currencies,
  { currency, language, host }: CurrencyHints = {},
): string | undefined {
  const [usual] = codes;
  if (codes.length === 1) return usual;
  const [tongue = '', region] = (language ?? '').toLowerCase().split(/[-_]/);
  const ending = /\.([a-z]{2})$/.exec(host ?? '')?.[1];
  const countries = [ending, region, OF_LANGUAGE[tongue]];
  const hinted = [currency, ...countries.map((country) => country && OF_COUNTRY[country])];
  const meant = hinted.find((code) => code !== undefined && codes.includes(code));
  return meant ?? (hasUsual ? usual : undefined);
}

/** How many digits after the decimal sign a currency has: mostly 2, 0 for the yen, 3 for some dinars. */
export function fractionDigits(currency: string | undefined): number {
  if (currency === undefined || !CODES.has(currency)) return 2;
  let digits = digitsOf.get(currency);
  if (digits === undefined) {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    digits = format.resolvedOptions().maximumFractionDigits ?? 2;
    digitsOf.set(currency, digits);
  }
  return digits;
}

/** Whether shops write a currency without decimals: one of its units buys nothing. */
export function isSmall(currency: string): boolean {
  return SMALL.test(currency) || fractionDigits(currency) === 0;
}

/** Those that have small money by the standard alone. */
const SMALL = /^(AMD|ARS|COP|CRC|HUF|IDR|IQD|IRR|KZT|LAK|LBP|MMK|MNT|NGN|PKR|RSD|SYP|TZS|UZS)$/;

const digitsOf = new Map<string, number>();
