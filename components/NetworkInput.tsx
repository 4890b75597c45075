import { INPUT_SIDE } from '../model/input';

/** The 28×28 picture that the network saw, every pixel a visible square. */
export function NetworkInput({ input }: { input: string }) {
  return (
    <canvas
      ref={(canvas) => draw(canvas, input)}
      width={INPUT_SIDE}
      height={INPUT_SIDE}
      role="img"
      aria-label="What the network saw: 28 × 28 grey pixels"
      title="What the network saw: 28 × 28 grey pixels"
    />
  );
}

/** Square by square: pixel buffers do not cross from a Firefox content script to a page's canvas. */
function draw(canvas: HTMLCanvasElement | null, input: string): void {
  const context = canvas?.getContext('2d');
  if (!context) return;
  [...atob(input)].forEach((character, at) => {
    const level = character.charCodeAt(0);
    context.fillStyle = `rgb(${level},${level},${level})`;
    context.fillRect(at % INPUT_SIDE, Math.floor(at / INPUT_SIDE), 1, 1);
  });
}
