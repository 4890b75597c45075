import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { Tag } from '../messages/protocol';
import { cornerColour, NetworkInput } from './NetworkInput';

afterEach(() => vi.unstubAllGlobals());

/** What is drawn: the colour of each square by its place. */
function drawn(input: Tag['input']): Map<string, string> {
  const { document, HTMLCanvasElement } = parseHTML('<body></body>');
  const squares = new Map<string, string>();
  const context = {
    fillStyle: '',
    fillRect(x: number, y: number) {
      squares.set(`${x},${y}`, this.fillStyle);
    },
  };
  Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
    value: () => context,
    configurable: true,
  });
  vi.stubGlobal('document', document);
  render(<NetworkInput input={input} />, document.body as unknown as Element);
  return squares;
}

const base64 = (bytes: number[]) => btoa(String.fromCharCode(...bytes));

test('grey levels are drawn grey, pixel by pixel', () => {
  const levels = base64(Array.from({ length: 28 * 28 }, (_, at) => at % 250));
  const squares = drawn({ side: 28, levels });
  expect(squares.size).toBe(28 * 28);
  expect(squares.get('1,0')).toBe('rgb(1,1,1)');
  expect(squares.get('2,1')).toBe('rgb(30,30,30)');
});

test('colours are drawn as they are', () => {
  const side = 40;
  const levels = base64(
    Array.from({ length: side * side }, (_, at) => [at % side, Math.floor(at / side), 200]).flat(),
  );
  const squares = drawn({ side, channels: 3, levels });
  expect(squares.size).toBe(side * side);
  expect(squares.get('3,17')).toBe('rgb(3,17,200)');
});

test('around it is the colour of its corner', () => {
  expect(cornerColour({ side: 28, levels: base64(new Array(784).fill(0)) })).toBe('rgb(0,0,0)');
  const levels = base64([250, 240, 230, ...new Array(40 * 40 * 3 - 3).fill(9)]);
  expect(cornerColour({ side: 40, channels: 3, levels })).toBe('rgb(250,240,230)');
});
