import { text } from '../../texts/text';

interface Props {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** The setting of whether the pictures of one page count for each other. */
export function PageMixSwitch({ isOn, onChange }: Props) {
  return (
    <section aria-labelledby="mix-heading">
      <h2 id="mix-heading">{text('options.mix')}</h2>
      <p>{text('options.mixMeans')}</p>
      <label class="switch">
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        {text('options.mixCounts')}
      </label>
    </section>
  );
}
