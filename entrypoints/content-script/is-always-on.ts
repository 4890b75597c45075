import { askBackground } from '../../messages/send';

/** Whether this page's site was allowed for good; not where nobody answers. */
export async function isAlwaysOn(): Promise<boolean> {
  return (await askBackground('is-always-on', {}).catch(() => undefined))?.always ?? false;
}
