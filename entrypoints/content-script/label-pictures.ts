import type { Card } from './card';
import { followSetting } from './follow-setting';
import { loadLabels } from './load-labels';
import type { PageScan } from './page-scan';

/**
 * Has small tags drawn on the pictures, as long as the person wants that.
 * @param card is veiled while the screen is read, as are tags that come meanwhile
 * @param isAlive whether the extension is still there
 * @returns to be called, as often as you like, when the answers may have changed
 */
export function labelPictures(
  scan: Pick<PageScan, 'answers'>,
  card: Pick<Card, 'isVeiled'>,
  isAlive: () => boolean,
  signal: AbortSignal,
): () => void {
  let isOn = false;
  let isLoading = false;
  const show = async () => {
    if (!isOn || isLoading || scan.answers.length === 0) return;
    isLoading = true;
    const labels = await loadLabels();
    isLoading = false;
    labels?.veil(card.isVeiled);
    if (isOn) labels?.show(() => (isAlive() ? scan.answers : undefined), signal);
  };
  const turn = (wish: unknown) => {
    isOn = wish === true;
    if (isOn) void show();
    else globalThis.hangtagLabels?.hide();
  };
  // A frame's pictures are labelled by the page around it.
  if (window === window.top) followSetting('showTags', turn, signal);
  return show;
}
