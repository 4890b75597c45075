import { FileButton } from '../FileButton';

interface Props {
  /** What the loaded report is called, where there is one. */
  loaded: string | undefined;
  onFiles: (files: File[]) => void;
  onRemove: () => void;
}

/** Takes a report from elsewhere, and lets go of it. */
export function LoadReport({ loaded, onFiles, onRemove }: Props) {
  return (
    <>
      <FileButton label="Load another model…" accept=".json,application/json" onFiles={onFiles} />
      {loaded !== undefined && (
        <button type="button" onClick={onRemove}>
          Remove “{loaded}”
        </button>
      )}
    </>
  );
}
