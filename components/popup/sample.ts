import type {
  Correction,
  ImageFailure,
  PageImage,
  PageSummary,
  Tag,
} from '../../messages/protocol';
import type { Answer } from '../../model/decision';
import { rank } from '../../model/prediction';
import { CLASS_IDS, type ClassId, OUTPUT_IDS, type OutputId } from '../../model/taxonomy';

/** A network's answer for tests: the probabilities that are named, the rest shared by the other classes. */
export function sampleTag(
  answer: Answer,
  named: Partial<Record<OutputId, number>>,
  { milliseconds = 12, side = 28 } = {},
): Tag {
  const none = named.none ?? 0;
  const others = CLASS_IDS.filter((id) => named[id] === undefined).length;
  const given = OUTPUT_IDS.reduce((sum, id) => sum + (named[id] ?? 0), 0);
  const [first, ...rest] = rank(CLASS_IDS.map((id) => named[id] ?? (1 - given) / others));
  return {
    answer,
    ranking: [first, ...rest],
    none,
    input: { side, levels: btoa('\0'.repeat(side * side)) },
    animated: false,
    fromScreen: false,
    backend: 'wasm',
    milliseconds,
  };
}

/** A tagged image for tests: `confidence` for its class, the rest shared by the others. */
export function taggedImage(
  id: ClassId,
  { confidence = 0.91, milliseconds = 12, url = `https://shop.example/${id}.jpg` } = {},
): PageImage {
  const tag = sampleTag({ kind: 'tag', class: id }, { [id]: confidence }, { milliseconds });
  return { url, alt: `A ${id}`, result: { ok: true, tag } };
}

/** An image for tests that lies between two answers. */
export function unsureImage(first: OutputId, second: OutputId): PageImage {
  const answer: Answer = { kind: 'unsure', candidates: [first, second] };
  const tag = sampleTag(answer, { [first]: 0.45, [second]: 0.4 });
  return { url: `https://shop.example/${first}-${second}.jpg`, alt: '', result: { ok: true, tag } };
}

/** An image for tests that shows none of the ten classes. */
export function noneImage(name = 'mug'): PageImage {
  const tag = sampleTag({ kind: 'none' }, { none: 0.97 });
  return { url: `https://shop.example/${name}.jpg`, alt: `A ${name}`, result: { ok: true, tag } };
}

/** An image for tests of which the person says what it shows. */
export function correctedImage(image: PageImage, correction: Correction): PageImage {
  const { result } = image;
  return result?.ok
    ? { ...image, result: { ok: true, tag: { ...result.tag, correction } } }
    : image;
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

/** The same page with all three answers on it: besides, one picture not sure and two of none. */
export const mixedSummary: PageSummary = {
  phase: 'done',
  images: [
    noneImage('watch'),
    ...sampleSummary.images,
    unsureImage('shirt', 'coat'),
    noneImage('mug'),
  ],
};
