/** Parts of an address that only say how large, or how packed, a copy of the file is wanted. */
const LENGTHS =
  /^(w|h|width|height|wid|hei|sw|sh|mw|mh|maxw|maxh|max-?width|max-?height|imwidth|imheight|dw|dh|tw)$/i;
const LENGTH = /^(auto|\d{1,4}(\.\d+)?(px|w)?)$/i;
const QUALITIES = /^(q|ql|qlt|quality|dpr|sharp|op_sharpen|resmode)$/i;
const QUALITY = /^[\w.,%|-]{0,16}$/;
const WORDS =
  /^(fit|fm|fmt|format|auto|crop|resize|mode|scale|strip|sm|bgc?olor|bg|trim|gravity|upscale|compress|optimi[sz]e|webp|progressive|interlace|ssl|im|impolicy|imgpolicy|ixlib|ixid|cs|sfrm|tr|profile|preset|layer)$/i;

/** Parts of a folder that only an image service reads: `w_400,h_500`, `f_auto,q_auto:eco`. */
const SERVICE_PART =
  /^((w|h|x|y)_(\d+|auto|iw|ih)(:\w+)*|ar_[\d.:]+|dpr_(auto|[\d.]+)|q_(auto(:\w+)?|\d{1,3})|f_(auto|webp|avif|jpe?g|png)|c_(fill(_pad)?|scale|l?fit|m?fit|limit|m?pad|lpad|crop|thumb|lfill)|s_\d+x\d+|(g|e|b|co|fl|t|al|usm|enc|blur)_[\w.:-]+|(width|height|quality|format|fit|w|h|q|f|dpr)=[\w.-]+)$/i;

/** Those of them that nobody would call a folder by. */
const CERTAIN_PART =
  /^([wh]_\d+|(q|f|dpr|w)_auto|q_\d|f_(webp|avif)|c_(fill|fit|scale|limit|thumb)|ar_|s_\d+x|t_(default|pdp)|tr:)|=/i;

/** Folders such as `240x300`, `640w`, `fit-in`, `filters:quality(80)`. */
const SIZE_FOLDER =
  /^(\d{2,4}x\d{0,4}|x\d{2,4}|\d{2,4}w|fit-in|unsafe|(filters|tr|rs|resize):.*)$/i;

/** "12-home_default": which picture, and for which place. */
const NAMED_SIZE = /(?<=^\d+)-(cart|home|small|medium|large|thickbox)_default(_2x)?$/;

const DIGEST_FOLDER = /^[0-9a-f]{32}$/i;

/** What is written into a file's name for a copy of another size. */
const SIZES_IN_NAMES = [
  // "name.jpg_220x220q90.jpg_.webp"
  /(?<=\.(jpe?g|png|webp))_(?:\.|Q\d|\d{2,4}x)[\w.]*$/,
  // "name_600x.progressive.png.jpg"
  /_\d{2,4}x\d{0,4}\.progressive(?=\.)/,
  // "name-300x400.jpg", "name_300x.jpg", "name@2x.png"
  /([-_.@](\d{2,4}x\d{0,4}|x\d{2,4}|\d{2,4}w|[1-3]x|crop_(center|top|bottom|left|right)|progressive))+(?=\.\w{3,4}$|$)/i,
  // "name._AC_UL320_.jpg"
  /\.__?[A-Z]{2}[\w,]*_(?=\.\w{3,4}$)/,
  // "name.500.750.jpg"
  /\.\d{3,4}\.\d{3,4}(?=\.\w{3,4}$)/,
  // "s-l225.jpg", "il_340x270.name.jpg"
  /^s-l\d{2,4}(?=\.\w)|^il_(\d+x\w+|fullxfull)\./,
];

/** Services that get the address of the file as a part of their own. */
const INNER = /^\/(_next\/image|_vercel\/image|\.netlify\/images|_image|image-proxy)/;

