declare global {
  /** Put there by `background/lend-font.ts`; what is shown on a page shares it. */
  var hangtagFont: { readonly face: FontFace; users: number } | undefined;
}

/** A font that is in use on a page. */
export interface BorrowedFont {
  /** For a host's style sheet: makes it the host's font. */
  css: string;
  giveBack(): void;
}

/**
 * Where a font comes and goes, browsers lay out the whole page anew: 20 to 40 milliseconds for so
 * many elements. A larger page is left alone, and gets its card in a font of the machine's.
 */
const MOST_ELEMENTS = 5000;

/** So long after its last use the font is taken away, in milliseconds: one card often follows another. */
const KEPT_FOR = 2000;

/**
 * Makes the extension's font usable on a page. Style sheets of shadow roots can define none; so while
 * it is in use, a page that looks sees that its document has one more font. It hears nothing of it, its
 * policy has no say in it, and it cannot read the font's file.
 */
export function borrowFont(document: Document): BorrowedFont {
  const font = globalThis.hangtagFont;
  const isLarge = document.getElementsByTagName('*').length > MOST_ELEMENTS;
  if (!font || (isLarge && !document.fonts.has(font.face))) {
    return { css: styleOf('system-ui'), giveBack: () => {} };
  }
  font.users++;
  document.fonts.add(font.face);
  return {
    css: styleOf(font.face.family),
    giveBack: () => {
      font.users--;
      setTimeout(() => {
        if (font.users === 0) document.fonts.delete(font.face);
      }, KEPT_FOR);
    },
  };
}

function styleOf(family: string): string {
  return `:host > div { --own-font: ${family}; }`;
}
