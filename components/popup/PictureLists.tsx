import type { PageImage } from '../../messages/protocol';
import { DifferingPictures } from './DifferingPictures';
import type { UnreadImage } from './overview';
import { UnreadList } from './UnreadList';

interface Props {
  images: readonly PageImage[];
  unread: readonly UnreadImage[];
  onGoTo: (url: string) => void;
}

/** What else is to be said of some of the pictures, below them all. */
export function PictureLists({ images, unread, onGoTo }: Props) {
  return (
    <>
      <DifferingPictures images={images} onGoTo={onGoTo} />
      <UnreadList unread={unread} onGoTo={onGoTo} />
    </>
  );
}
