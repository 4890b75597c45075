import { useEffect, useState } from 'preact/hooks';
import type { PageSummary } from '../../messages/protocol';
import { counted } from '../../texts/counted';
import { formatted } from '../../texts/numbers';
import { text } from '../../texts/text';
import { CsvStyleSelect } from './CsvStyleSelect';
import type { CsvStyle } from './csv-style';

export type ExportForm = 'csv' | 'json';

interface Props {
  summary: PageSummary;
  /** At first. */
  csvStyle: CsvStyle;
  onCsvStyle: (style: CsvStyle) => void;
  /** Asks for the tags of all pictures; newer summaries follow. */
  onTagAll: () => void;
  /** @returns whether the clipboard took it */
  onCopy: (form: ExportForm, style: CsvStyle) => Promise<boolean>;
  onSave: (form: ExportForm, style: CsvStyle) => Promise<void>;
}

/**
 * Takes the page's summary along: as a table or as data, to a file or to the clipboard. What is not
 * tagged yet is no part of that, so that it offers to have all tagged first. While the page is tagged
 * for another reason it is away: its names and prices come with the last summary.
 */
export function ExportPanel({ summary, onTagAll, onCopy, onSave, ...given }: Props) {
  const [status, setStatus] = useState('');
  const [csvStyle, setCsvStyle] = useState(given.csvStyle);
  /** The last summary before all were asked for; absent where nobody waits for the others. */
  const [before, setBefore] = useState<PageSummary>();
  const found = summary.images.length;
  const answered = summary.images.filter(({ result }) => result).length;
  const unread = summary.images.filter(({ result }) => result?.ok === false).length;

  const copy = async (form: ExportForm) => {
    setStatus('');
    setStatus(
      (await onCopy(form, csvStyle))
        ? text('export.copied', { format: NAMES[form] })
        : text('export.notCopied'),
    );
  };
  const save = async (form: ExportForm) => {
    await onSave(form, csvStyle);
    setStatus(text('export.saved', { format: NAMES[form] }));
  };
  const tagAll = () => {
    setBefore(summary);
    setStatus(text('export.waits'));
    onTagAll();
  };
  const leave = () => {
    setBefore(undefined);
    setStatus(text('export.left'));
  };
  useEffect(() => {
    if (before === undefined || summary === before || summary.phase !== 'done') return;
    setBefore(undefined);
    void save('csv');
  });

  if (summary.phase !== 'done' && before === undefined) return null;
  const isWaiting = before !== undefined;
  const isPart = answered < found && !isWaiting;
  const actions = ACTIONS.map(({ isSave, form }) => ({
    label: text(isSave ? 'export.save' : 'export.copy', { format: NAMES[form] }),
    run: () => void (isSave ? save(form) : copy(form)),
  }));
  // What is pressed to have all tagged becomes what ends that, and at last what saves it again: one
  // element, so that the keyboard's focus stays where it is.
  const first = isWaiting
    ? [{ label: text('export.leave'), run: leave }]
    : isPart
      ? [{ label: text('export.tagAll'), run: tagAll, isPrimary: true }]
      : actions;
  return (
    <section class="export" aria-labelledby="export-heading">
      <h2 id="export-heading">{text('export.heading')}</h2>
      <p class="small">
        {isPart
          ? text(unread > 0 ? 'export.partUnread' : 'export.part', {
              tagged: formatted(answered - unread),
              unread: counted('counts.unread', unread),
              waiting: formatted(found - answered),
            })
          : counted('export.what', found)}
      </p>
      {isWaiting && <progress aria-label={text('scan.tagged')} value={answered} max={found} />}
      <Buttons actions={first} />
      {isPart && answered > 0 && (
        <>
          <p class="small">{text('export.onlyTagged')}</p>
          <Buttons actions={actions} />
        </>
      )}
      <CsvStyleSelect
        style={csvStyle}
        onChange={(style) => {
          setCsvStyle(style);
          given.onCsvStyle(style);
        }}
      />
      <p class="small" role="status">
        {status}
      </p>
    </section>
  );
}

interface Action {
  label: string;
  run: () => void;
  isPrimary?: boolean;
}

function Buttons({ actions }: { actions: readonly Action[] }) {
  return (
    <div class="buttons">
      {actions.map(({ label, run, isPrimary }) => (
        <button type="button" class={isPrimary ? 'primary' : ''} onClick={run}>
          {label}
        </button>
      ))}
    </div>
  );
}

const NAMES: Record<ExportForm, string> = { csv: 'CSV', json: 'JSON' };

const ACTIONS: readonly { isSave: boolean; form: ExportForm }[] = [
  { isSave: true, form: 'csv' },
  { isSave: true, form: 'json' },
  { isSave: false, form: 'csv' },
  { isSave: false, form: 'json' },
];
