import { browser } from 'wxt/browser';

/** As the build names it; the extension's own pages have it of their style sheet. */
const FONT = 'fonts/inter-latin-wght-normal.woff2';

/**
 * Gives the font of the extension's own pages to its code in a frame. Its bytes go from script to
 * script: no address leads to them, so the page can neither fetch the font nor forbid it.
 * @throws when the font or the frame cannot be had
 */
export async function lendFont(tabId: number, frameId: number): Promise<void> {
  const response = await fetch(`${browser.runtime.getURL('/')}${FONT}`);
  if (!response.ok) throw new Error(`${FONT} is missing from the extension`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    func: takeFont,
    args: [btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))],
  });
}

/**
 * Runs in the frame, and so must not use anything of this module. The font is read before it is
 * shown to the document, which then says nothing of loading one.
 * @param base64 the font's file
 */
async function takeFont(base64: string): Promise<void> {
  if (globalThis.hangtagFont) return;
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  // Not a name that a page could give to a font of its own, with other letters.
  const name = `f${crypto.getRandomValues(new Uint32Array(4)).join('')}`;
  const face = await new FontFace(name, bytes, { weight: '100 900' }).load();
  globalThis.hangtagFont = { face, users: 0 };
}
