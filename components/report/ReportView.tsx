import type { Report } from '../../model/report';
import { duration, exactPercent } from '../figures';
import { BaselineRuns } from './BaselineRuns';
import { ClassReport } from './ClassReport';
import { ConfusionMatrix } from './ConfusionMatrix';
import { HistoryChart } from './HistoryChart';
import { KeyFigures } from './KeyFigures';
import { Limits } from './Limits';
import { Provenance } from './Provenance';
import { ReportSection } from './ReportSection';
import { SettingsTable } from './SettingsTable';
import { Summary } from './Summary';

/** The whole report. */
export function ReportView({ report }: { report: Report }) {
  const { bundled, baseline } = report;
  const curve = { history: bundled.history, chosenEpoch: bundled.chosenEpoch };
  return (
    <>
      <Summary evaluation={bundled.test} />
      <ReportSection
        id="figures"
        title="The figures that matter"
        lead="Both have the same layers and were measured on the same test pictures, which no training saw. The published recipe is the one that this project began with; the settings of both are below."
      >
        <KeyFigures report={report} />
        {baseline && <BaselineRuns runs={baseline.runs} />}
      </ReportSection>
      <ReportSection
        id="classes"
        title="Class by class"
        lead="Precision: of the pictures given this class, the share that are of it. Recall: of the pictures of this class, the share that were given it. F1: their harmonic mean. Support: the number of test pictures."
      >
        <div class="scroll-box">
          <ClassReport {...bundled.test} />
        </div>
      </ReportSection>
      <ReportSection
        id="confusion"
        title="What is taken for what"
        lead="Each row holds the test pictures of one class, and how many of them got which answer. The right answers lie on the diagonal; beside it, the stronger the colour, the commoner the mistake."
      >
        <ConfusionMatrix {...bundled.test} />
      </ReportSection>
      <ReportSection
        id="training"
        title="How it was trained"
        lead={`The network: ${report.architecture} ${report.parameters.toLocaleString('en')} parameters, ${report.multiplyAdds.toLocaleString('en')} multiply-adds a picture. Trained on ${date(report.trainedAt)} in ${duration(bundled.seconds * 1000)}. The epoch was chosen on validation pictures, never on the test set.`}
      >
        <div class="charts">
          <HistoryChart
            title="Loss by epoch"
            training="loss"
            validation="validationLoss"
            format={(loss) => loss.toFixed(3)}
            label={(loss) => loss.toString()}
            {...curve}
          />
          <HistoryChart
            title="Accuracy by epoch"
            training="accuracy"
            validation="validationAccuracy"
            format={exactPercent}
            label={(accuracy) => `${Number((accuracy * 100).toFixed(2))}%`}
            {...curve}
          />
        </div>
        <SettingsTable report={report} />
      </ReportSection>
      <ReportSection id="provenance" title="To get the same figures">
        <Provenance report={report} />
      </ReportSection>
      <ReportSection id="limits" title="Limits">
        <Limits />
      </ReportSection>
    </>
  );
}

function date(timestamp: string): string {
  return new Date(timestamp).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}
