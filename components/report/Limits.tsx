import type { Report } from '../../model/report';
import { count, exactPercent, percent } from '../figures';
import { rareClasses, unseenOf } from './photo-sources';

/** What the figures do not say. */
export function Limits({ report }: { report: Report }) {
  const inColour = report.inputChannels === 3;
  const pixels = `${report.inputSide} × ${report.inputSide} ${inColour ? 'pixels' : 'grey pixels'}`;
  const rare = rareClasses(report);
  const unseen = unseenOf(report);
  const saysNone = report.decision !== undefined && report.decision.settings.noneThreshold < 1;
  return (
    <ul class="limits">
      {saysNone ? (
        <>
          <li>
            The network knows ten classes and nothing else. It may say that a picture shows none of
            them, but it has learned that from few of the things that there are
            {unseen?.falseTags != null &&
              `: of other things in ${unseen.where}, which it never trained on, ${percent(unseen.falseTags)} get a tag`}
            .
          </li>
          <li>
            A shop that photographs in a way of its own is harder than the shops that it learned
            from
            {unseen &&
              `: in ${unseen.where}, ${exactPercent(unseen.accuracy)} of the garments are right`}
            .
          </li>
          {rare.length > 0 && (
            <li>
              It had few photographs of{' '}
              {rare
                .map(({ name, photographs }) => `${name} (${count(photographs, 'photograph')})`)
                .join(', ')}{' '}
              to learn from, and goes by the small pictures of Fashion-MNIST there.
            </li>
          )}
        </>
      ) : (
        <>
          <li>
            The network knows ten classes and nothing else. Whatever it is shown, a hat, a sofa or a
            face, gets one of the ten.
          </li>
          <li>
            It learned from pictures of single garments on a plain ground, {pixels} small. Garments
            worn by people, or in front of a busy background, it gets right far less often than the
            figures here say.
          </li>
        </>
      )}
      <li>
        {report.decision
          ? `Its thresholds were chosen on validation pictures (${report.decision.chosenOn.join(', ')}). On pictures of another kind a high confidence can be wrong.`
          : 'Its confidence is the output of the softmax, not a probability that has been checked: a high one can be wrong.'}
      </li>
      <li>
        {inColour ? 'Fabric and details' : 'Colour, pattern, fabric and brand'} are lost on the way
        to {pixels}, so classes that differ by them (shirt and T-shirt, coat and pullover) are mixed
        up most.
      </li>
    </ul>
  );
}
