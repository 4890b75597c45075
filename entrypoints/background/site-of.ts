/** No names of shops: what runs there differs by port. */
const ADDRESS_OR_LOCAL = /^(\[.*\]|[\d.]+|localhost|.*\.localhost)$/;

/**
 * The site that a page belongs to, whose corrections count together: its host. A file on the machine
 * is a site of its own.
 * @param address of a sender: an origin, or a whole address where there is none
 */
export function siteOf(address: string | undefined): string | undefined {
  const { protocol, hostname, host } = (address && URL.parse(address)) || {};
  if (protocol === 'file:') return address?.replace(/[?#].*$/, '');
  if (!hostname || !protocol?.startsWith('http')) return undefined;
  return ADDRESS_OR_LOCAL.test(hostname) ? host : hostname.replace(/^www\./, '');
}
