import type { Answer } from '../model/decision';
import { NONE_ID } from '../model/taxonomy';
import { className } from './class-name';
import { either } from './lists';
import { text } from './text';

/** What is said of an image, in the fewest words. */
export function answerName(answer: Answer): string {
  switch (answer.kind) {
    case 'tag':
      return className(answer.class);
    case 'unsure':
      return text('answers.unsure', { candidates: either(answer.candidates.map(className)) });
    case 'none':
      return className(NONE_ID);
  }
}
