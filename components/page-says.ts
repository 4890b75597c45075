import type { PageWord } from '../messages/protocol';
import { text } from '../texts/text';

/** What the page calls what a picture shows, and whether that is surely something else. */
export function pageSays({ word, differs }: PageWord): string {
  return text(differs ? 'card.differs' : 'card.pageSays', { word });
}
