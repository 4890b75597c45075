import { finalAnswer } from '../../messages/final-answer';
import { imageErrorText } from '../../messages/image-error';
import type { ImageFailure, PageImage, PageProduct, PageSummary } from '../../messages/protocol';
import { withoutWitnesses } from '../../messages/without-witnesses';
import type { Answer } from '../../model/decision';
import { answerProbability } from '../../model/prediction';
import type { WordSource } from '../../model/words/page-texts';

/** What is said of all rows of an export. */
export interface ExportFacts {
  /** Address of the page. */
  page: string;
  network: string;
  /** Digest of all that the network's answers depend on. */
  networkVersion: string;
  /** When the page was exported, ISO 8601. */
  time: string;
}

/** One picture of a page as it is exported: texts and numbers only, empty where nothing is known. */
export interface ExportRow extends ExportFacts {
  /** Empty where the picture has no address on the web. */
  image: string;
  product: string;
  /** What is to be paid now, as the page writes it. */
  price: string;
  /** The same as a number, and the code of its currency (ISO 4217). */
  amount: number | '';
  currency: string;
  /** What it cost before, as the page writes it. */
  oldPrice: string;
  brand: string;
  sku: string;
  gtin: string;
  availability: PageProduct['availability'] | '';
  link: string;
  /** What counts: the person's word, else the network's. */
  answer: PictureState;
  /** The class of a tag; both candidates of a "not sure", the likelier first, where `none` may be one. */
  tag: string;
  /** `yes` where `answer` and `tag` are the person's. */
  corrected: 'yes' | '';
  /** What shifted the network's answer, a word for each; empty where nothing did. */
  adjustedBy: string;
  /** What the page calls it, and where: by the place's name in English. */
  pageWord: string;
  pageWordFrom: WordSource | '';
  /** `yes` where the picture is sure of one answer, and the page's words of another. */
  differs: 'yes' | '';
  /** As `answer` and `tag`, but what the network says of the picture alone. */
  networkAnswer: Answer['kind'] | '';
  networkTag: string;
  /** Probability of the network's answer; of a "not sure", the likelier candidate's. */
  networkConfidence: number | '';
  /** The same after what shifted it, as are the figures that follow; the person's word changes none. */
  confidence: number | '';
  first: string;
  firstProbability: number | '';
  second: string;
  secondProbability: number | '';
  third: string;
  thirdProbability: number | '';
  noneProbability: number | '';
  /** Why it could not be read, by an id that is the same in every language, as the classes' are. */
  error: ImageFailure['error'] | '';
  /** The same in sentences, in the language of the browser. */
  problem: string;
}

type PictureState = Answer['kind'] | 'unread';

/** Digits after the point: finer than any use of them. */
const DIGITS = 4;

/**
 * The pictures of a page that have their answer, one row each, in the page's order. What is not
 * tagged yet has no row: it would look as if nothing were known of it.
 */
export function exportRows({ images }: PageSummary, facts: ExportFacts): ExportRow[] {
  return images.flatMap(({ url, alt, product = {}, result }) =>
    result
      ? [
          {
            image: webAddress(url),
            ...productCells(product, alt),
            ...answerCells(result),
            ...facts,
          },
        ]
      : [],
  );
}

function productCells(product: PageProduct, alt: string) {
  return {
    product: product.name ?? alt,
    price: product.price?.text ?? '',
    amount: product.price?.amount ?? ('' as const),
    currency: product.price?.currency ?? '',
    oldPrice: product.oldPrice?.text ?? '',
    brand: product.brand ?? '',
    sku: product.sku ?? '',
    gtin: product.gtin ?? '',
    availability: product.availability ?? ('' as const),
    link: webAddress(product.link ?? ''),
  };
}

type AnswerCells = Omit<
  ExportRow,
  keyof ExportFacts | 'image' | keyof ReturnType<typeof productCells>
>;

function answerCells(result: NonNullable<PageImage['result']>): AnswerCells {
  if (!result.ok) {
    return {
      ...EMPTY,
      answer: 'unread',
      error: result.failure.error,
      problem: imageErrorText(result.failure),
    };
  }
  const { correction, ranking, none, witnesses = {} } = result.tag;
  const alone = withoutWitnesses(result.tag);
  const final = finalAnswer(result.tag);
  const [first, second, third] = ranking;
  return {
    answer: final.kind,
    tag: tagOf(final),
    corrected: correction ? 'yes' : '',
    adjustedBy: Object.keys(witnesses).join(' '),
    pageWord: witnesses.words?.word ?? '',
    pageWordFrom: witnesses.words?.source ?? '',
    differs: witnesses.words?.differs ? 'yes' : '',
    networkAnswer: alone.answer.kind,
    networkTag: tagOf(alone.answer),
    networkConfidence: rounded(answerProbability(alone)),
    confidence: rounded(answerProbability(result.tag)),
    first: first.class,
    firstProbability: rounded(first.probability),
    second: second!.class,
    secondProbability: rounded(second!.probability),
    third: third!.class,
    thirdProbability: rounded(third!.probability),
    noneProbability: rounded(none),
    error: '',
    problem: '',
  };
}

const EMPTY: Omit<AnswerCells, 'answer'> = {
  tag: '',
  corrected: '',
  adjustedBy: '',
  pageWord: '',
  pageWordFrom: '',
  differs: '',
  networkAnswer: '',
  networkTag: '',
  networkConfidence: '',
  confidence: '',
  first: '',
  firstProbability: '',
  second: '',
  secondProbability: '',
  third: '',
  thirdProbability: '',
  noneProbability: '',
  error: '',
  problem: '',
};

function tagOf(answer: Answer): string {
  if (answer.kind === 'none') return '';
  return answer.kind === 'tag' ? answer.class : answer.candidates.join(' or ');
}

/** Pictures that lie in the page itself have addresses of many thousand letters. */
function webAddress(url: string): string {
  return /^https?:/.test(url) ? url : '';
}

function rounded(probability: number): number {
  return Number(probability.toFixed(DIGITS));
}
