import type { Evaluation } from '../../model/report';
import { percent } from '../figures';
import { commonMistakes } from './common-mistakes';

const MOST = 10;

/** The pairs that are confused most often, in words. */
export function CommonMistakes({ evaluation }: { evaluation: Evaluation }) {
  const mistakes = commonMistakes(evaluation, MOST);
  if (mistakes.length === 0) return null;
  return (
    <>
      <h3>The commonest mistakes</h3>
      <ol class="mistakes">
        {mistakes.map(({ truth, answer, images, support }) => (
          <li key={`${truth} ${answer}`}>
            <b>{truth}</b> taken for <b>{answer}</b>: {images.toLocaleString('en')} of{' '}
            {support.toLocaleString('en')}, {percent(images / support)}
          </li>
        ))}
      </ol>
    </>
  );
}
