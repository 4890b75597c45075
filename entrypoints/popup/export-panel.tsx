import { ExportPanel } from '../../components/popup/ExportPanel';
import type { PageSummary } from '../../messages/protocol';
import type { AnyNetworkName } from '../../model/network-names';
import { networkVersion } from '../background/network-version';
import { saveFile } from '../report/save-file';
import { exportFile } from './export-file';
import { type ExportFacts, exportRows } from './export-rows';

/** What the popup knows of a page; the rest follows from it. */
type PageFacts = Omit<ExportFacts, 'networkVersion'> & { network: AnyNetworkName };

/**
 * What takes a summary along.
 * @param pageFacts asked for when somebody takes the summary along
 */
export function exportPanel(pageFacts: () => Promise<PageFacts>) {
  const facts = async (): Promise<ExportFacts> => {
    const known = await pageFacts();
    return { ...known, networkVersion: networkVersion(known.network) };
  };
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
