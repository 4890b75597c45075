/**
 * Lets long work stop cleanly: the first Ctrl-C aborts the signal, a second one ends the program.
 * @param advice what is kept, and how to go on; the program's last words
 */
export function onCtrlC(advice: string): AbortSignal {
  const interrupted = new AbortController();
  process.once('SIGINT', () => {
    console.log('Stopping…');
    interrupted.abort(new Error(advice));
  });
  return interrupted.signal;
}
