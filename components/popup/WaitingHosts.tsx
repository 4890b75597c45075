import { formatted } from '../../texts/numbers';
import { text } from '../../texts/text';
import { timeOfDay } from '../../texts/times';
import { namedHosts } from './named-hosts';
import type { UnreadReasons } from './unread-reasons';

interface Props {
  waiting: NonNullable<UnreadReasons['waiting']>;
}

/** That servers asked to wait, for how long, and that it goes on by itself. */
export function WaitingHosts({ waiting: { count, hosts, until } }: Props) {
  return (
    <p class="notice">
      {text('waitingHosts.asked', count, [formatted(count)], {
        hosts: namedHosts(hosts),
        time: timeOfDay(until),
      })}
    </p>
  );
}
