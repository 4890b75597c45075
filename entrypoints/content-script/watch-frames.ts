import { askBackground } from '../../messages/send';

/** Frames come together; those of advertisements come again and again. */
const PAUSE = 300;

/**
 * Has the content script put into frames of the page's own origin that load after it: a press of the
 * button reaches only those that are there then. Other origins' are not the press's matter.
 */
export function watchFrames(signal: AbortSignal): void {
  // A frame of another site may be on where its page is off.
  if (window !== window.top) return;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const join = () => {
    waiting = undefined;
    askBackground('join-frames', {}).catch(() => undefined);
  };
  const loaded = ({ target }: Event) => {
    // Only of the page's own origin is there a document.
    if (!(target instanceof HTMLIFrameElement) || !target.contentDocument) return;
    waiting ??= setTimeout(join, PAUSE);
  };
  document.addEventListener('load', loaded, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => clearTimeout(waiting));
}
