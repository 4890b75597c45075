import { anyImage, type FoundImage } from './found-image';

/** The element that shows the picture at an address, as the browser's menu tells it; one in view first. */
export function imageShowing(root: Document, url: string): FoundImage | undefined {
  const found = [...root.querySelectorAll('img, video, input[type=image]')].flatMap((element) => {
    const image = anyImage(element);
    // What stands in for the picture is what the menu was opened on.
    const isShown = image?.url === url || (element as HTMLImageElement).currentSrc === url;
    return image && isShown ? [image] : [];
  });
  // One stand-in may be that of many.
  if (found.some((one) => one.url !== url && one.url !== found[0]?.url)) return undefined;
  return found.find(({ element }) => isInView(element)) ?? found[0];
}

function isInView(element: Element): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
}
