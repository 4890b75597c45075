import type { Tag } from '../messages/protocol';
import { text } from '../texts/text';

/** The picture that the network saw, every pixel a visible square. */
export function NetworkInput({ input }: { input: Tag['input'] }) {
  const words =
    input.channels === 3
      ? text('card.networkInputInColour')
      : text('card.networkInput', { side: input.side });
  return (
    <canvas
      ref={(canvas) => draw(canvas, input)}
      width={input.side}
      height={input.side}
      role="img"
      aria-label={words}
      title={words}
    />
  );
}

/** The colour in an input's corner: of what lies around the thing that it shows. */
export function cornerColour(input: Tag['input']): string {
  return colourAt(atob(input.levels), 0, input.channels ?? 1);
}

/** Square by square: pixel buffers do not cross from a Firefox content script to a page's canvas. */
function draw(
  canvas: HTMLCanvasElement | null,
  { side, channels = 1, levels }: Tag['input'],
): void {
  const context = canvas?.getContext('2d');
  if (!context) return;
  const bytes = atob(levels);
  for (let at = 0; at < side * side; at++) {
    context.fillStyle = colourAt(bytes, at, channels);
    context.fillRect(at % side, Math.floor(at / side), 1, 1);
  }
}

function colourAt(bytes: string, at: number, channels: number): string {
  // Of a grey pixel all three are the same byte.
  return `rgb(${[0, 1, 2].map((one) => bytes.charCodeAt(at * channels + (one % channels)))})`;
}
