import { text } from '../../texts/text';
import { OptionsHeader } from './OptionsHeader';

/** The options in a private window, where the browser opens no database to an extension's page. */
export function PrivateWindow() {
  return (
    <main class="options">
      <OptionsHeader />
      <section aria-labelledby="private-heading">
        <h2 id="private-heading">{text('options.privateWindow')}</h2>
        <p>{text('options.privateWindowHelp')}</p>
      </section>
    </main>
  );
}
