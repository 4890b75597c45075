import type { SiteAccess, SiteWish } from './state';

interface Props {
  access: SiteAccess;
  onAllow: (wish: SiteWish) => void;
  onTakeBack: () => void;
}

/** Which pages Hangtag may read without a press of its button, and how to change that. */
export function SiteAccessPanel({ access, onAllow, onTakeBack }: Props) {
  const { site, always, unreadHosts } = access;
  const others = unreadHosts.length > 0 && unreadHosts.join(', ');
  return (
    <section class="site-access" aria-labelledby="site-access-heading">
      <h2 id="site-access-heading">Where Hangtag is on</h2>
      <p>
        {always === 'all' && 'On all sites.'}
        {always === 'site' && (
          <>
            Always on <strong>{site}</strong>.
          </>
        )}
        {always === 'no' && (
          <>
            Only on this page, because you pressed the button. To have all of{' '}
            <strong>{site}</strong> tagged as you browse, Hangtag must be allowed to read it: the
            browser asks you.
          </>
        )}
      </p>
      {others && always !== 'all' && (
        <p class="small">
          The pictures come from {others}
          {always === 'site' ? ', which Hangtag may not read yet.' : '; it asks for that too.'}
        </p>
      )}
      <div class="buttons">
        {always === 'no' && (
          <button type="button" onClick={() => onAllow('site')}>
            Always on this site
          </button>
        )}
        {always === 'site' && others && (
          <button type="button" onClick={() => onAllow('site')}>
            Read its pictures too
          </button>
        )}
        {always !== 'all' && (
          <button type="button" onClick={() => onAllow('all')}>
            On all sites
          </button>
        )}
        {always !== 'no' && (
          <button type="button" onClick={onTakeBack}>
            {always === 'all' ? 'Turn off on all sites' : 'Turn off on this site'}
          </button>
        )}
      </div>
    </section>
  );
}
