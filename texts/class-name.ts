import type { OutputId } from '../model/taxonomy';
import { keyOf } from './key-of';
import { text } from './text';

/** What people call a class, and what is none of them. Files and the command line keep to the model's names. */
export function className(id: OutputId): string {
  return text(`classes.${keyOf(id)}`);
}
