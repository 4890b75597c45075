import { text } from '../../texts/text';

/** What counts beside the picture, and the texts that say so. */
const WITNESSES = {
  words: ['options.words', 'options.wordsMean', 'options.wordsCount'],
  mix: ['options.mix', 'options.mixMeans', 'options.mixCounts'],
} as const;

interface Props {
  witness: keyof typeof WITNESSES;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** The setting of whether the page's words, or its other pictures, count beside the picture. */
export function WitnessSwitch({ witness, isOn, onChange }: Props) {
  const [heading, means, counts] = WITNESSES[witness];
  const id = `${witness}-heading`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{text(heading)}</h2>
      <p>{text(means)}</p>
      <label class="switch">
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        {text(counts)}
      </label>
    </section>
  );
}
