import { useState } from 'preact/hooks';
import type { PageSummary } from '../../messages/protocol';
import { NONE_ID } from '../../model/taxonomy';
import { className } from '../../texts/class-name';
import { counted } from '../../texts/counted';
import { formatted } from '../../texts/numbers';
import { text } from '../../texts/text';
import { noneMeans } from '../answer-sentence';
import type { EveryLarge } from './EveryLarge';
import type { FarPictures } from './FarPictures';
import { type Group, type Overview, overview } from './overview';
import { PictureGroup } from './PictureGroup';
import type { PictureLists } from './PictureLists';
import type { RestOfPictures } from './RestOfPictures';
import { ScanHead } from './ScanHead';
import { ScanProgress } from './ScanProgress';
import type { UnreadNotices } from './UnreadNotices';

interface Props {
  summary: PageSummary;
  preview: number;
  /** Absent while its code is on its way. */
  Lists?: typeof PictureLists | undefined;
  /** Likewise. */
  Rest?: typeof RestOfPictures | undefined;
  /** Likewise. */
  Notices?: typeof UnreadNotices | undefined;
  /** Likewise. */
  Large?: typeof EveryLarge | undefined;
  /** Likewise. */
  Far?: typeof FarPictures | undefined;
  onScan: () => void;
  onScanAll: () => void;
  /** Tags every large picture from now on, or products only. */
  onScanLarge: (isWanted: boolean) => void;
  /** Asks for hosts to be read. */
  onAllowHosts: (hosts: string[]) => void;
  /** Lights these pictures on the page and dims the rest. @returns how many are there */
  onLight: (urls: string[]) => Promise<number>;
  /** Scrolls to a picture. @returns whether it is there */
  onGoTo: (url: string) => Promise<boolean>;
}

/** What is on the page: the categories and the other answers with their pictures, or what there is to do. */
export function PageOverview({
  summary: { phase, images, everyLarge = false },
  preview,
  Lists,
  Rest,
  Notices,
  Large,
  Far,
  onScan,
  onScanAll,
  onScanLarge,
  onAllowHosts,
  onLight,
  onGoTo,
}: Props) {
  const [pointed, setPointed] = useState('');
  const tags = overview(images);
  const shares = [...tags.categories, tags.unsure, tags.none].map(({ share }) => share);
  const barOf = ({ share }: Group) => share / Math.max(...shares);
  const isAny = images.length > 0;
  const pointing = {
    onLight: async (urls: string[]) => {
      const lit = await onLight(urls);
      setPointed(lit > 0 ? counted('overview.lit', lit) : text('overview.cannotShow'));
    },
    onGoTo: async (url: string) => {
      setPointed(text((await onGoTo(url)) ? 'overview.shown' : 'overview.cannotShow'));
    },
  };
  return (
    <>
      <ScanHead phase={phase} {...headline(phase, tags, everyLarge)} onScan={onScan} />
      {Notices && <Notices unread={tags.unread} onAllowHosts={onAllowHosts} />}
      {Large && (phase === 'done' || everyLarge || isAny) && phase !== 'idle' && (
        <Large isOn={everyLarge} isOnlyHope={!isAny} onChange={onScanLarge} />
      )}
      {phase === 'scanning' && <ScanProgress answered={tags.answered} found={tags.found} />}
      {Far && phase === 'done' && tags.far > 0 && <Far count={tags.far} onScanAll={onScanAll} />}
      <p class="small" role="status">
        {pointed}
      </p>
      {Rest && <Rest tags={tags} />}
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
        name={text('groups.unsure')}
        note={text('groups.unsureMeans')}
        group={tags.unsure}
        bar={barOf(tags.unsure)}
        preview={preview}
        {...pointing}
      />
      <PictureGroup
        kind="none"
        name={className(NONE_ID)}
        note={noneMeans()}
        group={tags.none}
        bar={barOf(tags.none)}
        preview={preview}
        {...pointing}
      />
      {Lists && <Lists images={images} unread={tags.unread} onGoTo={pointing.onGoTo} />}
    </>
  );
}

function headline(
  phase: PageSummary['phase'],
  { found, far, answered, read, tagged, categories }: Overview,
  everyLarge: boolean,
): { title: string; text: string | undefined } {
  if (phase === 'idle' && answered === 0) {
    return { title: text('overview.idle'), text: text('overview.idleHelp') };
  }
  if (phase === 'done' && found === 0) {
    if (far === 0 && everyLarge) {
      return { title: text('overview.noLarge'), text: text('overview.noPicturesHelp') };
    }
    return far === 0
      ? { title: text('overview.noPictures'), text: text('overview.noPicturesHelp') }
      : { title: text('overview.allFar'), text: text('overview.allFarHelp') };
  }
  const title =
    tagged > 0
      ? text('overview.title', tagged, [formatted(tagged)], {
          categories: counted('counts.categories', categories.length),
        })
      : phase === 'scanning'
        ? text('overview.tagging')
        : read > 0
          ? text('overview.noTag')
          : text('overview.noneRead');
  return { title, text: undefined };
}
