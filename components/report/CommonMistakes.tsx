import type { Evaluation, Report } from '../../model/report';
import { percent } from '../figures';
import { commonMistakes, type Mistake } from './common-mistakes';

const MOST = 10;

interface Props {
  evaluation: Evaluation;
  /** What the classes look like; without it the pairs are told in words alone. */
  classMeans?: Report['classMeans'];
}

/** The pairs that are confused most often, in words and pictures. */
export function CommonMistakes({ evaluation, classMeans }: Props) {
  const mistakes = commonMistakes(evaluation, MOST);
  if (mistakes.length === 0) return null;
  return (
    <>
      <h3>The commonest mistakes</h3>
      {classMeans && (
        <p class="lead">Each class is shown as the mean of its images in Fashion-MNIST.</p>
      )}
      <ol class={classMeans ? 'mistakes mistakes-drawn' : 'mistakes'}>
        {mistakes.map((mistake) => (
          <li key={`${mistake.truth} ${mistake.answer}`}>
            <div class="mistake">
              {classMeans && (
                <div class="mistake-pictures" aria-hidden="true">
                  <img src={png(classMeans[mistake.truthId])} alt="" width="28" height="28" />
                  <span class="to-the-right">↑</span>
                  <img src={png(classMeans[mistake.answerId])} alt="" width="28" height="28" />
                </div>
              )}
              <Words {...mistake} />
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

function Words({ truth, answer, images, support }: Mistake) {
  return (
    <span>
      <b>{truth}</b> taken for <b>{answer}</b>: {images.toLocaleString('en')} of{' '}
      {support.toLocaleString('en')}, {percent(images / support)}
    </span>
  );
}

function png(base64: string): string {
  return `data:image/png;base64,${base64}`;
}
