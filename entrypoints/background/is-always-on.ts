import { browser } from 'wxt/browser';
import type { Sender } from '../../messages/listen';
import type { Answer, Payload } from '../../messages/protocol';
import { onlyForPictures } from './hosts-of-sites';

/** Whether the site of the page that asks was allowed for good. */
export async function isAlwaysOn(
  _: Payload<'is-always-on'>,
  { address }: Sender,
): Promise<Answer<'is-always-on'>> {
  const { protocol = '', hostname = '' } = URL.parse(address ?? '') ?? {};
  if (!/^https?:$/.test(protocol)) return { always: false };
  // A permission has no port.
  const origins = [`${protocol}//${hostname}/*`];
  const mayRead = await browser.permissions.contains({ origins });
  return { always: mayRead && !(await onlyForPictures()).has(hostname) };
}
