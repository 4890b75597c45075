import { direction, language } from './text';

/** Tells browsers and screen readers in which language a page of the extension is. */
export function markLanguage({ documentElement }: Document): void {
  documentElement.lang = language;
  documentElement.dir = direction;
}
