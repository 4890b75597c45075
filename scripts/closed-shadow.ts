import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import { runInFirefoxWindow } from './firefox-window';
import type { ExtensionBrowser } from './launch';

type Read<T> = (root: ShadowRoot) => T;

/**
 * Reads what a page's own scripts cannot: its closed shadow roots. The page must be in front.
 * @param read runs in the page, once for each root; self-contained, and its answer is plain JSON
 */
export function readClosedShadows<T>(
  { name, browser }: ExtensionBrowser,
  page: Page,
  read: Read<T>,
): Promise<T[]> {
  return name === 'chromium' ? readInChromium(page, read) : readInFirefox(browser, read);
}

async function readInChromium<T>(page: Page, read: Read<T>): Promise<T[]> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const answers = closedShadows(root).map((shadow) => call(session, shadow, read));
    return await Promise.all(answers);
  } finally {
    await session.detach();
  }
}

function closedShadows(node: Protocol.DOM.Node): Protocol.DOM.Node[] {
  return [
    ...(node.shadowRoots ?? []).filter(({ shadowRootType }) => shadowRootType === 'closed'),
    ...(node.children ?? []).flatMap(closedShadows),
  ];
}

async function call<T>(
  session: CDPSession,
  { backendNodeId }: Protocol.DOM.Node,
  read: Read<T>,
): Promise<T> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    ...(object.objectId !== undefined && { objectId: object.objectId }),
    functionDeclaration: `function () { return (${read})(this); }`,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  return result.value as T;
}

/** Scripts that Firefox's window loads into a tab see closed roots, and answer by message. */
async function readInFirefox<T>(browser: ExtensionBrowser['browser'], read: Read<T>): Promise<T[]> {
  const inPage = `
    const roots = [...content.document.querySelectorAll('*')]
      .map((element) => element.openOrClosedShadowRoot)
      .filter((root) => root?.mode === 'closed');
    let answer;
    try {
      answer = { roots: roots.map(${read}) };
    } catch (error) {
      answer = { error: String(error) };
    }
    sendAsyncMessage('hangtag:roots', JSON.stringify(answer));`;
  const answer = await runInFirefoxWindow(
    browser,
    `new Promise((resolve) => {
      const { messageManager } = gBrowser.selectedBrowser;
      messageManager.addMessageListener('hangtag:roots', function listener({ data }) {
        messageManager.removeMessageListener('hangtag:roots', listener);
        resolve(data);
      });
      messageManager.loadFrameScript(${JSON.stringify(`data:,${encodeURIComponent(inPage)}`)}, false);
    })`,
  );
  const { roots, error } = JSON.parse(answer) as { roots?: T[]; error?: string };
  if (roots === undefined) throw new Error(error);
  return roots;
}
