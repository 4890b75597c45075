import type { PageTexts } from '../../model/words/page-texts';

/** Most letters of each text. */
const LONGEST = 200;

/**
 * What the page says right beside a picture that was pointed at: where it was not searched for
 * products, nothing else is known.
 */
export function textsBeside(element: Element): PageTexts | undefined {
  try {
    const alt = element.getAttribute('alt');
    const around = element.closest('a');
    const link = around && URL.canParse(around.href) && new URL(around.href).pathname;
    if (!alt && !link) return undefined;
    return {
      ...(alt && { alt: alt.slice(0, LONGEST) }),
      ...(link && { link: link.slice(-LONGEST) }),
    };
  } catch {
    // A form may have a field of such a name.
    return undefined;
  }
}
