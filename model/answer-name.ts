import type { Answer } from './decision';
import { className, NONE_ID } from './taxonomy';

/** What is said of an image, in the fewest words. */
export function answerName(answer: Answer): string {
  switch (answer.kind) {
    case 'tag':
      return className(answer.class);
    case 'unsure':
      return `Not sure: ${answer.candidates.map(className).join(' or ')}`;
    case 'none':
      return className(NONE_ID);
  }
}
