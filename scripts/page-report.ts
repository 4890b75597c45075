import { backendLabel } from '../components/backend-labels';
import { backendReason } from '../components/backend-reason';
import { count, duration, exactPercent, probabilityPercent } from '../components/figures';
import { answerSpeed } from '../components/popup/answer-speed';
import { overview } from '../components/popup/overview';
import { withoutTag } from '../components/popup/without-tag';
import { imageErrorText } from '../messages/image-error';
import type { EngineStatus, PageImage } from '../messages/protocol';
import type { Answer } from '../model/decision';
import { answerProbability } from '../model/prediction';
import { CLASS_IDS, NONE_ID, type OutputId } from '../model/taxonomy';
import { answerName } from '../texts/answer-name';
import { className } from '../texts/class-name';

/** What a picture shows: one of the ten classes, or none of them. */
export type Truth = OutputId;

/** A picture on a page, with what it is called and what it shows, where that is known. */
export interface TableRow {
  name: string;
  truth: Truth | undefined;
  image: PageImage;
}

const NAME_WIDTH = 40;
const CLASS_WIDTH = 'T-shirt/top'.length;
const BAR_WIDTH = 24;

/** One line per picture: the answer, how sure, how long, and what it shows where that is known. */
export function tagTable(rows: readonly TableRow[]): string {
  const names = rows.map(({ image: { result } }) =>
    result?.ok ? answerName(result.tag.answer) : '',
  );
  const answerWidth = Math.max(CLASS_WIDTH, ...names.map(({ length }) => length));
  const header = [
    '  ',
    'Image'.padEnd(NAME_WIDTH),
    'Tag'.padEnd(answerWidth),
    'Confidence',
    '   Time',
  ];
  const lines = rows.map(({ name, truth, image: { result } }, row) => {
    const start = cut(name, NAME_WIDTH).padEnd(NAME_WIDTH);
    if (result === undefined) return `?   ${start}  no answer`;
    if (!result.ok) return `-   ${start}  ${imageErrorText(result.failure)}`;
    const { answer, milliseconds } = result.tag;
    return [
      mark(answer, truth).padEnd(2),
      start,
      (names[row] ?? '').padEnd(answerWidth),
      probabilityPercent(answerProbability(result.tag)).padStart(10),
      duration(milliseconds).padStart(7),
      truth === undefined || truth === said(answer) ? '' : `shows ${truthName(truth)}`,
    ].join('  ');
  });
  return [header.join('  '), ...lines].map((line) => line.trimEnd()).join('\n');
}

/** The page as a whole: how many of what, what could not be read, what computed it. */
export function pageTotals(images: readonly PageImage[], engine: EngineStatus): string {
  const tags = overview(images);
  const { found, tagged, categories, unread } = tags;
  const { medianMilliseconds } = answerSpeed(tags);
  const rest = withoutTag(tags);
  const most = categories[0]?.images.length ?? 1;
  return [
    `${tagged} of ${count(found, 'picture')} tagged.`,
    ...categories.map(({ name, images: { length } }) =>
      `  ${name.padEnd(CLASS_WIDTH)}  ${bar(length / most)} ${length}`.trimEnd(),
    ),
    ...(rest ? [`Without a tag: ${rest}.`] : []),
    ...(unread.length > 0 ? [`${count(unread.length, 'picture')} could not be read:`] : []),
    ...[
      ...tally(unread.map(({ failure: { error } }) => imageErrorText({ error, detail: '' }))),
    ].map(([why, times]) => `  ${times} × ${why}`),
    `Network ${engine.network} on ${backendLabel(engine.backend)}, started in ${duration(engine.startMilliseconds)}.`,
    `Why ${backendLabel(engine.backend)}: ${backendReason(engine.notes)}`,
    ...(medianMilliseconds === undefined
      ? []
      : [`Half of the pictures took no more than ${duration(medianMilliseconds)} each.`]),
  ].join('\n');
}

/** How many pictures of each class got their own tag; empty where no picture's class is known. */
export function accuracyTable(rows: readonly TableRow[]): string {
  const read = rows.filter(({ truth, image }) => truth !== undefined && image.result?.ok);
  const garments = read.filter(({ truth }) => truth !== NONE_ID);
  if (garments.length === 0) return '';
  const right = garments.filter(isRight);
  const rightOf = tally(right.map(({ truth }) => truth));
  const hesitated = garments.filter(({ image }) => answerOf(image)?.kind === 'unsure');
  const missed = garments.filter(({ image }) => answerOf(image)?.kind === 'none');
  const others = read.filter(({ truth }) => truth === NONE_ID);
  const rightlyLeft = others.filter(({ image }) => answerOf(image)?.kind !== 'tag');
  return [
    'Pictures whose tag is right:',
    ...CLASS_IDS.flatMap((id) => {
      const all = garments.filter(({ truth }) => truth === id).length;
      const hits = rightOf.get(id) ?? 0;
      if (all === 0) return [];
      return `  ${className(id).padEnd(CLASS_WIDTH)}  ${bar(hits / all).padEnd(BAR_WIDTH)}  ${hits} of ${all}`;
    }),
    `${right.length} of ${count(garments.length, 'garment')} got their own class: ${exactPercent(right.length / garments.length)}.`,
    ...(hesitated.length + missed.length > 0
      ? [
          `Of the others, the network was not sure of ${hesitated.length} and took ${missed.length} for none of the ten.`,
        ]
      : []),
    ...(others.length > 0
      ? [`${rightlyLeft.length} of ${count(others.length, 'picture')} of other things got no tag.`]
      : []),
  ].join('\n');
}

function isRight({ truth, image }: TableRow): boolean {
  const answer = answerOf(image);
  return answer !== undefined && said(answer) === truth;
}

function answerOf({ result }: PageImage): Answer | undefined {
  return result?.ok ? result.tag.answer : undefined;
}

/** What an answer commits itself to; nothing where it is not sure. */
function said(answer: Answer): OutputId | undefined {
  if (answer.kind === 'unsure') return undefined;
  return answer.kind === 'none' ? NONE_ID : answer.class;
}

/** How often each value occurs, in order of first appearance. */
function tally<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function mark(answer: Answer, truth: Truth | undefined): string {
  if (truth === undefined) return '';
  if (answer.kind === 'unsure') return '~';
  return said(answer) === truth ? '✓' : '✗';
}

function truthName(truth: Truth): string {
  return truth === NONE_ID ? 'none of the ten' : className(truth);
}

/** Shortens from the left: of an address, the end tells pictures apart. */
function cut(text: string, width: number): string {
  return text.length > width ? `…${text.slice(1 - width)}` : text;
}

function bar(share: number): string {
  return '█'.repeat(Math.ceil(share * BAR_WIDTH));
}
