import { useId } from 'preact/hooks';
import { text } from '../../texts/text';
import { CSV_STYLES, type CsvStyle } from './csv-style';

interface Props {
  style: CsvStyle;
  onChange: (style: CsvStyle) => void;
}

/** The setting of how a CSV separates its columns. */
export function CsvStyleSelect({ style, onChange }: Props) {
  const id = useId();
  return (
    <div class="setting">
      <label for={id}>{text('export.style')}</label>
      <select
        id={id}
        value={style}
        onChange={({ currentTarget: { value } }) => {
          const chosen = CSV_STYLES.find((one) => one === value);
          if (chosen) onChange(chosen);
        }}
      >
        {CSV_STYLES.map((one) => (
          <option key={one} value={one}>
            {text(`csvStyles.${one}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
