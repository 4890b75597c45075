import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { formatted } from '../../texts/numbers';
import { text } from '../../texts/text';
import { namedHosts } from './named-hosts';
import type { OnHosts } from './unread-reasons';

interface Props {
  closed: OnHosts;
  /** Asks for exactly these hosts. */
  onAllow: (hosts: string[]) => void;
}

/** Pictures that lie where Hangtag may not read, told once, and the one button that asks for it. */
export function ClosedHosts({ closed: { count, hosts }, onAllow }: Props) {
  const question = useId();
  const button = useRef<HTMLButtonElement>(null);
  // Once it is allowed the question goes, and the keyboard's focus with it.
  useLayoutEffect(() => {
    const pressed = button.current;
    return () => {
      if (!pressed || pressed.ownerDocument.activeElement !== pressed) return;
      pressed.closest('main')?.querySelector('button')?.focus();
    };
  }, []);
  return (
    <section class="notice" aria-labelledby={question}>
      <p id={question}>
        {text('closedHosts.question', count, [formatted(count)], { hosts: namedHosts(hosts) })}
      </p>
      <button
        type="button"
        class="primary"
        ref={button}
        aria-describedby={question}
        onClick={() => onAllow(hosts)}
      >
        {text('closedHosts.allow')}
      </button>
    </section>
  );
}
