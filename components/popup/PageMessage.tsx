import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  children: ComponentChildren;
  action?: { label: string; run: () => void };
}

/** A state of the page that has no pictures to show: what it is, and what to do. */
export function PageMessage({ title, children, action }: Props) {
  return (
    <section class="message">
      <h2>{title}</h2>
      <p>{children}</p>
      {action && (
        <button type="button" class="primary" onClick={action.run}>
          {action.label}
        </button>
      )}
    </section>
  );
}
