import type { Report } from '../../model/report';
import { duration } from '../figures';
import { dataSets } from './data-sets';
import { knownBiases } from './known-biases';
import { Provenance } from './Provenance';
import { reportDate } from './report-date';

/** What the network is meant for, what it was made of and what to mind: a model card (Mitchell et al. 2019). */
export function ModelCard({ report }: { report: Report }) {
  const { bundled } = report;
  return (
    <>
      <dl class="card-terms">
        <div>
          <dt>Meant for</dt>
          <dd>
            Saying of a product picture in a shop which of ten kinds of garment it shows, as a hint
            to the person who sees the picture, too.
          </dd>
        </div>
        <div>
          <dt>Not meant for</dt>
          <dd>
            Telling sizes, brands, fabrics or fakes; saying anything of people; deciding what nobody
            looks at, be it customs, insurance or moderation; pictures from cameras in shops or
            streets.
          </dd>
        </div>
        <div>
          <dt>Trained</dt>
          <dd>
            on {reportDate(report.trainedAt)}, in {duration(bundled.seconds * 1000)}, with seed{' '}
            {bundled.seed}; {bundled.history.length} epochs, of which number {bundled.chosenEpoch}{' '}
            was kept. <a href="#training">All settings</a>
          </dd>
        </div>
        <div>
          <dt>Code</dt>
          <dd>
            {report.codeVersion ? (
              <>
                commit <code>{report.codeVersion}</code>
              </>
            ) : (
              'not noted: the report was written before that was'
            )}
          </dd>
        </div>
      </dl>
      <h3>Data</h3>
      <div class="scroll-box">
        <table class="data-sets">
          <thead>
            <tr>
              <th scope="col">Trained on</th>
              <th scope="col">Licence</th>
            </tr>
          </thead>
          <tbody>
            {dataSets(report).map(({ name, licence, address }) => (
              <tr key={name}>
                <th scope="row">{address ? <a href={address}>{name}</a> : name}</th>
                <td>{licence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Provenance report={report} />
      <h3>Known biases</h3>
      <ul class="limits">
        {knownBiases(report).map((bias) => (
          <li key={bias}>{bias}</li>
        ))}
      </ul>
    </>
  );
}
