import type { ImageFailure } from './protocol';

/** What happened, and what to do about it; the detail goes between the two. */
const SENTENCES: Record<ImageFailure['error'], readonly [what: string, remedy: string]> = {
  'not-found': [
    'The shop has no picture at this address',
    'Reload the page: the shop may have moved it.',
  ],
  unreachable: ['The picture could not be fetched', 'Check the connection and try again.'],
  'not-an-image': [
    'The address gave no picture that a browser can show',
    'Reload the page, or choose another picture.',
  ],
  empty: ['The picture’s file is empty', 'Reload the page and try again.'],
  broken: ['The picture’s file is damaged or incomplete', 'Reload the page and try again.'],
  'too-small': [
    'The picture is too small to see a garment in',
    'Choose one of at least 8 × 8 pixels.',
  ],
  'too-large': ['The picture is too large to read', 'Choose a smaller version of it.'],
  vector: ['This is a vector drawing, not a photograph', 'Choose a JPEG, PNG, WebP, AVIF or GIF.'],
  'no-network': [
    'The neural network could not start',
    'Try again; if it stays so, switch Hangtag off and on in the browser’s extensions.',
  ],
};

/**
 * The sentences for an image without a tag: what happened, its figure in brackets where there is
 * one, and what to do. Plain text: the detail may come from a server, so never use it as markup.
 */
export function imageErrorText({ error, detail }: ImageFailure): string {
  const [what, remedy] = SENTENCES[error];
  return `${what}${detail && ` (${detail})`}. ${remedy}`;
}
