import { percent } from '../figures';
import type { SourceAnswers } from './answer-shares';

/** What is said of each source's photographs, in figures and as one bar. */
export function AnswerTable({ answers }: { answers: readonly SourceAnswers[] }) {
  return (
    <div class="scroll-box">
      <table class="answer-table">
        <caption>Answers to the test photographs, at the shipped thresholds</caption>
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">Photos</th>
            <th scope="col">Tag</th>
            <th scope="col">Not sure</th>
            <th scope="col">None of the ten</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {answers.map(({ source, kind, photographs, shares }) => (
            <tr key={`${source} ${kind}`}>
              <th scope="row">
                {source}: {kind}
              </th>
              <td>{photographs.toLocaleString('en')}</td>
              <td>{percent(shares.tag)}</td>
              <td>{percent(shares.notSure)}</td>
              <td>{percent(shares.none)}</td>
              <td class="answer-bar" aria-hidden="true">
                <div>
                  {(['tag', 'notSure', 'none'] as const).map((answer) => (
                    <span
                      key={answer}
                      class={answer}
                      style={{ width: `${shares[answer] * 100}%` }}
                    />
                  ))}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small answer-legend" aria-hidden="true">
        <span class="tag">tag</span> <span class="notSure">not sure</span>{' '}
        <span class="none">none of the ten</span>
      </p>
    </div>
  );
}
