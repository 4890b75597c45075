import type { Box } from '../finder/box';
import { boxOf } from '../finder/dom';

/** Where an element lies in the window, also out of frames within frames; in CSS pixels. */
export function windowBox(element: Element): Box {
  const { left, top, width, height } = boxOf(element);
  const frame = element.ownerDocument.defaultView?.frameElement;
  if (!frame) return { left, top, width, height };
  const outer = windowBox(frame);
  const { x, y } = scaleOf(frame as HTMLElement, outer);
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  return {
    left: outer.left + x * (frame.clientLeft + Number.parseFloat(paddingLeft) + left),
    top: outer.top + y * (frame.clientTop + Number.parseFloat(paddingTop) + top),
    width: x * width,
    height: y * height,
  };
}

/** How much larger a frame's pixels are in the window: it may be zoomed or scaled. */
function scaleOf({ offsetWidth, offsetHeight }: HTMLElement, { width, height }: Box) {
  return { x: width / (offsetWidth || width), y: height / (offsetHeight || height) };
}
