import { useState } from 'preact/hooks';

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
        ? `${NAMES[form]} copied.`
        : 'The browser did not let it be copied. Save it as a file instead.',
    );
  };
  const save = async (form: ExportForm) => {
    await onSave(form);
    setStatus(`${NAMES[form]} handed to the browser’s downloads.`);
  };
  return (
    <section class="export" aria-labelledby="export-heading">
      <h2 id="export-heading">Take it along</h2>
      <p class="small">
        {count === 1 ? 'One picture' : `All ${count.toLocaleString('en')} pictures`} with product,
        price, tag and confidence, as far as they are known.
      </p>
      <div class="buttons">
        {FORMS.map((form) => (
          <button key={form} type="button" onClick={() => copy(form)}>
            Copy as {NAMES[form]}
          </button>
        ))}
        {FORMS.map((form) => (
          <button key={form} type="button" onClick={() => save(form)}>
            Save as {NAMES[form]}
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
