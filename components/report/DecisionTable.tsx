import type { Decision } from '../../model/report';
import { exactPercent } from '../figures';
import { Figure } from './Figure';

/** What the thresholds were chosen for, and what came of it on the validation photographs. */
export function DecisionTable({ settings, rates, reached, chosenOn, remarks }: Decision) {
  const saysNone = settings.noneThreshold < 1;
  return (
    <>
      <ul class="answers">
        {saysNone && (
          <li>
            <b>None of the ten</b>, where the probability of that is at least{' '}
            {exactPercent(settings.noneThreshold)}
          </li>
        )}
        <li>
          {saysNone ? 'else ' : ''}
          <b>{saysNone ? 'a' : 'A'} tag</b>, where {saysNone ? 'that' : 'the probability'} of the
          best class is at least {exactPercent(settings.tagThreshold)}
        </li>
        <li>
          else <b>not sure</b>, with the two best answers
        </li>
      </ul>
      <table class="decision">
        <caption>What the thresholds were chosen for, on validation: {chosenOn.join(', ')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">Wanted</th>
            <th scope="col">Reached</th>
          </tr>
        </thead>
        <tbody>
          <Rate
            name="Garments that are called none of the ten"
            wanted={`at most ${exactPercent(rates.lostGarments)}`}
            reached={reached.lostGarments}
          />
          <Rate
            name="Tags on garments that are right"
            wanted={`at least ${exactPercent(rates.tagAccuracy)}`}
            reached={reached.tagAccuracy}
          />
          <Rate
            name="Other things that get a tag"
            wanted={`at most ${exactPercent(rates.falseTags)}`}
            reached={reached.falseTags}
          />
          <Rate
            name="Garments that get a tag"
            wanted="as many as that leaves"
            reached={reached.answered}
          />
        </tbody>
      </table>
      {remarks.map((remark) => (
        <p key={remark} class="small">
          {remark}
        </p>
      ))}
    </>
  );
}

function Rate(props: { name: string; wanted: string; reached: number | null }) {
  return (
    <tr>
      <th scope="row">{props.name}</th>
      <td>{props.wanted}</td>
      <td>
        <Figure value={props.reached} format={exactPercent} />
      </td>
    </tr>
  );
}
