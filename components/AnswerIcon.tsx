import type { Answer } from '../model/decision';

/** A hang tag, a question, a crossed-out circle. */
const PATHS: Record<Answer['kind'], string> = {
  tag: 'M2 3v5l7 7 6-6-7-7H3a1 1 0 0 0-1 1zM5.5 5.5h.01',
  unsure: 'M5 5.7C5 4 6.3 2.7 8 2.7s3 1.2 3 2.8c0 2.2-3 2.3-3 4.6M8 13.3h.01',
  none: 'M2 8a6 6 0 1 0 12 0A6 6 0 1 0 2 8M3.8 12.2l8.4-8.4',
};

/** The shape by which the three answers are told apart at a glance; the words beside it say the same. */
export function AnswerIcon({ kind }: { kind: Answer['kind'] }) {
  return (
    <svg class="answer-icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[kind]} />
    </svg>
  );
}
