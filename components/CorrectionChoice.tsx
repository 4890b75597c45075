import { NONE_ID, OUTPUT_IDS, type OutputId } from '../model/taxonomy';
import { className } from '../texts/class-name';
import { text } from '../texts/text';

interface Props {
  /** What counts now. */
  chosen: OutputId;
  onSave(chosen: OutputId): void;
  onCancel(): void;
}

/** What the picture shows, to choose from: arrows choose, Enter saves, as in any group of radios. */
export function CorrectionChoice({ chosen, onSave, onCancel }: Props) {
  return (
    <form
      class="choice"
      onSubmit={(event) => {
        event.preventDefault();
        const checked = event.currentTarget.querySelector<HTMLInputElement>('input:checked');
        onSave(OUTPUT_IDS.find((id) => id === checked?.value) ?? chosen);
      }}
    >
      <fieldset>
        <legend>{text('correction.question')}</legend>
        {OUTPUT_IDS.map((id) => (
          <label key={id}>
            <input type="radio" name="shows" value={id} defaultChecked={id === chosen} />
            {id === NONE_ID ? text('correction.none') : className(id)}
          </label>
        ))}
      </fieldset>
      <div class="buttons">
        <button type="submit">{text('correction.save')}</button>
        <button type="button" onClick={onCancel}>
          {text('correction.cancel')}
        </button>
      </div>
    </form>
  );
}
