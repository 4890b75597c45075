import type { COPY_PROBLEMS, ImageFailure, SCREEN_PROBLEMS } from './protocol';

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
  'private-address': [
    'A shop on the Internet may not have pictures fetched from your own network',
    'Open the picture in a tab of its own.',
  ],
  'not-allowed': [
    'Hangtag has no permission to fetch pictures from this picture’s server',
    'Allow it in the browser’s settings for Hangtag.',
  ],
  'no-network': [
    'The neural network could not start',
    'Try again; if it stays so, switch Hangtag off and on in the browser’s extensions.',
  ],
};

const COPY: Record<(typeof COPY_PROBLEMS)[number], string> = {
  closed: 'The page may not read it either',
  'not-kept': 'The page keeps no copy that can be read',
};

const SCREEN: Record<(typeof SCREEN_PROBLEMS)[number], readonly [why: string, remedy: string]> = {
  'no-click': [
    'that takes a click of yours first',
    'Press Hangtag’s button in the toolbar, then try again.',
  ],
  'not-in-front': ['its tab is not in front', 'Go to its tab and try again.'],
  'not-in-view': [
    'not all of it is in view',
    'Scroll until the whole picture shows, and try again.',
  ],
  'in-frame': [
    'it lies in a page within the page',
    'Open the picture in a tab of its own and try again.',
  ],
  covered: ['something covers it', 'Uncover the picture and try again.'],
  'too-small': ['it is shown too small', 'Open a larger view of it and try again.'],
  moved: ['it moved meanwhile', 'Wait until the page is still, and try again.'],
  'no-image': ['the browser gave no image of the screen', 'Try again.'],
};

/**
 * The sentences for an image without a tag: what happened, its figure in brackets where there is
 * one, which other ways were tried, and what to do. Plain text: the detail may come from a server, so never use it as markup.
 */
export function imageErrorText({ error, detail, tried }: ImageFailure): string {
  const [what, remedy] = SENTENCES[error];
  const begin = `${what}${detail && ` (${detail})`}.`;
  if (!tried) return `${begin} ${remedy}`;
  // What lets the last way succeed is of more help than what is wrong with the first.
  const [why, screenRemedy] = SCREEN[tried.screen];
  const copy = tried.copy && `${COPY[tried.copy]}.`;
  return [begin, copy, `From the screen: ${why}.`, screenRemedy].filter(Boolean).join(' ');
}
