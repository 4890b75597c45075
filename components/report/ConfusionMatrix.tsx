import type { Evaluation } from '../../model/report';
import { CLASSES } from '../../model/taxonomy';

/** Strongest tint, in percent: more would leave too little contrast for the figure on it. */
const STRONGEST = 45;

/** What each class was taken for: a row for each truth, a column for each answer. */
export function ConfusionMatrix({ confusion, perClass }: Evaluation) {
  const commonest = Math.max(
    ...confusion.flatMap((row, truth) => row.filter((_, answer) => answer !== truth)),
  );
  return (
    <div class="scroll-box">
      <table class="confusion">
        <thead>
          <tr>
            <th scope="col" class="corner">
              Truth ↓ &nbsp; Answer →
            </th>
            {CLASSES.map(({ id, name }) => (
              <th scope="col" key={id}>
                <span>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {CLASSES.map(({ id, name }, truth) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {CLASSES.map((answer, label) => {
                const images = confusion[truth]?.[label] ?? 0;
                return (
                  <td
                    key={answer.id}
                    class={truth === label ? 'right' : images === 0 ? 'none' : 'wrong'}
                    style={{
                      '--tint': `${tint(images, truth === label ? perClass[id].support : commonest)}%`,
                    }}
                  >
                    {images}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Grows with the square root of the number, so that rare mistakes are seen as well. */
function tint(images: number, most: number): number {
  return most === 0 ? 0 : Math.round(Math.sqrt(images / most) * STRONGEST);
}
