import { useState } from 'preact/hooks';
import type { PageSummary } from '../../messages/protocol';
import { className, NONE_ID } from '../../model/taxonomy';
import { NONE_MEANS } from '../answer-sentence';
import { count } from '../figures';
import { FarPictures } from './FarPictures';
import { type Group, type Overview, overview, withoutTag } from './overview';
import { PictureGroup } from './PictureGroup';
import { ScanHead } from './ScanHead';
import { ScanProgress } from './ScanProgress';
import { UnreadList } from './UnreadList';

interface Props {
  summary: PageSummary;
  preview: number;
  onScan: () => void;
  onScanAll: () => void;
  /** Lights these pictures on the page and dims the rest. @returns how many are there */
  onLight: (urls: string[]) => Promise<number>;
  /** Scrolls to a picture. @returns whether it is there */
  onGoTo: (url: string) => Promise<boolean>;
}

/** What is on the page: the categories and the other answers with their pictures, or what there is to do. */
export function PageOverview({
  summary: { phase, images },
  preview,
  onScan,
  onScanAll,
  onLight,
  onGoTo,
}: Props) {
  const [pointed, setPointed] = useState('');
  const tags = overview(images);
  const shares = [...tags.categories, tags.unsure, tags.none].map(({ share }) => share);
  const barOf = ({ share }: Group) => share / Math.max(...shares);
  const rest = withoutTag(tags);
  const pointing = {
    onLight: async (urls: string[]) => {
      const lit = await onLight(urls);
      setPointed(lit > 0 ? `${count(lit, 'picture')} lit on the page. Esc ends it there.` : GONE);
    },
    onGoTo: async (url: string) => {
      setPointed((await onGoTo(url)) ? 'The page shows the picture.' : GONE);
    },
  };
  return (
    <>
      <ScanHead phase={phase} {...headline(phase, tags)} onScan={onScan} />
      {phase === 'scanning' && <ScanProgress answered={tags.answered} found={tags.found} />}
      {phase === 'done' && tags.far > 0 && <FarPictures count={tags.far} onScanAll={onScanAll} />}
      <p class="small" role="status">
        {pointed}
      </p>
      {rest && <p class="small rest">Without a tag: {rest}</p>}
      {tags.categories.map((category) => (
        <PictureGroup
          key={category.id}
          kind="tag"
          classId={category.id}
          name={category.name}
          group={category}
          bar={barOf(category)}
          preview={preview}
          {...pointing}
        />
      ))}
      <PictureGroup
        kind="unsure"
        name="Not sure"
        note="No class is likely enough for a tag. The two likeliest are named."
        group={tags.unsure}
        bar={barOf(tags.unsure)}
        preview={preview}
        {...pointing}
      />
      <PictureGroup
        kind="none"
        name={className(NONE_ID)}
        note={NONE_MEANS}
        group={tags.none}
        bar={barOf(tags.none)}
        preview={preview}
        {...pointing}
      />
      <UnreadList unread={tags.unread} onGoTo={pointing.onGoTo} />
    </>
  );
}

function headline(
  phase: PageSummary['phase'],
  { found, far, answered, read, tagged, categories }: Overview,
): { title: string; text: string | undefined } {
  if (phase === 'idle' && answered === 0) return NOT_SCANNED;
  if (phase === 'done' && found === 0) return far === 0 ? NO_PICTURES : ALL_FAR;
  const title =
    tagged > 0
      ? `${count(tagged, 'picture')} in ${count(categories.length, 'category', 'categories')}`
      : phase === 'scanning'
        ? 'Tagging this page'
        : read > 0
          ? 'No picture got a tag'
          : 'No picture could be read';
  return { title, text: undefined };
}

const GONE = 'The page cannot show that now.';

const NOT_SCANNED = {
  title: 'Nothing is tagged yet',
  text: 'Hangtag finds the product pictures on this page and tags each one, on your own machine. Or hover over a single picture.',
};

const ALL_FAR = {
  title: 'No product pictures in view',
  text: 'Scroll to them, and they are tagged.',
};

const NO_PICTURES = {
  title: 'No product pictures here',
  text: 'If the page loads them as you scroll, scroll to them. For any other picture, rest the pointer on it.',
};
