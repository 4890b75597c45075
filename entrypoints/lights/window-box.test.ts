import { expect, test, vi } from 'vitest';
import { windowBox } from './window-box';

vi.mock('../finder/dom', () => ({
  boxOf: (element: { box: DOMRect }) => element.box,
}));

vi.stubGlobal('getComputedStyle', () => ({ paddingLeft: '3px', paddingTop: '4px' }));

interface Fake {
  box: { left: number; top: number; width: number; height: number };
  offsetWidth: number;
  offsetHeight: number;
  clientLeft: number;
  clientTop: number;
  ownerDocument: { defaultView: { frameElement: Fake | null } };
}

const element = (left: number, top: number, frameElement: Fake | null = null): Fake => ({
  box: { left, top, width: 30, height: 40 },
  offsetWidth: 30,
  offsetHeight: 40,
  clientLeft: 2,
  clientTop: 1,
  ownerDocument: { defaultView: { frameElement } },
});

test.each([
  { where: 'in the page', fake: element(10, 20), left: 10, top: 20 },
  { where: 'in a frame', fake: element(10, 20, element(100, 200)), left: 115, top: 225 },
  {
    where: 'in a frame of a frame',
    fake: element(10, 20, element(100, 200, element(1000, 2000))),
    left: 1120,
    top: 2230,
  },
])('an element $where lies in the window where it shows', ({ fake, left, top }) => {
  expect(windowBox(fake as unknown as Element)).toEqual({ left, top, width: 30, height: 40 });
});

test('what lies in a frame that is zoomed is as large as it shows', () => {
  const frame = { ...element(100, 200), offsetWidth: 20, offsetHeight: 20 };
  expect(windowBox(element(10, 20, frame) as unknown as Element)).toEqual({
    left: 100 + 1.5 * (2 + 3 + 10),
    top: 200 + 2 * (1 + 4 + 20),
    width: 45,
    height: 80,
  });
});
