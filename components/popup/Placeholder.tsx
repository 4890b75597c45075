/** A drawing in the place of a picture that cannot be shown. */
export function Placeholder({ alt }: { alt: string }) {
  return (
    <span class="thumbnail placeholder" role="img" aria-label={alt} title={alt}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M3 5h18v14H3zM3 16l5-5 4 4 3-3 6 5M15 9h.01" />
      </svg>
    </span>
  );
}
