import type { ImageFailure, PageImage, PageSummary } from '../../messages/protocol';
import { CLASS_IDS, type ClassId } from '../../model/taxonomy';

/** A tagged image for tests: `confidence` for its class, the rest shared by the others. */
export function taggedImage(
  id: ClassId,
  { confidence = 0.91, milliseconds = 12, url = `https://shop.example/${id}.jpg` } = {},
): PageImage {
  const others = CLASS_IDS.filter((other) => other !== id);
  return {
    url,
    alt: `A ${id}`,
    result: {
      ok: true,
      tag: {
        ranking: [
          { class: id, probability: confidence },
          ...others.map((other) => ({ class: other, probability: (1 - confidence) / 9 })),
        ],
        input: btoa(String.fromCharCode(...new Uint8Array(784))),
        animated: false,
        backend: 'wasm',
        milliseconds,
      },
    },
  };
}

/** An image for tests that could not be read. */
export function unreadImage(error: ImageFailure['error'], detail = ''): PageImage {
  return {
    url: `https://shop.example/${error}.jpg`,
    alt: '',
    result: { ok: false, failure: { error, detail } },
  };
}

/** An image for tests that waits for its answer. */
export const waitingImage: PageImage = { url: 'https://shop.example/waiting.jpg', alt: '' };

/** A page that is done: five dresses, two bags, two pictures that could not be read. */
export const sampleSummary: PageSummary = {
  phase: 'done',
  images: [
    taggedImage('bag', { milliseconds: 8 }),
    ...[9, 10, 11, 30, 200].map((milliseconds) => taggedImage('dress', { milliseconds })),
    taggedImage('bag', { milliseconds: 9, url: '' }),
    unreadImage('not-found', '404'),
    unreadImage('empty'),
  ],
};
