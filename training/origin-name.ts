import path from 'node:path';

const SIZES =
  'pico|icon|thumb|thumbs|thumbnail|tiny|small|compact|medium|large|grande|huge|master|preview';

/** What programs add to a name when they make a smaller or edited copy. */
const COPY_ENDINGS = [
  // shirt-150x150, shirt_600x
  /[-_.@]\d{2,4}x(?:\d{2,4})?(?:[-_](?:crop|fit|q\d+).*)?$/,
  // shirt@2x
  /@\dx$/,
  // shirt-300w, shirt_w300
  /[-_](?:\d{2,4}(?:w|px)|w\d{2,4})$/,
  new RegExp(`[-_.](?:${SIZES}|scaled|rotated|resized|edited|crop|cropped)$`),
  / (?:-|–) (?:copy|kopie|copie|copia)$/,
  / (?:copy|kopie|copie|copia)$/,
];

const COPY_BEGINNINGS = [new RegExp(`^(?:${SIZES}|tn)[-_.]`), /^(?:copy of|kopie von|copie de) /];

/**
 * The name of the file that a photograph was made of, folders left out: `shirt.jpg` of
 * `shirt-150x150.jpg`, `thumb_shirt.jpg` and `shirt - Copy.jpg`. A name that tells nothing is its own.
 */
export function originName(file: string): string {
  // Apple's file systems give accents as characters of their own.
  const { name, ext } = path.parse(path.basename(file).normalize('NFC'));
  return withoutCopyMarks(name) + ext;
}

function withoutCopyMarks(name: string): string {
  for (const mark of [...COPY_ENDINGS, ...COPY_BEGINNINGS]) {
    const at = mark.exec(name.toLowerCase());
    if (!at) continue;
    const rest = name.slice(0, at.index) + name.slice(at.index + at[0].length);
    // What is a mark from end to end is a name after all.
    if (/[\p{L}\p{N}]/u.test(rest)) return withoutCopyMarks(rest);
  }
  return name;
}

const VIEWS =
  'front|back|rear|side|left|right|top|bottom|detail|details|closeup|close-up|zoom|hover|model|worn|flat|packshot|alt|main|vorne|hinten|vorn|rück|seite|links|rechts|oben|unten|avant|arrière|face|dos';

/**
 * What the photographs of one product have in common in their names, or undefined where a name
 * tells nothing of that: `tee` of `tee-front.jpg`, `sku123` of `sku123_2.jpg`. Words alone with a
 * number, as in `bag-2.jpg`, are how people and cameras count different things.
 */
export function shootName(file: string): string | undefined {
  const { name } = path.parse(originName(file).toLowerCase());
  const view = new RegExp(`^(.*[\\p{L}\\p{N}].*?)[-_. ](?:${VIEWS})[-_. ]?\\d{0,2}$`, 'u').exec(
    name,
  );
  if (view) return view[1];
  const counted = /^(.*\d.*?)[-_. ]0?\d$/.exec(name);
  return counted?.[1];
}
