import * as v from 'valibot';
import { BACKENDS } from '../model/backend-names';
import { BACKEND_NOTES } from '../model/backend-notes';
import { INPUT_SIDE, LARGEST_GREY_SIDE, PREVIEW_SIDE } from '../model/input-side';
import { type AnyNetworkName, isOwnNetwork, NETWORKS } from '../model/network-names';
import { OWN_NETWORK_PROBLEMS } from '../model/own-network/own-network-problems';
import { CLASS_IDS, OUTPUT_IDS } from '../model/taxonomy';
import { WORD_SOURCES } from '../model/words/page-texts';

/** Longest image URL that is accepted; `data:` URLs carry the picture itself. */
const MAX_URL_LENGTH = 16_000_000;

/** An address of whatever kind. */
const Address = v.pipe(v.string(), v.maxLength(MAX_URL_LENGTH));

/** An address that the background may be asked to read: `http(s):` is fetched, `data:` is decoded. */
export const ImageUrl = v.pipe(
  v.string(),
  v.maxLength(MAX_URL_LENGTH),
  v.regex(/^(https?:\/\/|data:image\/)/i),
);

const Probability = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const Milliseconds = v.pipe(v.number(), v.minValue(0));

const Class = v.picklist(CLASS_IDS);

const RankedClass = v.object({ class: Class, probability: Probability });

/** One for each class: a tuple, so that there is a first. */
const Ranking = v.tuple([RankedClass, ...CLASS_IDS.slice(1).map(() => RankedClass)]);

const Output = v.picklist(OUTPUT_IDS);

/** Whether the network is sure of one class, hesitates between two answers, or sees none of the ten. */
const NetworkAnswer = v.variant('kind', [
  v.object({ kind: v.literal('tag'), class: Class }),
  v.object({ kind: v.literal('unsure'), candidates: v.tuple([Output, Output]) }),
  v.object({ kind: v.literal('none') }),
]);

/** What one network says of a picture: all ten classes, the most probable first, and none of the ten. */
const Said = v.object({ answer: NetworkAnswer, ranking: Ranking, none: Probability });

/** Natural log-odds of each output, in label order, as `model/adjust.ts` takes them. */
const LogOdds = v.pipe(
  v.array(v.number()),
  v.check(({ length }) => length === OUTPUT_IDS.length),
);

/** What was learned from the corrections on a site: by how many, and by what it shifts the answers there. */
export const SiteCorrections = v.object({ count: v.number(), logOdds: LogOdds });
export type SiteCorrections = v.InferOutput<typeof SiteCorrections>;

/** A text of a page that may call what a picture shows by its name; the sender has cut it. */
const PageText = v.pipe(v.string(), v.maxLength(300));

/** What a page says around a picture, place by place. */
const PageTexts = v.object({
  name: v.optional(PageText),
  alt: v.optional(PageText),
  link: v.optional(PageText),
  breadcrumb: v.optional(PageText),
  heading: v.optional(PageText),
  language: v.optional(PageText),
});

/** What the page calls what a picture shows, and by what that shifts the answer. */
export const PageWord = v.object({
  word: PageText,
  source: v.picklist(WORD_SOURCES),
  logOdds: LogOdds,
  /** The picture is sure of something else. */
  differs: v.optional(v.literal(true)),
});
export type PageWord = v.InferOutput<typeof PageWord>;

/** What the page's other pictures say of one: how many they are, and by what they shift its answer. */
export const PageWitness = v.object({
  pictures: v.pipe(v.number(), v.integer(), v.minValue(1)),
  logOdds: LogOdds,
});
export type PageWitness = v.InferOutput<typeof PageWitness>;

/** What else was heard, besides the picture: those alone that say something. */
const Witnesses = v.object({
  words: v.optional(PageWord),
  corrections: v.optional(SiteCorrections),
  mix: v.optional(PageWitness),
});

/** Characters of the largest preview; grey inputs have fewer. */
const LONGEST_INPUT = 4 * PREVIEW_SIDE ** 2;

