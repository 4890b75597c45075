import { registerSignal } from '../signal';

registerSignal({
  id: 'own-page',
  speaks: 'for',
  because: 'Each card of its list leads to a page of its own.',
  measure: ({ row, link }) => {
    if (!link || row.length < 2) return false;
    const links = new Set(row.map((image) => image.link).filter(Boolean));
    const pictures = new Set(row.map(({ card }) => card));
    return links.size > 1 && links.size / pictures.size;
  },
});
