/** Parts of an address that only say how large a copy of the file is wanted. */
const SIZE_PARAMETERS =
  /^(w|h|s|q|dpr|wid|hei|width|height|size|sw|sh|im(width|height)|quality|qlt|fit|fmt?|format|auto|crop|resize|strip|scale|ql)$/i;

/** Folders such as `240x300`, `w_400,h_500`, `f_auto,q_auto:eco`, `t_thumb`. */
const SIZE_FOLDER = /^(\d{2,4}x\d{0,4}|[a-z]{1,2}_[\w.:-]+(,[a-z]{1,3}_[\w.:-]+)*)$/i;

/** What is added to a file's name for a copy of another size: `-300x400`, `_thumb`, `@2x`. */
const SIZE_SUFFIX =
  /([-_.@](thumb(nail)?|small|medium|large|grande|compact|mini|\d{2,4}x\d{0,4}|x\d{2,4}|\d{2,4}w|[1-3]x))+(?=\.\w{3,4}$|$)/i;

/** Two addresses with the same key are copies of one file in other sizes or formats. */
export function fileKey(address: string): string {
  if (!/^https?:/.test(address) || !URL.canParse(address)) return address;
  const { host, pathname, searchParams } = new URL(address);
  const folders = pathname.split('/').filter((folder) => !SIZE_FOLDER.test(folder));
  const file = folders.join('/').replace(SIZE_SUFFIX, '');
  const rest = [...searchParams].filter(([name]) => !SIZE_PARAMETERS.test(name));
  return `${host}${file}?${rest.map((pair) => pair.join('=')).join('&')}`;
}
