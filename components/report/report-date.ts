/** The day of a timestamp, as `25 November 2026`, in UTC: the same for every reader. */
export function reportDate(timestamp: string): string {
  return new Date(timestamp).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}
