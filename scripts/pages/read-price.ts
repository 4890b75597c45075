/** A sum of money as it is written somewhere. */
export interface Money {
  amount?: number | undefined;
  /** Codes of all currencies that it may be in, as dollars of many countries; empty where it names none. */
  currencies: readonly string[];
}

const CODES: readonly string[] = Intl.supportedValuesOf('currency');

const NUMBER = /\d+(?:[.,'’\s]\d+)*/;

/** Reads a price. Of a range the lower end counts, which stands first. */
export function readPrice(text: string): Money {
  const plain = withPlainDigits(text.normalize('NFKC'));
  const written = NUMBER.exec(plain.replace(/(\d)\p{Sc}(\d\d)$/u, '$1.$2'))?.[0];
  return {
    amount: written === undefined ? undefined : amountOf(written),
    currencies: currenciesIn(plain),
  };
}

function currenciesIn(text: string): readonly string[] {
  const words: readonly string[] = text.match(/\p{L}+\p{Sc}?|\p{Sc}/gu) ?? [];
  const code = words.find((word) => CODES.includes(word));
  return code === undefined ? CODES.filter((one) => words.includes(signOf(one))) : [code];
}

/** The last separator is the decimal one where one or two digits follow it. */
function amountOf(written: string): number {
  const [, whole = '', , decimals = ''] = /^(.*?)(?:([.,])(\d{1,2}))?$/s.exec(written) ?? [];
  return Number(`${whole.replace(/\D/g, '')}.${decimals}`);
}

/** What English writes for a currency: `€`; `$` for the dollars of all countries. */
function signOf(currency: string): string {
  const parts = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}

/** Digits of all scripts stand in tens, zero first. */
function withPlainDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String((code - zero) % 10);
  });
}
