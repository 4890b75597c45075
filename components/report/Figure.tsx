/** A figure of a table; a dash, read out as "not measured", where there is none. */
export function Figure({
  value,
  format,
}: {
  value: number | null;
  format: (value: number) => string;
}) {
  if (value !== null) return <>{format(value)}</>;
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="visually-hidden">not measured</span>
    </>
  );
}
