import type { Box } from '../finder/box';
import { boxOf } from '../finder/dom';

/** Where an element lies in the window, also out of frames within frames; in CSS pixels. */
export function windowBox(element: Element): Box {
  const { left, top, width, height } = boxOf(element);
  const frame = element.ownerDocument.defaultView?.frameElement;
  if (!frame) return { left, top, width, height };
  const outer = windowBox(frame);
  return {
    left: outer.left + frame.clientLeft + left,
    top: outer.top + frame.clientTop + top,
    width,
    height,
  };
}
