import { ReportSection } from './ReportSection';

/** Where the speed is measured, for a report outside the extension, which has no network to run. */
export function SpeedInExtension() {
  return (
    <ReportSection id="speed" title="How fast it is here">
      <p class="lead">
        This file has no network in it. What a picture takes on your machine, the extension
        measures: choose “Evaluation report” in Hangtag’s popup, and press “Measure on this machine”
        on that page.
      </p>
    </ReportSection>
  );
}
