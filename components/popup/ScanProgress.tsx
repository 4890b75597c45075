/** How far the scan is: without figures while the page is still being searched. */
export function ScanProgress({ answered, found }: { answered: number; found: number }) {
  if (found === 0) {
    return (
      <div class="scan-progress">
        <progress aria-label="Looking for product pictures" />
        <p>Looking for product pictures…</p>
      </div>
    );
  }
  return (
    <div class="scan-progress">
      <progress aria-label="Pictures tagged" value={answered} max={found} />
      <p>
        {answered} of {found}
      </p>
    </div>
  );
}
