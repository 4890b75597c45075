import { text } from '../../texts/text';

interface Props {
  /** Whether every large picture is tagged now. */
  isOn: boolean;
  /** There is nothing else to be tagged: then it is offered aloud. */
  isOnlyHope: boolean;
  onChange: (isOn: boolean) => void;
}

/**
 * Tags every large picture of the page, be it a product or not, or products only again. One button in
 * every phase, and never `disabled`, so that it keeps the keyboard's focus; a search that is under way
 * begins anew.
 */
export function EveryLarge({ isOn, isOnlyHope, onChange }: Props) {
  return (
    <p class={isOnlyHope && !isOn ? 'every-large only-hope' : 'every-large'}>
      {isOn && <span>{text('scan.everyLargeIs')}</span>}
      <button type="button" onClick={() => onChange(!isOn)}>
        {text(isOn ? 'scan.productsOnly' : 'scan.everyLarge')}
      </button>
      {!isOn && <small>{text('scan.everyLargeMeans')}</small>}
    </p>
  );
}
