import type { ComponentChildren } from 'preact';
import type { Decision, Report } from '../../model/report';
import { duration, exactPercent } from '../figures';
import { AnswerTable } from './AnswerTable';
import { answerShares } from './answer-shares';
import { ClassReport } from './ClassReport';
import { CommonMistakes } from './CommonMistakes';
import { ComparedRuns } from './ComparedRuns';
import { ConfusionMatrix } from './ConfusionMatrix';
import { comparisons } from './comparisons';
import { DecisionTable } from './DecisionTable';
import { HistoryChart } from './HistoryChart';
import { KeyFigures } from './KeyFigures';
import { Limits } from './Limits';
import { ModelCard } from './ModelCard';
import { PhotoTable } from './PhotoTable';
import { trainingNote } from './photo-sources';
import { ReliabilityDiagram } from './ReliabilityDiagram';
import { ReportSection } from './ReportSection';
import { reportDate } from './report-date';
import { ScoreCharts } from './ScoreCharts';
import { SettingsTable } from './SettingsTable';
import { SourceCounts } from './SourceCounts';
import { SourceMistakes } from './SourceMistakes';
import { Summary } from './Summary';
import { TrialChart } from './TrialChart';
import { TrialTable } from './TrialTable';
import { UnseenSources } from './UnseenSources';

interface Props {
  report: Report;
  /** What stands between the summary and the figures. */
  children?: ComponentChildren;
}

/** The whole report. */
export function ReportView({ report, children }: Props) {
  const { bundled, photos = [], decision, unseen, pages, search } = report;
  const others = comparisons(report);
  const answers = answerShares(photos);
  const curve = { history: bundled.history, chosenEpoch: bundled.chosenEpoch };
  return (
    <>
      <Summary report={report} />
      <p class="on-paper">
        This is the short form. The networks side by side, thresholds, settings, the model card and
        limits stand in the report on the screen, under “Evaluation report” in Hangtag’s popup.
      </p>
      {(unseen || pages) && (
        <ReportSection
          id="unseen"
          title="In shops that nobody trained on"
          lead="A shop that the network never saw is what most people meet. So whole sources were kept out of training. Intervals hold 95 of 100 such choices of sources."
        >
          <UnseenSources unseen={unseen} pages={pages} />
        </ReportSection>
      )}
      {children}
      {photos.length > 0 && (
        <ReportSection
          id="photographs"
          title="On photographs"
          lead="Measured on each source’s test photographs, which no training saw. AUROC: how often a garment looks more like a garment than another thing does; 1 is always, 0.5 is chance. Calibration error: how far the network’s confidence is from how often it is right."
        >
          <PhotoTable
            caption="Figures by source"
            rows={photos.map((source) => ({
              name: source.name,
              note: trainingNote(source, report),
              figures: source.test,
            }))}
          />
          {photos.map((source) => (
            <SourceCounts key={source.name} {...source} />
          ))}
          {photos.map((source) => (
            <SourceMistakes key={source.name} {...source} />
          ))}
        </ReportSection>
      )}
      {decision && (
        <ReportSection
          id="confidence"
          title="When it says that it does not know"
          lead={`${lookingAgain(decision)}The network’s confidence is divided by a temperature of ${decision.settings.temperature}, fitted on validation pictures, so that it says how often it is right. Then a picture gets one of these answers:`}
        >
          <DecisionTable {...decision} />
          {answers.length > 0 && <AnswerTable answers={answers} />}
          {photos.length > 0 && decision.settings.noneThreshold < 1 && (
            <ScoreCharts photos={photos} noneThreshold={decision.settings.noneThreshold} />
          )}
          {photos.length > 0 && (
            <>
              <h3>How often it is right, by how sure it is</h3>
              <p class="lead">
                Bars that end at the line are as right as the network was sure; fainter ones are of
                few test photographs.
              </p>
              <div class="charts small-charts">
                {photos.map(({ name, test }) => (
                  <ReliabilityDiagram key={name} name={name} figures={test} />
                ))}
              </div>
            </>
          )}
        </ReportSection>
      )}
      <ReportSection
        id="figures"
        title={photos.length > 0 ? 'On Fashion-MNIST' : 'The figures that matter'}
        lead={
          others.length > 0 &&
          'All have the same layers and were measured on the same test pictures of Fashion-MNIST, which no training saw. Their settings are below.'
        }
      >
        <KeyFigures report={report} />
        {others.map((comparison) => (
          <ComparedRuns key={comparison.name} {...comparison} />
        ))}
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
        <CommonMistakes evaluation={bundled.test} classMeans={report.classMeans} />
      </ReportSection>
      <ReportSection
        id="training"
        title="How it was trained"
        lead={`The network: ${report.architecture}. ${report.parameters.toLocaleString('en')} parameters, ${report.multiplyAdds.toLocaleString('en')} multiply-adds for one look at a picture. Trained on ${reportDate(report.trainedAt)} in ${duration(bundled.seconds * 1000)}. The epoch was chosen on validation pictures, never on the test set.`}
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
      {search && search.length > 0 && (
        <ReportSection
          id="search"
          title="The search for its settings"
          lead="Many short trainings, and longer ones of those that did best. Each was scored on the validation photographs, whose sources were not trained on: the share that was right, none of the ten among the answers."
        >
          <TrialChart trials={search} />
          <TrialTable trials={search} />
        </ReportSection>
      )}
      <ReportSection
        id="provenance"
        title="Model card"
        lead="What the network is meant for, and what is needed to get the same figures. Its limits stand below."
      >
        <ModelCard report={report} />
      </ReportSection>
      <ReportSection id="limits" title="Limits">
        <Limits report={report} />
      </ReportSection>
    </>
  );
}

function lookingAgain({ settings: { secondLookBelow } }: Decision): string {
  return secondLookBelow === 0
    ? ''
    : `Where no answer reaches ${exactPercent(secondLookBelow)} at first, the network looks at the picture’s mirror image as well, and the mean of both counts. `;
}
