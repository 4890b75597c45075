import { text } from '../../texts/text';

interface Props {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** The setting of small tags on the pictures of every page that is tagged. */
export function LabelSwitch({ isOn, onChange }: Props) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      {text('popup.showTags')}
    </label>
  );
}
