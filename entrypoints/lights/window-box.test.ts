import { expect, test, vi } from 'vitest';
import { windowBox } from './window-box';

vi.mock('../finder/dom', () => ({
  boxOf: (element: { box: DOMRect }) => element.box,
}));

interface Fake {
  box: { left: number; top: number; width: number; height: number };
  clientLeft: number;
  clientTop: number;
  ownerDocument: { defaultView: { frameElement: Fake | null } };
}

const element = (left: number, top: number, frameElement: Fake | null = null): Fake => ({
  box: { left, top, width: 30, height: 40 },
  clientLeft: 2,
  clientTop: 1,
  ownerDocument: { defaultView: { frameElement } },
});

test.each([
  { where: 'in the page', fake: element(10, 20), left: 10, top: 20 },
  { where: 'in a frame', fake: element(10, 20, element(100, 200)), left: 112, top: 221 },
  {
    where: 'in a frame of a frame',
    fake: element(10, 20, element(100, 200, element(1000, 2000))),
    left: 1114,
    top: 2222,
  },
])('an element $where lies in the window where it shows', ({ fake, left, top }) => {
  expect(windowBox(fake as unknown as Element)).toEqual({ left, top, width: 30, height: 40 });
});
