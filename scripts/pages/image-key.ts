const OWN_HOSTS = ['127.0.0.1', 'localhost'];

/**
 * What two addresses of one picture have in common: path and query as they read when decoded, and
 * for another host its name before them. The scheme, the fragment and the way of percent-encoding
 * do not count. `data:` and `blob:` addresses are their own keys.
 */
export function imageKey(address: string): string {
  if (!URL.canParse(address)) return address;
  const { protocol, host, hostname, pathname, search } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return address;
  const path = decoded(pathname + search);
  return OWN_HOSTS.includes(hostname) ? path : `//${host}${path}`;
}

/**
 * The keys that a truth's `image` may mean: its paths are written as the browser resolved them or
 * as the files are named, and `%` may stand for itself.
 */
export function truthKeys(image: string): string[] {
  if (/^(https?:)?\/\//i.test(image)) return [imageKey(image.replace(/^\/\//, 'http://'))];
  if (/^(data|blob):/i.test(image)) return [image];
  const path = `/${image.replace(/^(\.?\/)+/, '')}`;
  return [...new Set([decoded(path), path])];
}

/** Whether a key is that of a picture on another host. */
export function isRemote(key: string): boolean {
  return key.startsWith('//');
}

/** The key without its query. */
export function withoutQuery(key: string): string {
  return key.startsWith('data:') ? key : key.replace(/\?.*/s, '');
}

/** Undoes percent-encoding where it makes sense; `100%.jpg` stays as it is. */
function decoded(text: string): string {
  return text.replace(/(%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}
