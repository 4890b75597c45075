import { useState } from 'preact/hooks';
import { counted } from '../../texts/counted';
import { text } from '../../texts/text';

export type ExportForm = 'csv' | 'json';

interface Props {
  /** Pictures that go into the file. */
  count: number;
  /** @returns whether the clipboard took it */
  onCopy: (form: ExportForm) => Promise<boolean>;
  onSave: (form: ExportForm) => Promise<void>;
}

/** Takes the page's summary along: as a table or as data, to a file or to the clipboard. */
export function ExportPanel({ count, onCopy, onSave }: Props) {
  const [status, setStatus] = useState('');
  const copy = async (form: ExportForm) => {
    setStatus('');
    setStatus(
      (await onCopy(form))
        ? text('export.copied', { format: NAMES[form] })
        : text('export.notCopied'),
    );
  };
  const save = async (form: ExportForm) => {
    await onSave(form);
    setStatus(text('export.saved', { format: NAMES[form] }));
  };
  return (
    <section class="export" aria-labelledby="export-heading">
      <h2 id="export-heading">{text('export.heading')}</h2>
      <p class="small">{counted('export.what', count)}</p>
      <div class="buttons">
        {FORMS.map((form) => (
          <button key={form} type="button" onClick={() => copy(form)}>
            {text('export.copy', { format: NAMES[form] })}
          </button>
        ))}
        {FORMS.map((form) => (
          <button key={form} type="button" onClick={() => save(form)}>
            {text('export.save', { format: NAMES[form] })}
          </button>
        ))}
      </div>
      <p class="small" role="status">
        {status}
      </p>
    </section>
  );
}

const NAMES: Record<ExportForm, string> = { csv: 'CSV', json: 'JSON' };
const FORMS: readonly ExportForm[] = ['csv', 'json'];
