/** Takes files that are dropped anywhere on a page, which a browser would open instead. */
export function takeDroppedFiles(page: Document, onFiles: (files: File[]) => void): void {
  const root = page.documentElement;
  const end = () => root.classList.remove('dropping');
  page.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    root.classList.add('dropping');
  });
  page.addEventListener('dragleave', (event) => {
    // Out of the window, not from one element to the next.
    if (event.relatedTarget === null) end();
  });
  page.addEventListener('drop', (event) => {
    end();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    onFiles(files);
  });
}
