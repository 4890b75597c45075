import { keyOf } from '../texts/key-of';
import { text } from '../texts/text';
import type { ImageFailure } from './protocol';

/**
 * The sentences for an image without a tag: what happened, its figure in brackets where there is
 * one, which other ways were tried, and what to do. Plain text: the detail may come from a server, so never use it as markup.
 */
export function imageErrorText({ error, detail, tried }: ImageFailure): string {
  const what = text(`errors.${keyOf(error)}.what`);
  const begin = detail
    ? text('card.problemWithDetail', { what, detail })
    : text('card.problem', { what });
  if (!tried) return [begin, text(`errors.${keyOf(error)}.help`)].join(' ');
  const copy = tried.copy && text(`copy.${keyOf(tried.copy)}`);
  const screen = keyOf(tried.screen);
  // What lets the last way succeed is of more help than what is wrong with the first.
  return [begin, copy, text(`screen.${screen}.why`), text(`screen.${screen}.help`)]
    .filter(Boolean)
    .join(' ');
}