/** The square of grey levels that the network saw; of one in colour a smaller one, as `previewOf` makes it. */
const NetworkInput = v.pipe(
  v.object({
    side: v.pipe(v.number(), v.integer(), v.minValue(INPUT_SIDE), v.maxValue(LARGEST_GREY_SIDE)),
    /** Grey where it is left out. */
    channels: v.optional(v.picklist([1, 3])),
    /** Its side² × channels bytes, row by row, as base64. */
    levels: v.pipe(v.string(), v.maxLength(LONGEST_INPUT), v.base64()),
    /** Of the picture, from `lookOf`: the same whichever network saw it. */
    look: v.optional(v.pipe(v.string(), v.maxLength(99))),
  }),
  v.check(
    ({ side, channels = 1, levels }) =>
      levels.length === 4 * Math.ceil((side * side * channels) / 3),
  ),
);

/** Of a picture's file: SHA-256, as base64. */
const Digest = v.pipe(v.string(), v.regex(/^[A-Za-z\d+/]{43}=$/));

/** What the person says a picture shows: one of the ten classes, or none of them. */
export const Correction = Output;
export type Correction = v.InferOutput<typeof Correction>;

/** Why an image has no tag. Each has its sentence in `messages/image-error.ts`. */
export const IMAGE_ERRORS = [
  'not-found',
  'unreachable',
  'not-an-image',
  'empty',
  'broken',
  'too-small',
  'too-large',
  'vector',
  'private-address',
  'not-allowed',
  'stand-in',
  'asked-to-wait',
  'noise',
  'no-network',
] as const;

/** Why the page's own copy of a picture was of no use. */
export const COPY_PROBLEMS = ['closed', 'not-kept', 'noise'] as const;

/** Why a picture could not be cut out of what the tab shows. */
export const SCREEN_PROBLEMS = [
  'no-click',
  'not-in-front',
  'not-in-view',
  'in-frame',
  'covered',
  'too-small',
  'moved',
  'no-image',
] as const;

/** What was answered for one image, and what the person says instead. */
export const Tag = v.object({
  /** The network's answer, with what other witnesses say where there are any. */
  ...Said.entries,
  /** Absent where nothing but the picture was heard. */
  witnesses: v.optional(Witnesses),
  /** What the picture alone says; there where witnesses are. */
  picture: v.optional(Said),
  /** The network's, to answer anew by; without them nothing shifts its answer. */
  thresholds: v.optional(v.object({ tagThreshold: Probability, noneThreshold: Probability })),
  input: NetworkInput,
  /** Whether only the first frame of an animation was looked at. */
  animated: v.boolean(),
  /** Whether it was cut out of what the tab shows, with all that lay over it. */
  fromScreen: v.boolean(),
  /** Absent where it came from the screen, whose pixels are hardly twice the same. */
  digest: v.optional(Digest),
  correction: v.optional(Correction),
  backend: v.picklist(BACKENDS),
  /** Milliseconds from the request to the answer, fetching and decoding included. */
  milliseconds: Milliseconds,
});
export type Tag = v.InferOutput<typeof Tag>;

export const ImageFailure = v.object({
  error: v.picklist(IMAGE_ERRORS),
  /** A figure that belongs to the error: an HTTP status, a size in pixels, a MIME type. */
  detail: v.pipe(v.string(), v.maxLength(200)),
  /** When its server may be asked again, in milliseconds since 1970, where it asked to wait. */
  retryAt: v.optional(v.number()),
  /** The other ways that were tried of a picture which the page shows, and what was in theirs. */
  tried: v.optional(
    v.object({
      copy: v.optional(v.picklist(COPY_PROBLEMS)),
      screen: v.picklist(SCREEN_PROBLEMS),
    }),
  ),
});
export type ImageFailure = v.InferOutput<typeof ImageFailure>;

const Failed = v.object({ ok: v.literal(false), failure: ImageFailure });

