import { counted } from '../../texts/counted';
import { both } from '../../texts/lists';

/** Hosts that are named; of more, how many. */
const MOST_NAMED = 4;

/** Hosts in a sentence: `a.example and b.example`; of many the first, and how many more. */
export function namedHosts(hosts: readonly string[]): string {
  if (hosts.length <= MOST_NAMED) return both(hosts);
  const named = hosts.slice(0, MOST_NAMED - 1);
  return both([...named, counted('closedHosts.more', hosts.length - named.length)]);
}
