import ipaddr from 'ipaddr.js';

/** Endings of names that are never given out on the Internet. Sources: RFC 6761, 6762, 8375; ICANN on `.internal`. */
const PRIVATE_ENDINGS = ['localhost', 'local', 'internal', 'home.arpa', 'lan', 'intranet'];

/**
 * Whether a page may have the background fetch an address: a page on the Internet must not reach
 * into the person's own network through the extension, which may read what the page may not.
 * What a name resolves to cannot be seen by an extension, only what it looks like.
 * @param page the page's address as the browser tells it, never as the page says
 * @param image an `http:` or `https:` address
 */
export function mayFetch(page: string | undefined, image: string): boolean {
  return !isPrivate(image) || isPrivate(page) || isOwn(page);
}

/** No other extension can ask. */
function isOwn(page: string | undefined): boolean {
  return /^(chrome|moz)-extension:/.test(page ?? '');
}

function isPrivate(address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  // Decimal, octal and hexadecimal forms of an IPv4 address all come out as four decimal numbers.
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  if (hostname.startsWith('[')) return isPrivateIPv6(hostname.slice(1, -1));
  if (ipaddr.IPv4.isValidFourPartDecimal(hostname)) {
    return ipaddr.IPv4.parse(hostname).range() !== 'unicast';
  }
  const name = hostname.replace(/\.$/, '');
  return !name.includes('.') || PRIVATE_ENDINGS.some((ending) => name.endsWith(`.${ending}`));
}

/** All but 2000::/3 is private or reserved, and within it what carries an IPv4 address. */
function isPrivateIPv6(host: string): boolean {
  const address = ipaddr.IPv6.parse(host);
  if (address.isIPv4MappedAddress()) return address.toIPv4Address().range() !== 'unicast';
  return address.range() !== 'unicast' || address.parts[0]! >> 13 !== 1;
}
