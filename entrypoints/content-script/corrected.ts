import type { Payload, TagResult } from '../../messages/protocol';

/**
 * A result after the corrections have changed.
 * @returns the very same where the change is about another picture
 */
export function corrected(
  result: TagResult,
  { digest, correction }: Payload<'corrections-changed'>,
): TagResult {
  if (!result.ok || (digest && result.tag.digest !== digest)) return result;
  const { correction: former, ...tag } = result.tag;
  if (former === correction) return result;
  return { ok: true, tag: { ...tag, ...(correction && { correction }) } };
}
