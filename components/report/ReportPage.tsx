import type { Report } from '../../model/report';
import { ReportView } from './ReportView';

export type ReportState =
  | { kind: 'loading' }
  | { kind: 'ready'; report: Report }
  | { kind: 'failed'; message: string };

/** The report's page in every state. */
export function ReportPage({ state }: { state: ReportState }) {
  return (
    <>
      <header>
        <img src="/icon/96.png" alt="" width="40" height="40" />
        <div>
          <h1>Evaluation report</h1>
          <p>
            How well Hangtag’s network tells garments apart
            {state.kind === 'ready' && `: network “${state.report.network}”`}
          </p>
        </div>
      </header>
      <main>
        {state.kind === 'loading' && <p role="status">Reading the report…</p>}
        {state.kind === 'failed' && (
          <div role="alert" class="failed">
            <h2>The report cannot be read</h2>
            <p>{state.message}</p>
            <p>
              Reinstall Hangtag. If you built it yourself, run{' '}
              <code>npm run train -- --network ann</code> and build again.
            </p>
          </div>
        )}
        {state.kind === 'ready' && <ReportView report={state.report} />}
      </main>
    </>
  );
}
