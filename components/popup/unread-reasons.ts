import type { ImageFailure } from '../../messages/protocol';
import type { UnreadImage } from './overview';

/** Pictures of some hosts, and which. */
export interface OnHosts {
  count: number;
  /** Those with the most pictures first. */
  hosts: string[];
}

/** Pictures that could not be read, sorted by what is to be said of them. */
export interface UnreadReasons {
  /** Their servers may not be read before the person allows it. */
  closed: OnHosts | undefined;
  /** Their servers asked to wait: until when, in milliseconds since 1970. */
  waiting: (OnHosts & { until: number }) | undefined;
  /** The browser gives noise in place of their pixels. */
  noise: ImageFailure | undefined;
  /** All others, together where the reason is one and the same. */
  groups: { failure: ImageFailure; images: UnreadImage[] }[];
}

const TOLD_FIRST: readonly ImageFailure['error'][] = ['not-allowed', 'asked-to-wait', 'noise'];

/** Sorts pictures that could not be read, so that no reason is told twice. */
export function unreadReasons(unread: readonly UnreadImage[]): UnreadReasons {
  const of = (error: ImageFailure['error']) =>
    unread.filter(({ failure }) => failure.error === error);
  const waiting = onHosts(of('asked-to-wait'));
  const until = Math.max(0, ...of('asked-to-wait').map(({ failure }) => failure.retryAt ?? 0));
  const groups = new Map<string, UnreadReasons['groups'][number]>();
  for (const image of unread) {
    const { failure } = image;
    if (TOLD_FIRST.includes(failure.error)) continue;
    const key = JSON.stringify([failure.error, failure.detail, failure.tried]);
    const group = groups.get(key) ?? { failure, images: [] };
    group.images.push(image);
    groups.set(key, group);
  }
  return {
    closed: onHosts(of('not-allowed')),
    waiting: waiting && { ...waiting, until },
    noise: of('noise')[0]?.failure,
    groups: [...groups.values()],
  };
}

function onHosts(images: readonly UnreadImage[]): OnHosts | undefined {
  const counts = new Map<string, number>();
  for (const { image } of images) {
    const host = URL.parse(image.url)?.hostname;
    if (host) counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  if (counts.size === 0) return undefined;
  const hosts = [...counts].sort((a, b) => b[1] - a[1]).map(([host]) => host);
  return { count: images.length, hosts };
}
