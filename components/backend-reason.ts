import type { BackendNote } from '../model/backend-notes';
import { keyOf } from '../texts/key-of';
import { text } from '../texts/text';
import { backendName } from './backend-labels';

/** Why the network computes on what it does, in one sentence. */
export function backendReason(notes: readonly BackendNote[]): string {
  return notes.map(noteText).join('; ');
}

function noteText({ note, backend, detail }: BackendNote): string {
  switch (note) {
    case 'fastest':
      return text(`fastest.${backend}`);
    case 'no-start':
    case 'wrong':
      return text(`reasons.${keyOf(note)}`, { backend: backendName(backend) });
    case 'fails':
      return text(`reasons.${note}`, { backend: backendName(backend), detail });
    default:
      return text(`reasons.${keyOf(note)}`);
  }
}
