import { imageErrorText } from '../../messages/image-error';
import { ClosedHosts } from './ClosedHosts';
import type { UnreadImage } from './overview';
import { unreadReasons } from './unread-reasons';
import { WaitingHosts } from './WaitingHosts';

interface Props {
  unread: readonly UnreadImage[];
  onAllowHosts: (hosts: string[]) => void;
}

/** What the person should know first of pictures that could not be read, each thing once. */
export function UnreadNotices({ unread, onAllowHosts }: Props) {
  const { closed, waiting, noise } = unreadReasons(unread);
  return (
    <>
      {closed && <ClosedHosts closed={closed} onAllow={onAllowHosts} />}
      {noise && <p class="notice">{imageErrorText(noise)}</p>}
      {waiting && <WaitingHosts waiting={waiting} />}
    </>
  );
}
