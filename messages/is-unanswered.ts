/** Whether asking failed because nobody is there: no content script runs, or the tab is gone. */
export function isUnanswered(error: unknown): boolean {
  // Chrome and Firefox say it in the same words.
  return (
    error instanceof Error &&
    /receiving end does not exist|no tab with id|invalid tab id/i.test(error.message)
  );
}
