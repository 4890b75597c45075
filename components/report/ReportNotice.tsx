interface Props {
  /** Why a report was not taken. */
  problem?: string | undefined;
  /** Whose report is shown where it is none of the extension's own. */
  of: 'file' | 'own-network' | undefined;
}

/** Above the report: what went wrong with another one, or that this is another one. */
export function ReportNotice({ problem, of }: Props) {
  return (
    <>
      {problem !== undefined && (
        <div role="alert" class="failed report-notice">
          <h2>That report was not loaded</h2>
          <p>{problem}</p>
        </div>
      )}
      {of !== undefined && (
        <p class="report-notice lead">
          {of === 'file'
            ? 'This is the report of a file that you loaded. Where it says “bundled network”, it means the network of that file, which Hangtag does not run.'
            : 'This is the report of a network of your own. Where it says “bundled network”, it means yours.'}
        </p>
      )}
    </>
  );
}
