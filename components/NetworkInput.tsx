import type { Tag } from '../messages/protocol';
import { text } from '../texts/text';

/** The picture that the network saw, every pixel a visible square. */
export function NetworkInput({ input }: { input: Tag['input'] }) {
  const words = text('card.networkInput', { side: input.side });
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
function draw(canvas: HTMLCanvasElement | null, { side, levels }: Tag['input']): void {
  const context = canvas?.getContext('2d');
  if (!context) return;
  [...atob(levels)].forEach((character, at) => {
    const level = character.charCodeAt(0);
    context.fillStyle = `rgb(${level},${level},${level})`;
    context.fillRect(at % side, Math.floor(at / side), 1, 1);
  });
}
