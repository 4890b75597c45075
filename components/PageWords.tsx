import type { Tag } from '../messages/protocol';
import { withoutWitnesses } from '../messages/without-witnesses';
import { answerName } from '../texts/answer-name';
import { text } from '../texts/text';
import { answerAndSureness } from './answer-sentence';
import { pageSays } from './page-says';

/**
 * What the page calls what a picture shows, where it has a word for it. Where that changed the
 * answer, or the picture is surely something else, what the network alone says stands beneath.
 */
export function PageWords(tag: Tag) {
  const { correction, witnesses } = tag;
  if (!witnesses?.words) return null;
  const alone = withoutWitnesses(tag);
  const isChanged = witnesses.words.differs || answerName(alone.answer) !== answerName(tag.answer);
  // Corrections and the page's other pictures have it said already.
  const isSaid = [correction, witnesses.corrections, witnesses.mix].some(
    (one) => one !== undefined,
  );
  return (
    <>
      <p class={witnesses.words.differs && 'differs'}>{pageSays(witnesses.words)}</p>
      {isChanged && !isSaid && <p>{text('card.aloneSays', { said: answerAndSureness(alone) })}</p>}
    </>
  );
}
