import type { PhotoSource } from '../../model/report';
import { ClassReport } from './ClassReport';
import { ConfusionMatrix } from './ConfusionMatrix';

/** A source's garments class by class, and what is taken for what; nothing where it has none. */
export function SourceMistakes({ name, test: { evaluation } }: PhotoSource) {
  if (evaluation.n === 0) return null;
  return (
    <details>
      <summary>{name}: class by class, and what is taken for what</summary>
      <div class="scroll-box">
        <ClassReport {...evaluation} />
      </div>
      <ConfusionMatrix {...evaluation} />
    </details>
  );
}
