import { useRef } from 'preact/hooks';

interface Props {
  label: string;
  /** Endings or MIME types of the files to choose from. */
  accept: string;
  multiple?: boolean;
  isPrimary?: boolean;
  onFiles: (files: File[]) => void;
}

/** A button that lets one choose files. */
export function FileButton({ label, accept, multiple, isPrimary, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class={isPrimary ? 'primary' : undefined}
        onClick={() => input.current?.click()}
      >
        {label}
      </button>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={multiple}
        hidden
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // So that the same file, mended meanwhile, can be chosen once more.
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
