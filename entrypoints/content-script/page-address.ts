/** The address that says which site this frame belongs to: an empty frame has its page's origin. */
export function pageAddress(): string {
  return /^https?:/.test(location.href) ? location.href : `${globalThis.origin}/`;
}
