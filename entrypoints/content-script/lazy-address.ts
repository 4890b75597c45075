import { possibleAddress } from './possible-address';
import { chooseCandidate } from './srcset';

/**
 * Attributes in which lazy loaders keep the picture that they will show, the best known first. There
 * are dozens of loaders, and each lets shops choose the names: so it is words that are looked for.
 */
const LISTS = [/^data-srcset$/, /^(data|lazy).*(src|original)-?set/];
const SOURCES = [
  /^data-src$/,
  /^(data-)?lazy|^data-.*lazy/,
  /^data-original/,
  /^(data|ng)-.*(src|echo|normal|layzr|master|template|bgset)/,
];
const BACKGROUNDS = [/^data-(bg|background)(-image|-src)?$/, /^(data|lazy)-.*(bg|background)/];
const POSTERS = [/^data-poster/];

/** Attributes for other pictures than the one that comes first, or for no picture. */
const OTHERS =
  /hover|zoom|back(?!ground)|second|alt|flip|roll|swap|full|thumb|video|popup|magnif|mobile|retina|2x|error|low|fallback|placeholder|href|link|type|class|loaded|sizes|width|height|ratio|color|delimiter|hidpi|highres|title|caption/;

/** Of a value without a known name: it is a picture's file. */
const PICTURE_FILE = /\.(avif|gif|jpe?g|png|webp)([?#]|$)/i;

/** An address has one of these; settings such as `true`, `fade` and `#fff` have none. */
const HAS_PATH = /\/|\.\w/;
const NO_ADDRESS = /^([[{(#]|\.[\w-]+$|(rgba?|hsla?|linear|radial|conic|var|repeating)\b)/;

/** Widths for which shops' servers are asked where the page does not list them. */
const USUAL_WIDTHS = [180, 360, 540, 720, 900, 1080, 1296, 1512, 1728, 2048];

/** Elements that may have a lazy picture without being one by a name that says so. */
const LAZY_NAME = /lazy|lozad|unveil/i;

/** The address of the picture that an element is going to show, as far as its attributes say. */
export function lazyAddress(element: Element): string | undefined {
  const { localName, parentElement } = element;
  if (localName === 'video') return named(element, POSTERS);
  if (localName !== 'img') return lazyBackground(element);
  return (
    (parentElement?.localName === 'picture' && fromSources(parentElement, element)) ||
    fromList(element, element) ||
    named(element, SOURCES)
  );
}

/** The same where no known name has it: in any attribute, beside the image, or in `<noscript>`. */
export function hiddenAddress(img: Element): string | undefined {
  const file = [...written(img, [/^data-/])].find((value) => PICTURE_FILE.test(value));
  const { baseURI, parentElement } = img;
  const around = parentElement && parentElement.childElementCount <= 3 ? parentElement : null;
  const link = around?.localName === 'a' ? around.getAttribute('href') : null;
  return (
    possibleAddress(file, baseURI) ||
    (around ? named(around, SOURCES) : undefined) ||
    (link && PICTURE_FILE.test(link) ? possibleAddress(link, baseURI) : undefined) ||
    withoutScripts(img)
  );
}

/** What a `<picture>` shows by its sources: the first that this browser takes. */
export function pictureAddress(img: Element): string | undefined {
  const { parentElement } = img;
  if (parentElement?.localName !== 'picture') return undefined;
  for (const source of sourcesOf(parentElement)) {
    const srcset = source.getAttribute('srcset');
    const address = srcset && possibleAddress(chooseCandidate(srcset, widthOf(img)), img.baseURI);
    if (address) return address;
  }
  return undefined;
}

/** The width of an element's place on the page, in CSS pixels. */
export function widthOf(element: Element): number {
  return (element as HTMLElement).offsetWidth || element.getBoundingClientRect().width || 300;
}

function lazyBackground(element: Element): string | undefined {
  // A form's fields may hide its methods, and the others' files are no pictures.
  if (/^(form|iframe|script|audio|embed|source|object)$/.test(element.localName)) return undefined;
  const { firstElementChild: inner } = element;
  if (inner?.localName === 'noscript' && element.childElementCount === 1) {
    const address = addressIn(inner, element);
    if (address) return address;
  }
  const background = named(element, BACKGROUNDS);
  if (background || !LAZY_NAME.test(element.getAttribute('class') ?? '')) return background;
  const address = named(element, SOURCES);
  return address && PICTURE_FILE.test(address) ? address : undefined;
}

function fromSources(picture: Element, img: Element): string | undefined {
  for (const source of sourcesOf(picture)) {
    const address = fromList(source, img) ?? named(source, SOURCES, img);
    if (address) return address;
  }
  return undefined;
}

function* sourcesOf(picture: Element): Generator<Element> {
  for (const source of picture.children) {
    if (source.localName !== 'source') continue;
    const media = source.getAttribute('media');
    if (media && globalThis.matchMedia?.(media).matches === false) continue;
    if (/jxl|hei[cf]|jp2|video/.test(source.getAttribute('type') ?? '')) continue;
    yield source;
  }
}

function fromList(element: Element, shownBy: Element): string | undefined {
  for (const srcset of written(element, LISTS)) {
    const address = chosen(srcset, shownBy);
    // A clear pixel may stand in for the list, too.
    if (address && !address.startsWith('data:')) return address;
  }
  return undefined;
}

function named(element: Element, names: readonly RegExp[], shownBy = element): string | undefined {
  for (const value of written(element, names)) {
    const isList = /\s[\d.]+[wx]\s*(,|$)/.test(value) && !value.includes('url(');
    const address = isList
      ? chosen(value, shownBy)
      : possibleAddress(filled(alone(value), shownBy), shownBy.baseURI);
    if (address) return address;
  }
  return undefined;
}

/** What stands in an element's attributes of these names, those of the first name first. */
function* written(element: Element, names: readonly RegExp[]): Generator<string> {
  const own = element.getAttributeNames().filter((name) => /^(data|lazy|ng)-?/.test(name));
  if (own.length === 0) return;
  for (const [rank, pattern] of names.entries()) {
    for (const name of own) {
      if (!pattern.test(name) || OTHERS.test(name.replace('data-', ''))) continue;
      if (names.slice(0, rank).some((earlier) => earlier.test(name))) continue;
      if (names !== LISTS && LISTS.some((list) => list.test(name))) continue;
      const value = element.getAttribute(name)?.trim() ?? '';
      if (!HAS_PATH.test(value) || NO_ADDRESS.test(value)) continue;
      // Words with blanks between them are a sentence, unless a file is among them.
      if (!/\s/.test(value) || /\.\w{3,4}\b|\surl\(|\d[wx]\b/.test(value)) yield value;
    }
  }
}

function chosen(srcset: string, shownBy: Element): string | undefined {
  const address = chooseCandidate(filled(srcset, shownBy), widthOf(shownBy));
  return possibleAddress(address, shownBy.baseURI);
}

/** An address out of `url("…")`, or the first of several beside `|`: for other screens, or shapes. */
function alone(value: string): string {
  const inBrackets = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*))\s*\)/.exec(value);
  if (inBrackets) return (inBrackets[1] ?? inBrackets[2] ?? inBrackets[3] ?? '').trim();
  return (value.split('|').at(value.includes('[') ? -1 : 0) ?? '')
    .replace(/\[.*?\]|^["']|["']$/g, '')
    .trim();
}

/** Fills in the sizes that a loader measures: the smallest listed width that is sharp. */
function filled(value: string, shownBy: Element): string {
  if (!/[{%]/.test(value)) return value;
  const listed = shownBy.getAttribute('data-widths')?.match(/\d+/g)?.map(Number) ?? USUAL_WIDTHS;
  const { devicePixelRatio = 1 } = globalThis;
  const wanted = widthOf(shownBy) * devicePixelRatio;
  const widths = listed.toSorted((a, b) => a - b);
  const width = widths.find((one) => one >= wanted) ?? widths.at(-1) ?? Math.ceil(wanted);
  const ratio = Number(shownBy.getAttribute('data-aspectratio'));
  return value
    .replace(/(\{|%7B|%%)w(?:idth)?(\}|%7D|%%)/gi, String(width))
    .replace(
      /(\{|%7B|%%)h(?:eight)?(\}|%7D|%%)/gi,
      ratio > 0 ? String(Math.round(width / ratio)) : '',
    )
    .replace(/(\{|%7B):?size(\}|%7D)/gi, `${width}x`);
}

/** The picture for those without scripts, beside the image or its `<picture>`. */
export function withoutScripts(img: Element): string | undefined {
  const picture = img.closest('picture') ?? img;
  const around = picture.parentElement;
  const beside = [
    picture.nextElementSibling,
    picture.previousElementSibling,
    around?.nextElementSibling,
  ].find((element) => element?.localName === 'noscript');
  return beside ? addressIn(beside, img) : undefined;
}

/** The picture that a `<noscript>` has for the place of an element. */
function addressIn(noscript: Element, shownBy: Element): string | undefined {
  const text = noscript.textContent?.slice(0, 10_000);
  if (!text?.includes('<')) return undefined;
  const inside = new DOMParser().parseFromString(text, 'text/html').querySelector('img');
  const srcset = inside?.getAttribute('srcset');
  return (
    possibleAddress(inside?.getAttribute('src'), shownBy.baseURI) ??
    (srcset
      ? possibleAddress(chooseCandidate(srcset, widthOf(shownBy)), shownBy.baseURI)
      : undefined)
  );
}