/** What may be of the same file, or of another: digests, versions, words for sizes, endings. */
const DIGESTS = /[-_.](?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{6,40}(?=[-_.]|$)/gi;
const SIZE_WORDS =
  /[-_.]((cart|home|small|medium|large|thickbox)_default|thumb(nail)?s?|mini|tiny|small|medium|med|large|big|grande|compact|pico|original|full|zoom|scaled|preview|w\d{3,4}|[sml]|xx?l|xs)(?=[-_.]|$)/gi;
const SIZE_FOLDERS =
  /\/(thumb(nail)?s?|mini|small|medium|large|big|originals?|full|zoom|preview|cache|resized?|thumbnail|w\d{3,4}|(small_)?image|[xsml]{1,2})(?=\/)/gi;

const VERSION = /^(v|ver|version|rev|h|hash|s|sig|signature|t|ts|token|md5|cb|u|updated)(=|$)/;

/**
 * Two addresses with the same key are copies of one file, certainly: nothing differs but what says
 * how large or how packed it is wanted, in the way that servers and image services are told so.
 */
export function fileKey(address: string): string {
  if (!/^https?:/.test(address) || !URL.canParse(address)) return address;
  const { host, pathname, searchParams } = new URL(address);
  const inner = INNER.test(pathname) && searchParams.get('url');
  if (inner) return fileKey(URL.canParse(inner, address) ? new URL(inner, address).href : inner);
  const rest = [...searchParams].filter(([name, value]) => !isSizeOnly(name, value));
  return `${host}${filePath(pathname)}?${rest.map((pair) => pair.join('=')).join('&')}`;
}

/**
 * Two addresses with the same key may be copies of one file: they differ in a digest or a version,
 * in a word for a size, in their ending or their server. As well, they may be `tote-mini.jpg` and
 * `tote-large.jpg`, two products: the page has to agree.
 */
export function likelyFileKey(address: string): string {
  const key = fileKey(address);
  if (!/^https?:/.test(address)) return key;
  const [path = '', query = ''] = key.slice(key.indexOf('/')).toLowerCase().split('?');
  const short = path
    .replace(SIZE_FOLDERS, '')
    .replace(/\.(avif|gif|jpe?g|png|webp)$/, '')
    .replace(DIGESTS, '')
    .replace(SIZE_WORDS, '');
  const rest = query.split('&').filter((part) => !VERSION.test(part));
  // A digest may be all that a name is.
  return `${short.endsWith('/') ? path : short}?${rest.join('&')}`;
}

function isSizeOnly(name: string, value: string): boolean {
  if (/^\$.*\$$/.test(name)) return true;
  if (LENGTHS.test(name)) return LENGTH.test(value);
  if (QUALITIES.test(name)) return QUALITY.test(value);
  // A long number is what tells one picture from another, whatever it is called.
  if (WORDS.test(name)) return !/^\d{3,}$/.test(value);
  if (/^(size|sz)$/i.test(name) && /^\d{2,4}$/.test(value)) return true;
  return /^(s|size|sz)$/i.test(name) && /^(\d+x\d*|[a-z]+)$/i.test(value);
}

function filePath(pathname: string): string {
  // "/0f3c…/-/resize/300x/-/quality/smart/"
  const folders = (pathname.split('/-/', 1)[0] ?? '').split('/');
  // "…/cdn-cgi/image/width=80/https://shop.example/dress.jpg"
  const edge = folders.indexOf('cdn-cgi');
  if (edge >= 0 && folders[edge + 1] === 'image') folders.splice(edge, 3);
  // "…/dress.jpg/v1/fill/w_300,h_400/dress.jpg"
  const copy = folders.findIndex(
    (one, at) => one === 'v1' && /^(fill|fit|crop)$/.test(folders[at + 1] ?? ''),
  );
  if (copy > 0) folders.length = copy;
  const file = folders.pop() ?? '';
  const isServed = folders.some(isService);
  const kept = folders
    .filter(
      (folder, at) =>
        !isSizeFolder(folder, folders[at - 1], isServed) && !isCache(folder, folders[at + 1]),
    )
    .map((folder) => folder.replace(NAMED_SIZE, ''));
  return [...kept, SIZES_IN_NAMES.reduce((name, size) => name.replace(size, ''), file)].join('/');
}

function isSizeFolder(folder: string, before: string | undefined, isServed: boolean): boolean {
  if (SIZE_FOLDER.test(folder)) return true;
  if (DIGEST_FOLDER.test(folder)) return before === 'cache' || /^\d{2,4}x/.test(before ?? '');
  const parts = folder.split(/[,&]/);
  return parts.every((part) => SERVICE_PART.test(part)) && (isServed || isService(folder));
}

/** A folder of copies, in one for each way to make them. */
function isCache(folder: string, after: string | undefined): boolean {
  return folder === 'cache' && DIGEST_FOLDER.test(after ?? '');
}

function isService(folder: string): boolean {
  return folder.split(/[,&]/).some((part) => CERTAIN_PART.test(part));
}
