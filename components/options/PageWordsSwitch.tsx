import { text } from '../../texts/text';

interface Props {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** The setting of whether the page's words count beside the picture. */
export function PageWordsSwitch({ isOn, onChange }: Props) {
  return (
    <section aria-labelledby="words-heading">
      <h2 id="words-heading">{text('options.words')}</h2>
      <p>{text('options.wordsMean')}</p>
      <label class="switch">
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        {text('options.wordsCount')}
      </label>
    </section>
  );
}
