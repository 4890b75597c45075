import type { Report } from '../../model/report';
import { duration, exactPercent } from '../figures';
import { PhotoTable } from './PhotoTable';
import { ReportSection } from './ReportSection';

/** What a training gives that has only the photographs that are downloaded by themselves. */
export function PublicDataAlone({
  sources,
  chosenBy,
  epochs,
  seconds,
  fashionMnist,
  photos,
  bundledEpochs,
}: NonNullable<Report['withoutOwnPhotos']> & { bundledEpochs: number }) {
  const fewer = epochs < bundledEpochs ? ` where the bundled one had ${bundledEpochs}` : '';
  const helped =
    chosenBy.length > 0
      ? ` Photographs of ${chosenBy.join(', ')} helped to choose its epoch and its thresholds, not to train it.`
      : '';
  return (
    <ReportSection
      id="public-data"
      title="What you get without photographs of your own"
      lead={`Trained on Fashion-MNIST and ${sources.join(', ')} alone, which npm run train downloads by itself, the network reaches ${exactPercent(fashionMnist.accuracy)} on the test pictures of Fashion-MNIST, in ${epochs} epochs${fewer} (${duration(seconds * 1000)}).${helped} On photographs:`}
    >
      <PhotoTable
        caption="Figures by source, trained on public data alone"
        rows={photos.map(({ source, figures }) => ({
          name: source,
          note: sources.includes(source) ? undefined : 'never trained on',
          figures,
        }))}
      />
    </ReportSection>
  );
}
