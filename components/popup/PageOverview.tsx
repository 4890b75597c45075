import type { PageSummary } from '../../messages/protocol';
import { count } from '../figures';
import { CategorySection } from './CategorySection';
import { type Overview, overview } from './overview';
import { PageMessage } from './PageMessage';
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
  if (phase === 'idle' && tags.answered === 0) {
    return (
      <PageMessage title="Nothing is tagged yet" action={{ label: BUTTON.idle, run: onScan }}>
        Hangtag finds the product pictures on this page and tags each one, on your own machine. Or
        hover over a single picture.
      </PageMessage>
    );
  }
  if (phase === 'done' && tags.found === 0) {
    return (
      <PageMessage title="No product pictures here" action={{ label: BUTTON.done, run: onScan }}>
        Hangtag looks at pictures of at least 48 pixels. If the page loads them as you scroll,
        scroll to them first, then look again.
      </PageMessage>
    );
  }
  return (
    <>
      <div class="overview-head">
        <h2>{headline(phase, tags)}</h2>
        <button
          type="button"
          class={phase === 'idle' ? 'primary' : ''}
          // Not `disabled`: that would throw the keyboard's focus away.
          aria-disabled={phase === 'scanning'}
          onClick={phase === 'scanning' ? undefined : onScan}
        >
          {BUTTON[phase]}
        </button>
      </div>
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

const BUTTON = { idle: 'Tag this page', scanning: 'Tagging…', done: 'Look again' };

function headline(phase: PageSummary['phase'], { tagged, categories }: Overview): string {
  if (tagged === 0)
    return phase === 'scanning' ? 'Tagging this page' : 'No picture could be tagged';
  return `${count(tagged, 'picture')} in ${count(categories.length, 'category', 'categories')}`;
}
