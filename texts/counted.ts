import type { GeneratedI18nStructure as Texts } from '#i18n';
import { formatted } from './numbers';
import { text } from './text';

/** Texts of a number and what is counted, with no other placeholder. */
type Counted = {
  [Key in keyof Texts]: Texts[Key] extends { namedSubstitutions: readonly string[] }
    ? never
    : Texts[Key] extends { plural: true; substitutions: 1 }
      ? Key
      : never;
}[keyof Texts];

/** A number and what is counted: `1 picture`, `10,000 pictures`. */
export function counted(key: Counted, number: number): string {
  return text(key, number, [formatted(number)]);
}
