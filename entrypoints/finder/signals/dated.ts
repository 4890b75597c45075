import { registerSignal } from '../signal';

const DATE =
  /\b(\d{1,2}(st|nd|rd|th)?[ .-]*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d{1,2}\b|\d{1,2}[./]\d{1,2}[./](19|20)\d\d|(19|20)\d\d-\d\d-\d\d)/i;
const MORE = /\b(read more|continue reading|weiterlesen|lire la suite|leer más|min read)\b/i;

registerSignal({
  id: 'dated',
  speaks: 'against',
  because: 'Its card has a date or “Read more”, as articles have.',
  isSampled: true,
  measure: ({ text }) => DATE.test(text) || MORE.test(text),
});
