import { text } from '../../texts/text';

interface Props {
  /** Whether all sites are allowed. */
  isAllowed: boolean;
  onAllow: () => void;
  onTakeBack: () => void;
}

/** What Hangtag does, when, and what it may: shown once, after the installation. */
export function WelcomeView({ isAllowed, onAllow, onTakeBack }: Props) {
  return (
    <main class="welcome">
      <header class="brand">
        <img src="/icon/96.png" alt="" width="48" height="48" />
        <h1>{text('welcome.heading')}</h1>
      </header>
      <ol class="steps">
        <li>
          <ShopPicture />
          <p>{text('welcome.shop')}</p>
        </li>
        <li>
          <MachinePicture />
          <p>{text('welcome.machine')}</p>
        </li>
        <li>
          <SitesPicture />
          <p>{text('welcome.sites')}</p>
        </li>
      </ol>
      <section class="choice" aria-labelledby="choice-heading">
        <h2 id="choice-heading">{text('welcome.whereIsItOn')}</h2>
        <p role="status">{text(isAllowed ? 'welcome.onAll' : 'welcome.onlyPressed')}</p>
        {isAllowed ? (
          <button type="button" onClick={onTakeBack}>
            {text('sites.turnOffAll')}
          </button>
        ) : (
          <button type="button" onClick={onAllow}>
            {text('sites.allowAll')}
          </button>
        )}
      </section>
      <footer class="small">
        {text('welcome.pinIt')} <a href="/report.html">{text('welcome.report')}</a>
      </footer>
    </main>
  );
}

/** A garment with its tag, as the extension's icon has it. */
function ShopPicture() {
  return (
    <svg viewBox="0 0 96 72" aria-hidden="true">
      <path class="line" d="M30 14 18 24l6 9 6-4v33h36V29l6 4 6-9-12-10-10 4c-3 5-13 5-16 0Z" />
      <path class="accent" d="m62 34 16 8v20H60V42Z" />
      <circle class="hole" cx="66" cy="44" r="2.5" />
    </svg>
  );
}

function MachinePicture() {
  return (
    <svg viewBox="0 0 96 72" aria-hidden="true">
      <rect class="line" x="20" y="12" width="56" height="38" rx="3" />
      <path class="line" d="M12 58h72" />
      <path class="accent" d="M40 30v-4a8 8 0 0 1 16 0v4h3v13H37V30Zm4 0h8v-4a4 4 0 0 0-8 0Z" />
    </svg>
  );
}

function SitesPicture() {
  return (
    <svg viewBox="0 0 96 72" aria-hidden="true">
      <rect class="line" x="14" y="14" width="68" height="44" rx="3" />
      <path class="line" d="M14 24h68" />
      <rect class="accent" x="58" y="32" width="18" height="10" rx="5" />
      <circle class="hole" cx="71" cy="37" r="3" />
      <path class="line" d="M22 37h26M22 47h18" />
    </svg>
  );
}
