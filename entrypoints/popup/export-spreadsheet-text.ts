/** Signs that begin a formula. */
const FORMULA = /^[=+\-@]/;

/** What spreadsheets make numbers, dates, times and shares of: `00123`, `3-4`, `1E5`, `12:30`, `50 %`. */
const NUMBER = /^[\p{Nd}\s.,:/'’%()–-]+(?:e[+-]?\p{Nd}+)?$/iu;

/** A month and one or two numbers: `Mar 10`, `5-May`, `SEPT22`. */
const DATE = /^(?:\p{Nd}{1,4}[\s./-]*)?(\p{L}{3,})\.?(?:[\s./,-]*\p{Nd}{1,4}){0,2}$/u;

/** A number that every spreadsheet shows as it is written: no zero before it, and not too long. */
const PLAIN_NUMBER = /^(?:0|[1-9]\d{0,10})$/;

const MONTHS = ['en', 'de', 'fr'].flatMap((locale) => {
  const format = new Intl.DateTimeFormat(locale, { month: 'long' });
  return Array.from({ length: 12 }, (_, month) =>
    format.format(new Date(2000, month)).toLowerCase(),
  );
});

/**
 * What a CSV's cell has to hold so that a spreadsheet shows a text as it is. A page chooses the
 * texts: one that begins like a formula gets an apostrophe before it. One that would become a number
 * or a date is written as a formula that gives the text, `="00123"`: all common spreadsheets
 * understand that, and CSV knows no other way.
 */
export function spreadsheetText(text: string): string {
  // Full-width signs count as the others, as they do for spreadsheets of East Asia.
  const plain = text.normalize('NFKC');
  if (/^[\t\r\n]/.test(text) || FORMULA.test(plain.replace(/^[\s\p{C}]+/u, ''))) return `'${text}`;
  return isChanged(plain) ? `="${text}"` : text;
}

function isChanged(text: string): boolean {
  if (!/\p{Nd}/u.test(text) || PLAIN_NUMBER.test(text)) return false;
  if (NUMBER.test(text)) return true;
  const word = DATE.exec(text)?.[1]?.toLowerCase();
  return word !== undefined && MONTHS.some((month) => month.startsWith(word));
}
