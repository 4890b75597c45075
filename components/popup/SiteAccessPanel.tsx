import { listed } from '../../texts/lists';
import { text } from '../../texts/text';
import { TextAround } from '../TextAround';
import type { SiteAccess, SiteWish } from './state';

interface Props {
  access: SiteAccess;
  onAllow: (wish: SiteWish) => void;
  onTakeBack: () => void;
}

const TAKE_BACK = {
  no: 'sites.turnOffPictures',
  site: 'sites.turnOffSite',
  all: 'sites.turnOffAll',
} as const;

/** Which pages Hangtag may read without a press of its button, and how to change that. */
export function SiteAccessPanel({ access, onAllow, onTakeBack }: Props) {
  const { site, always, unreadHosts, pictureHosts } = access;
  const others = unreadHosts.length > 0 && listed(unreadHosts);
  return (
    <section class="site-access" aria-labelledby="site-access-heading">
      <h2 id="site-access-heading">{text('sites.heading')}</h2>
      <p>
        {always === 'all' && text('sites.onAll')}
        {always === 'site' && (
          <TextAround sentence={(name) => text('sites.always', { site: name })}>
            <strong>{site}</strong>
          </TextAround>
        )}
        {always === 'no' && (
          <TextAround sentence={(name) => text('sites.onlyHere', { site: name })}>
            <strong>{site}</strong>
          </TextAround>
        )}
      </p>
      {others && always !== 'all' && (
        <p class="small">
          {always === 'site'
            ? text('sites.picturesUnread', { hosts: others })
            : text('sites.picturesToo', { hosts: others })}
        </p>
      )}
      {pictureHosts.length > 0 && always === 'no' && (
        <p class="small">{text('sites.picturesAllowed', { hosts: listed(pictureHosts) })}</p>
      )}
      <div class="buttons">
        {always === 'no' && (
          <button type="button" onClick={() => onAllow('site')}>
            {text('sites.allowSite')}
          </button>
        )}
        {always === 'site' && others && (
          <button type="button" onClick={() => onAllow('site')}>
            {text('sites.allowPictures')}
          </button>
        )}
        {always !== 'all' && (
          <button type="button" onClick={() => onAllow('all')}>
            {text('sites.allowAll')}
          </button>
        )}
        {(always !== 'no' || pictureHosts.length > 0) && (
          <button type="button" onClick={onTakeBack}>
            {text(TAKE_BACK[always])}
          </button>
        )}
      </div>
    </section>
  );
}
