import { language } from './text';

/** A time of this day as the language of the texts writes it: `2:05:09 PM`. */
export function timeOfDay(milliseconds: number): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'medium' }).format(milliseconds);
}