export const TagResult = v.variant('ok', [v.object({ ok: v.literal(true), tag: Tag }), Failed]);
export type TagResult = v.InferOutput<typeof TagResult>;

const Length = v.pipe(v.number(), v.finite());

/** What the page itself has of a picture: a `data:` address, or why there is none. */
export const PageCopy = v.variant('ok', [
  v.object({ ok: v.literal(true), url: v.pipe(ImageUrl, v.regex(/^data:/)) }),
  v.object({
    ok: v.literal(false),
    /** `vector` where it shows a vector drawing, of which there are no pixels to be read. */
    problem: v.picklist([...COPY_PROBLEMS, 'vector']),
    /** The size of what the page shows, upright, as far as its proportions go. */
    shown: v.optional(v.object({ width: Length, height: Length })),
  }),
]);
export type PageCopy = v.InferOutput<typeof PageCopy>;

/** Where a picture lies in the window, in CSS pixels; `not-shown` where the page shows none. */
export const PictureFrame = v.variant('ok', [
  v.object({
    ok: v.literal(true),
    left: Length,
    top: Length,
    width: Length,
    height: Length,
    /** Of the window: what the whole image of the screen stands for. */
    windowWidth: v.pipe(Length, v.minValue(1)),
  }),
  v.object({ ok: v.literal(false), problem: v.picklist([...SCREEN_PROBLEMS, 'not-shown']) }),
]);
export type PictureFrame = v.InferOutput<typeof PictureFrame>;

/** A name is all that is checked: whether there is such a network shows when it is loaded. */
const AnyNetwork = v.pipe(
  v.string(),
  v.check((name) => NETWORKS.some((one) => one === name) || isOwnNetwork(name)),
) as v.GenericSchema<AnyNetworkName>;

/** Why a network of the person's own is not taken, or does not answer any more. */
export const OwnNetworkProblem = v.object({
  code: v.picklist(OWN_NETWORK_PROBLEMS),
  detail: v.string(),
});
export type OwnNetworkProblem = v.InferOutput<typeof OwnNetworkProblem>;

/** Which network answers, on what, and why that. */
export const EngineStatus = v.object({
  network: AnyNetwork,
  /** Why it is not the person's own network, where that could not be loaded. */
  problem: v.optional(OwnNetworkProblem),
  backend: v.picklist(BACKENDS),
  /** Why this backend and not a faster one. */
  notes: v.array(
    v.object({
      note: v.picklist(BACKEND_NOTES),
      backend: v.picklist(BACKENDS),
      detail: v.string(),
    }),
  ),
  /** Milliseconds that loading the network and its first prediction took. */
  startMilliseconds: Milliseconds,
});
export type EngineStatus = v.InferOutput<typeof EngineStatus>;

/** A tag as a page's summary has it: many times over, so that what is seldom shown is left out. */
export const SummaryTag = v.object({
  ...Tag.entries,
  /** Absent while the page is being tagged and the summary asked for again and again. */
  input: v.optional(NetworkInput),
});
export type SummaryTag = v.InferOutput<typeof SummaryTag>;

const Words = v.pipe(v.string(), v.maxLength(1000));

/** A sum of money as a page writes it, and what it means. */
export const Price = v.object({
  /** As it is written there, currency included. */
  text: Words,
  /** Absent where the digits can be read in two ways. */
  amount: v.optional(v.pipe(v.number(), v.finite(), v.minValue(0))),
  /** Code of ISO 4217; absent where the page does not say which. */
  currency: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))),
});
export type Price = v.InferOutput<typeof Price>;

/** Whether a product can be bought, in the words of schema.org. */
export const AVAILABILITIES = ['InStock', 'OutOfStock', 'PreOrder'] as const;

/** What the page says of the product that a picture shows; nothing that it leaves unsaid. */
export const PageProduct = v.object({
  name: v.optional(Words),
  /** What is to be paid now. */
  price: v.optional(Price),
  /** What it cost before. */
  oldPrice: v.optional(Price),
  brand: v.optional(Words),
  sku: v.optional(Words),
  gtin: v.optional(Words),
  availability: v.optional(v.picklist(AVAILABILITIES)),
  /** Address of the product's own page. */
  link: v.optional(Words),
});
export type PageProduct = v.InferOutput<typeof PageProduct>;

