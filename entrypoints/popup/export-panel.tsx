import type { CsvStyle } from '../../components/popup/csv-style';
import { type ExportForm, ExportPanel } from '../../components/popup/ExportPanel';
import type { PageSummary } from '../../messages/protocol';
import type { AnyNetworkName } from '../../model/network-names';
import { language } from '../../texts/text';
import { networkVersion } from '../background/network-version';
import { saveFile } from '../report/save-file';
import { keepCsvStyle, readCsvStyle } from './export-csv-style';
import { exportFile } from './export-file';
import { type ExportFacts, exportRows } from './export-rows';

/** What the popup knows of a page; the rest follows from it. */
type PageFacts = Omit<ExportFacts, 'networkVersion'> & { network: AnyNetworkName };

/**
 * What takes a summary along.
 * @param pageFacts asked for when somebody takes the summary along
 * @param onTagAll has those tagged that are not yet; the summaries that come of it are shown
 */
export function exportPanel(pageFacts: () => Promise<PageFacts>, onTagAll: () => void) {
  const fileOf = async (summary: PageSummary, form: ExportForm, style: CsvStyle) => {
    const known = await pageFacts();
    const facts: ExportFacts = { ...known, networkVersion: networkVersion(known.network) };
    return exportFile(exportRows(summary, facts), form, style);
  };
  return (summary: PageSummary) => (
    <ExportPanel
      summary={summary}
      csvStyle={readCsvStyle(localStorage, [navigator.language, language])}
      onCsvStyle={(style) => keepCsvStyle(localStorage, style)}
      onTagAll={onTagAll}
      onCopy={async (form, style) => {
        const { text } = await fileOf(summary, form, style);
        return navigator.clipboard.writeText(text).then(
          () => true,
          () => false,
        );
      }}
      onSave={async (form, style) => saveFile(await fileOf(summary, form, style), document)}
    />
  );
}
