import { text } from '../../texts/text';

/** The icon and the heading. */
export function OptionsHeader() {
  return (
    <header class="brand">
      <img src="/icon/96.png" alt="" width="40" height="40" />
      <h1>{text('options.heading')}</h1>
    </header>
  );
}
