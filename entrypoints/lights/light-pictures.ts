import { openHost, setStyle, undoZoom } from '../card/open-host';
import { bringIntoView } from './bring-into-view';
import { lightPath } from './light-path';
import { windowBox } from './window-box';

const SVG = 'http://www.w3.org/2000/svg';

const CSS = `
  svg { position: fixed; inset: 0; width: 100%; height: 100%; }
  .ring { fill: none; stroke: #ffb38f; stroke-width: 3; }
  @media (forced-colors: active) { .ring { stroke: Highlight; } }
`;

/** A page may be about to show them elsewhere: so long none of them may be there, in milliseconds. */
const PATIENCE = 3000;

/**
 * Dims the page but for some pictures, until the signal ends it, Esc is pressed, the page is, or
 * none of them is left. Where none is in view, the first is brought there. It lies over the page, in
 * the top layer, and the page works as it does without it.
 * @param read gives the elements that show the pictures now
 */
export function lightPictures(read: () => readonly Element[], signal: AbortSignal): void {
  const [first] = read();
  if (signal.aborted || !first) return;
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
  const whole = { width: '100%', height: '100%' };
  // A mask, since lights may overlap: cut out of one path, they would be dark where they do.
  const lights = part('path', { fill: '#000' });
  const mask = part('mask', { id: 'lights' }, part('rect', { ...whole, fill: '#fff' }), lights);
  const dark = part('rect', {
    ...whole,
    fill: '#000',
    'fill-opacity': '0.6',
    mask: 'url(#lights)',
  });
  const ring = part('path', { class: 'ring' });
  content.append(part('svg', { 'aria-hidden': 'true' }, mask, dark, ring));

  let drawn: string | undefined;
  let lastLit = performance.now();
  const draw = (elements: readonly Element[]) => {
    undoZoom(host);
    const path = lightPath(elements.map(windowBox), { width: innerWidth, height: innerHeight });
    if (path !== drawn) for (const each of [lights, ring]) each.setAttribute('d', path);
    drawn = path;
  };
  // Pages move pictures in more ways than can be listened to.
  const keepUp = () => {
    if (until.aborted) return;
    const elements = read();
    const now = performance.now();
    if (elements.length > 0) lastLit = now;
    // The page may have been built anew, and what lay over it is gone with it.
    else if (now - lastLit > PATIENCE) return end.abort();
    if (!host.isConnected) return end.abort();
    draw(elements);
    requestAnimationFrame(keepUp);
  };
  draw(read());
  if (drawn === '') bringIntoView(first);
  requestAnimationFrame(keepUp);
  const options = { capture: true, passive: true, signal: until };
  document.addEventListener('pointerdown', () => end.abort(), options);
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && end.abort(), options);
  until.addEventListener('abort', () => host.remove());
}

function part(name: string, attributes: Record<string, string>, ...children: Element[]): Element {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
