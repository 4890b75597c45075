import { useContext } from 'preact/hooks';
import * as v from 'valibot';
import { ImageUrl, type PageImage } from '../../messages/protocol';
import { text } from '../../texts/text';
import { cornerColour, NetworkInput } from '../NetworkInput';
import { Placeholder } from './Placeholder';
import { PictureView } from './picture-view';

/** A page may write a novel there. */
const MAX_ALT_LENGTH = 150;

/**
 * A page's picture, small. Where its address cannot be shown here (`blob:`, a shop that serves
 * pictures to its own pages only), what the network saw of it stands in its place. A press on it
 * goes to it on the page.
 */
export function Thumbnail({ image, onGoTo }: { image: PageImage; onGoTo: (url: string) => void }) {
  if (!image.url) return <Picture image={image} />;
  return (
    <button
      type="button"
      class="go-to"
      title={text('groups.goTo')}
      onClick={() => onGoTo(image.url)}
    >
      <span class="visually-hidden">{text('groups.spokenGoTo')}</span>
      <Picture image={image} />
    </button>
  );
}

function Picture({ image: { url, alt, result } }: { image: PageImage }) {
  const PagePicture = useContext(PictureView);
  const words = alt.slice(0, MAX_ALT_LENGTH) || text('groups.noAlt');
  const seen =
    result?.ok === true && result.tag.input ? (
      <span class="thumbnail seen" style={{ background: cornerColour(result.tag.input) }}>
        <span class="visually-hidden">{words}. </span>
        <NetworkInput input={result.tag.input} />
      </span>
    ) : (
      <Placeholder alt={words} />
    );
  // Its server gives another picture than the page shows.
  const isStandIn = result?.ok === false && result.failure.error === 'stand-in';
  if (!v.is(ImageUrl, url) || isStandIn) return seen;
  return PagePicture ? (
    <PagePicture url={url} alt={words} instead={seen} />
  ) : (
    <span class="thumbnail">
      <span class="visually-hidden">{words}</span>
    </span>
  );
}
