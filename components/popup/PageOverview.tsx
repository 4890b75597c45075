import type { PageSummary } from '../../messages/protocol';
import { count } from '../figures';
import { CategorySection } from './CategorySection';
import { type Overview, overview } from './overview';
import { ScanHead } from './ScanHead';
import { ScanProgress } from './ScanProgress';
import { UnreadList } from './UnreadList';

interface Props {
  summary: PageSummary;
  preview: number;
  onScan: () => void;
}

/** What is on the page: the categories with their pictures, or what there is to do. */
export function PageOverview({ summary: { phase, images }, preview, onScan }: Props) {
  const tags = overview(images);
  const largest = tags.categories[0]?.share ?? 1;
  return (
    <>
      <ScanHead phase={phase} {...headline(phase, tags)} onScan={onScan} />
      {phase === 'scanning' && <ScanProgress answered={tags.answered} found={tags.found} />}
      {tags.categories.map((category) => (
        <CategorySection
          key={category.id}
          category={category}
          bar={category.share / largest}
          preview={preview}
        />
      ))}
      <UnreadList unread={tags.unread} />
    </>
  );
}

function headline(
  phase: PageSummary['phase'],
  { found, answered, tagged, categories }: Overview,
): { title: string; text: string | undefined } {
  if (phase === 'idle' && answered === 0) return NOT_SCANNED;
  if (phase === 'done' && found === 0) return NO_PICTURES;
  const title =
    tagged > 0
      ? `${count(tagged, 'picture')} in ${count(categories.length, 'category', 'categories')}`
      : phase === 'scanning'
        ? 'Tagging this page'
        : 'No picture could be tagged';
  return { title, text: undefined };
}

const NOT_SCANNED = {
  title: 'Nothing is tagged yet',
  text: 'Hangtag finds the product pictures on this page and tags each one, on your own machine. Or hover over a single picture.',
};

const NO_PICTURES = {
  title: 'No product pictures here',
  text: 'Hangtag looks at pictures of at least 48 pixels. If the page loads them as you scroll, scroll to them first, then look again.',
};
