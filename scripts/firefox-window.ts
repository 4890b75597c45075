import type { Browser } from 'puppeteer-core';

/** What puppeteer's Firefox connection is like inside; it has no public way to name a scope. */
interface BidiConnection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

interface Evaluation {
  type: 'success' | 'exception';
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

/**
 * Runs an expression in Firefox's own window, where `gBrowser` is, with all privileges. Needs a
 * browser that was launched with `--remote-allow-system-access`.
 * @param expression JavaScript that gives a string, or a promise of one
 * @throws when the expression does
 */
export async function runInFirefoxWindow(browser: Browser, expression: string): Promise<string> {
  const { connection } = browser as Browser & { connection: BidiConnection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as { contexts: { context: string; url: string }[] };
  const window = contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
  const evaluated = await connection.send('script.evaluate', {
    expression,
    awaitPromise: true,
    target: { context: window?.context },
  });
  const { type, result, exceptionDetails } = evaluated.result as Evaluation;
  if (type === 'exception') throw new Error(exceptionDetails?.text);
  return String(result?.value);
}