/** A product that a page sells, and where its picture lies. */
export const SoldProduct = v.object({
  ...PageProduct.entries,
  image: v.optional(Address),
});
export type SoldProduct = v.InferOutput<typeof SoldProduct>;

/** One product image on the page, with what is known of it so far. */
export const PageImage = v.object({
  /** Address to show the picture from; empty where only the page itself can show it (`blob:`). */
  url: v.string(),
  /** The picture's alternative text on the page, or empty. */
  alt: v.string(),
  /** Addresses of others that show the same thing, such as a thumbnail: they count once. */
  twins: v.optional(v.array(v.string())),
  /** Absent while the page is being tagged, like the tags' inputs. */
  product: v.optional(PageProduct),
  /** Absent while the image waits for its answer. */
  result: v.optional(v.variant('ok', [v.object({ ok: v.literal(true), tag: SummaryTag }), Failed])),
  /** It lies far from view, and is tagged once it is scrolled to. */
  isFar: v.optional(v.boolean()),
  /** No product for the finder: it is there because the person wants every large picture. */
  byWish: v.optional(v.boolean()),
});
export type PageImage = v.InferOutput<typeof PageImage>;

/** What a page holds: sent by its content script to the popup, anew whenever it grows. */
export const PageSummary = v.object({
  /** `idle` before the first scan, then `scanning`, then `done`. */
  phase: v.picklist(['idle', 'scanning', 'done']),
  images: v.array(PageImage),
  /** Whether the person wants every large picture tagged, be it a product or not. */
  everyLarge: v.optional(v.boolean()),
});
export type PageSummary = v.InferOutput<typeof PageSummary>;

const Nothing = v.object({});

/** Sent in place of an answer when the handler fails. */
export const Rejection = v.object({ rejected: v.string() });
export type Rejection = v.InferOutput<typeof Rejection>;

