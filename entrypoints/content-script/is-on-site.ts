/** `scheme://host/`, as far as permissions for sites go; paths do not count there. */
const PATTERN = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)\/\*$/;

/**
 * Whether an address belongs to the sites of a match pattern, as permissions have them
 * (https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns).
 */
export function isOnSite(address: string, pattern: string): boolean {
  const { protocol = '', hostname = '', host = '' } = URL.parse(address) ?? {};
  if (!/^https?:$/.test(protocol)) return false;
  if (pattern === '<all_urls>') return true;
  const [, scheme, wanted = ''] = PATTERN.exec(pattern) ?? [];
  if (scheme === undefined || (scheme !== '*' && `${scheme}:` !== protocol)) return false;
  if (wanted.startsWith('*.')) {
    return hostname === wanted.slice(2) || hostname.endsWith(wanted.slice(1));
  }
  return wanted === '*' || wanted === hostname || wanted === host;
}
