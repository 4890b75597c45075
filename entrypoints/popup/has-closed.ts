import type { PageState } from '../../components/popup/state';

/** Whether a page has pictures on servers that may not be read. */
export function hasClosed(page: PageState): boolean {
  return (
    page.kind === 'open' &&
    page.summary.images.some(
      ({ result }) => result?.ok === false && result.failure.error === 'not-allowed',
    )
  );
}
