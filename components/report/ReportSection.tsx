import type { ComponentChildren } from 'preact';

interface Props {
  /** The section's anchor. */
  id: string;
  title: string;
  /** One or two sentences: what is shown, and how to read it. */
  lead?: ComponentChildren;
  children: ComponentChildren;
}

/** One part of the report, under its heading. */
export function ReportSection({ id, title, lead, children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{title}</h2>
      {lead && <p class="lead">{lead}</p>}
      {children}
    </section>
  );
}
