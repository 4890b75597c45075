import { ExportPanel } from '../../components/popup/ExportPanel';
import type { PageSummary } from '../../messages/protocol';
import { saveFile } from '../report/save-file';
import { exportFile } from './export-file';
import { type ExportFacts, exportRows } from './export-rows';

/**
 * What takes a summary along.
 * @param facts asked for when somebody takes the summary along
 */
export function exportPanel(facts: () => Promise<ExportFacts>) {
  return (summary: PageSummary) => (
    <ExportPanel
      count={summary.images.length}
      onCopy={async (form) => {
        const { text } = exportFile(exportRows(summary, await facts()), form);
        return navigator.clipboard.writeText(text).then(
          () => true,
          () => false,
        );
      }}
      onSave={async (form) =>
        saveFile(exportFile(exportRows(summary, await facts()), form), document)
      }
    />
  );
}