/** Every request, by name: what it carries and what it answers. */
export const requests = {
  /** Content script → background: tag the picture at this address, of which the page says this. */
  'tag-image': {
    payload: v.object({ url: ImageUrl, texts: v.optional(PageTexts) }),
    answer: TagResult,
  },
  /** Content script → background: put a part of the extension's code into the frame that asks. */
  'load-code': {
    payload: v.object({
      part: v.picklist(['card', 'reader', 'pictures', 'finder', 'lights', 'labels']),
    }),
    answer: v.object({ loaded: v.boolean() }),
  },
  /** Content script → background: frames have come to this page, and are to have one, too. */
  'join-frames': { payload: v.object({}), answer: v.object({ joined: v.boolean() }) },
  /** Popup → background: which network answers, on which backend. */
  'engine-status': { payload: Nothing, answer: EngineStatus },
  /** Report → background: let a network classify pictures of noise, that many at once. */
  'time-network': {
    payload: v.object({
      network: AnyNetwork,
      batch: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(64)),
    }),
    /** Milliseconds for one picture. */
    answer: v.object({
      backend: v.picklist(BACKENDS),
      milliseconds: Milliseconds,
    }),
  },
  /** Options → background: take the network whose files are in the database; else, why not. */
  'take-network': {
    payload: Nothing,
    answer: v.object({ problem: v.optional(OwnNetworkProblem) }),
  },
  /**
   * Background → content script: the page's own copy of a picture that is being asked for.
   * `isOpen` tells whether a page like this may have the address fetched at all.
   */
  'copy-picture': {
    payload: v.object({ url: ImageUrl, isOpen: v.boolean() }),
    answer: PageCopy,
  },
  /**
   * Background → content script: where the picture lies. `hold` takes the extension's own things
   * off the page until the next such request, and answers once they are gone from the screen.
   */
  'frame-picture': {
    payload: v.object({ url: ImageUrl, hold: v.boolean() }),
    answer: PictureFrame,
  },
  /** Background → content script: the menu entry was chosen; tag what was right-clicked. */
  'tag-clicked': {
    payload: v.object({
      url: v.optional(Address),
      /** Firefox's name for the element. */
      targetElementId: v.optional(v.number()),
    }),
    answer: v.object({ found: v.boolean() }),
  },
  /** Popup → content script: what is known of the page now. */
  'page-summary': { payload: Nothing, answer: PageSummary },
  /** Background → content script: these match patterns are allowed no more; end where you are on them. */
  'leave-page': {
    payload: v.object({ origins: v.array(v.pipe(v.string(), v.maxLength(1000))) }),
    answer: v.object({ left: v.boolean() }),
  },
  /** Background → content script: more hosts may be read; ask anew for what could not be. */
  'hosts-allowed': { payload: Nothing, answer: v.object({ heard: v.boolean() }) },
  /**
   * Popup → content script: find the page's product images and tag those in view or near it, or all
   * of them, and follow the page from then on; answers at once. `everyLarge` has every large picture
   * tagged from then on, or again products only.
   */
  'scan-page': {
    payload: v.object({ all: v.optional(v.boolean()), everyLarge: v.optional(v.boolean()) }),
    answer: PageSummary,
  },
  /**
   * Command line → content script: what the page sells, the product that it is about first; nothing
   * is tagged.
   */
  'page-products': { payload: Nothing, answer: v.object({ products: v.array(SoldProduct) }) },
  /** Popup → content script: light these pictures and dim the rest; with none, no more. */
  'light-pictures': {
    payload: v.object({ urls: v.array(Address) }),
    answer: v.object({ lit: v.number() }),
  },
  /** Popup → content script: scroll to this picture. */
  'go-to-picture': {
    payload: v.object({ url: Address }),
    answer: v.object({ found: v.boolean() }),
  },
  /** Content script → background: keep what the person says a picture shows; nothing takes it back. */
  'correct-picture': {
    payload: v.object({
      digest: Digest,
      input: NetworkInput,
      /** Where it lies, where that is an address on the web. */
      url: v.optional(v.pipe(ImageUrl, v.maxLength(10_000))),
      correction: v.optional(Correction),
      /** What the picture alone says: the site's other pictures learn from it. */
      picture: v.optional(Said),
    }),
    /** `kept` is false where it lasts no longer than the background's memory. */
    answer: v.object({ kept: v.boolean() }),
  },
  /** Background → content script: a picture is corrected anew; without one, all corrections are gone. */
  'corrections-changed': {
    payload: v.object({ digest: v.optional(Digest), correction: v.optional(Correction) }),
    answer: v.object({ heard: v.boolean() }),
  },
  /** Content script → background: what was learned from the corrections on its site, if anything. */
  'site-corrections': {
    payload: Nothing,
    answer: v.object({ learned: v.optional(SiteCorrections) }),
  },
  /** Popup → background: how many corrections are kept. */
  /** No count where they cannot be read just now. */
  'count-corrections': {
    payload: Nothing,
    answer: v.object({ count: v.optional(v.number()) }),
  },
  /** Popup → background: remove all corrections. */
  'forget-corrections': { payload: Nothing, answer: v.object({ forgotten: v.boolean() }) },
  /** Content script → background: whether its site was allowed for good. */
  'is-always-on': { payload: Nothing, answer: v.object({ always: v.boolean() }) },
  /** Content script → background: how many pictures of the page have a tag, for the badge. */
  'show-count': {
    payload: v.object({ tagged: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
    answer: v.object({ shown: v.boolean() }),
  },
} as const;

export type RequestName = keyof typeof requests;
export type Payload<Name extends RequestName> = v.InferOutput<(typeof requests)[Name]['payload']>;
export type Answer<Name extends RequestName> = v.InferOutput<(typeof requests)[Name]['answer']>;
