import { queryAll } from '../dom';
import { registerSignal } from '../signal';

const MONTH =
  '(jan(uar[iy]?|vier|eiro)?|feb(ruar[iy]?|rero|braio)?|f[eé]v(rier|ereiro)?|m[aä]r(ch|z|s|zo|ço)?|apr(il|ile)?|abr(il)?|avril|ma[iy]o?|maggio|jun[ei]?|jun[ih]o|juin|giugno|jul[iy]?|jul[ih]o|juillet|luglio|aug(ust)?|ago(sto)?|août|sept?(ember|embre|iembre)?|setembro|settembre|o[ck]t(ober|obre|ubre)?|out(ubro)?|ottobre|nov(ember|embre|iembre|embro)?|de[cz](ember|embre|embro|ember)?|dic(iembre|embre)?)';

/** A day as people write it, also without a year, and how long ago something was. */
const DATE = new RegExp(
  [
    String.raw`(?<![\p{L}\d])\d{1,2}(st|nd|rd|th|º|er|\.)?[ -]*(de |of |di )?${MONTH}(?!\p{L})`,
    String.raw`(?<!\p{L})${MONTH}\.? \d{1,2}(st|nd|rd|th)?(,|\b(?! ?[\p{L}%€$£]))`,
    String.raw`\b\d{1,2}[./]\d{1,2}[./](19|20)\d\d\b|\b(19|20)\d\d[-./]\d\d[-./]\d\d\b|(19|20)\d\d年`,
    String.raw`\b\d+ ?(min(ute)?s?|hours?|days?|weeks?|months?|years?) ago\b|\bvor \d+ (Minuten?|Stunden?|Tag(en)?|Wochen?)\b|\bil y a \d+|\bhace \d+ (minutos?|horas?|días?)|\bhá \d+ (minutos?|horas?|dias?)`,
  ].join('|'),
  'iu',
);

/** What leads on to an article. */
const MORE =
  /\b(read (more|article|post|story|on)|continue reading|keep reading|weiterlesen|mehr lesen|lire la suite|lire plus|leer más|seguir leyendo|leia mais|leggi tutto|lees (meer|verder)|czytaj (dalej|więcej)|min(ute)?s? read|posted (by|on|in)|published on|written by)\b|читать (далее|дальше|полностью)|閱讀更多|阅读(更多|全文)/iu;

/** Where news and blogs keep what they write: `/2024/05/`, `/20240512/`. */
const DATED_LINK = /\/(19|20)\d\d[-/]?(0[1-9]|1[0-2])([-/]?[0-3]\d)?[-/_.]/;

registerSignal({
  id: 'dated',
  speaks: 'against',
  prior: -1,
  because: 'Its card has a date or “Read more”, as articles have.',
  isSampled: true,
  measure: ({ text, card, link }) =>
    DATE.test(text) ||
    MORE.test(text) ||
    DATED_LINK.test(link) ||
    queryAll(card, 'time').length > 0,
});
