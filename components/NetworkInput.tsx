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

/** Square by square: pixel buffers do not cross from a Firefox content script to a page's canvas. */
function draw(
  canvas: HTMLCanvasElement | null,
  { side, channels = 1, levels }: Tag['input'],
): void {
  const context = canvas?.getContext('2d');
  if (!context) return;
  const bytes = atob(levels);
  for (let at = 0; at < side * side; at++) {
    // Of a grey pixel all three are the same byte.
    const colour = [0, 1, 2].map((one) => bytes.charCodeAt(at * channels + (one % channels)));
    context.fillStyle = `rgb(${colour})`;
    context.fillRect(at % side, Math.floor(at / side), 1, 1);
  }
}
