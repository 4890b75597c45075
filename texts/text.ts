import type { i18n } from '#i18n';

type Text = typeof i18n.t;

/**
 * A text in the language of this browser, by its key in `locales/`: with what its placeholders
 * stand for, and with a number where it has a plural.
 * @throws before anybody called `speak`
 */
export let text: Text = () => {
  throw new Error('There are no texts before speak() was called');
};

/** The language of the texts as BCP 47 has it. English where nobody speaks, as in the report. */
export let language = 'en';

/** The direction in which the texts are written. */
export let direction: 'ltr' | 'rtl' = 'ltr';

/**
 * Gives this program its texts, which come from the browser, or from files where there is none. Once,
 * before anything is drawn.
 */
export function speak(translate: Text): void {
  text = translate;
  language = translate('language.code');
  direction = translate('language.direction') === 'rtl' ? 'rtl' : 'ltr';
}
