/** Templates that a script is still to fill: `{width}`, `{{ image }}`, `${url}`, `<%= url %>`. */
const UNFILLED = /(\{|%7b)[{%:\s]*[a-z_][\w.:|\s]*[}%\s]*(\}|%7d)|\$\{|<%|%3c%/i;

/** What scripts write where they have no address. */
const NOTHING =
  /^(undefined|null|none|true|false)$|^(#|about:|javascript:|mailto:|tel:|data:[^,]*,?$|\[)|(^|\/)(undefined|null|NaN|\[object( |%20)\w+\])(\.\w{3,4})?([/?#]|$)/;

/**
 * The absolute address that is meant on a page, in the writing of `currentSrc`; `undefined` for what
 * cannot be the address of a picture, so that it is never asked for.
 */
export function possibleAddress(
  written: string | null | undefined,
  base: string,
): string | undefined {
  const address = written?.trim();
  if (!address) return undefined;
  // It is absolute already, and may be megabytes long.
  if (address.startsWith('data:')) return NOTHING.test(address.slice(0, 100)) ? undefined : address;
  if (NOTHING.test(address) || UNFILLED.test(address) || !URL.canParse(address, base)) {
    return undefined;
  }
  const { href } = new URL(address, base);
  return withoutHash(href) === withoutHash(base) ? undefined : href;
}

function withoutHash(address: string): string | undefined {
  return address.split('#', 1)[0];
}
