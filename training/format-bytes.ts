/** A file's size for people: `5.1 kB`, `26.4 MB`. */
export function formatBytes(bytes: number): string {
  return bytes < 100_000 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
