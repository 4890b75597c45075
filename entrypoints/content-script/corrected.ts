import { hear } from '../../messages/hear';
import type { Payload, SiteCorrections, TagResult } from '../../messages/protocol';

/** What the person said of a picture, or of all, and what is learned from all on this site now. */
export interface CorrectionsChange extends Payload<'corrections-changed'> {
  learned?: SiteCorrections | undefined;
}

/**
 * A result after the corrections have changed.
 * @returns the very same where nothing changes for it
 */
export function corrected(
  result: TagResult,
  { digest, correction, learned }: CorrectionsChange,
): TagResult {
  if (!result.ok) return result;
  const isSaid = !digest || result.tag.digest === digest;
  const { correction: former, ...rest } = result.tag;
  const now = isSaid ? correction : former;
  const { corrections: learnedBefore, ...others } = rest.witnesses ?? {};
  if (now === former && areEqual(now ? undefined : learned, learnedBefore)) return result;
  const tag = { ...rest, ...(now && { correction: now }) };
  // Each tag its own: what stands in one message many times, WebDriver gives once.
  const corrections = structuredClone(learned);
  return { ok: true, tag: hear(tag, { ...others, ...(corrections && { corrections }) }) };
}

function areEqual(one: SiteCorrections | undefined, other: SiteCorrections | undefined): boolean {
  return `${one?.count}:${one?.logOdds}` === `${other?.count}:${other?.logOdds}`;
}
