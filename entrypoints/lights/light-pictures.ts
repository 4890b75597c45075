import { openHost, setStyle } from '../card/open-host';
import { bringIntoView } from './bring-into-view';
import { lightPath } from './light-path';
import { windowBox } from './window-box';

const SVG = 'http://www.w3.org/2000/svg';

const CSS = `
  svg { position: fixed; inset: 0; width: 100%; height: 100%; }
  .dark { fill: rgb(0 0 0 / 60%); fill-rule: evenodd; }
  .ring { fill: none; stroke: #ffb38f; stroke-width: 3; }
  @media (forced-colors: active) { .ring { stroke: Highlight; } }
`;

/**
 * Dims the page but for these pictures, until the signal ends it, Esc is pressed or the page is.
 * Where none is in view, the first is brought there.
 * It lies over the page, in the top layer, and the page works as it does without it.
 */
export function lightPictures(elements: readonly Element[], signal: AbortSignal): void {
  if (signal.aborted || elements.length === 0) return;
  const end = new AbortController();
  const until = AbortSignal.any([signal, end.signal]);
  const { host, content } = openHost(CSS);
  for (const [name, value] of Object.entries({
    inset: '0',
    width: '100%',
    height: '100%',
    'pointer-events': 'none',
  })) {
    setStyle(host, name, value);
  }
  const [dark, ring] = ['dark', 'ring'].map((name) => {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('class', name);
    return path;
  });
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('aria-hidden', 'true');
  picture.append(dark!, ring!);
  content.append(picture);

  let isWaiting = false;
  const draw = () => {
    isWaiting = false;
    const size = { width: innerWidth, height: innerHeight };
    const lights = lightPath(elements.map(windowBox), size);
    dark!.setAttribute('d', `M0 0h${size.width}v${size.height}h${-size.width}z${lights}`);
    ring!.setAttribute('d', lights);
    return lights;
  };
  const redraw = () => {
    if (!isWaiting) requestAnimationFrame(() => draw());
    isWaiting = true;
  };
  if (draw() === '') bringIntoView(elements[0]!);
  const options = { capture: true, passive: true, signal: until };
  document.addEventListener('scroll', redraw, options);
  window.addEventListener('resize', redraw, options);
  document.addEventListener('pointerdown', () => end.abort(), options);
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && end.abort(), options);
  until.addEventListener('abort', () => host.remove());
}
