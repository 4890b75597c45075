import { attribute } from '../dom';
import { registerSignal } from '../signal';

const FRAME = /^(header|footer|nav|aside)$/;
const ROLES = /^(banner|contentinfo|navigation|complementary|search|menu)$/;
const NAMES = /\b(header|footer|navbar|menu|topbar|breadcrumbs?)\b/i;

/** Parts of a page, whose own header and footer belong to them. */
const PARTS = /^(main|article|section|li)$/;

registerSignal({
  id: 'page-frame',
  speaks: 'against',
  because: 'It is in the page’s header, footer or navigation.',
  isSampled: true,
  measure: ({ around }) => {
    for (const element of around) {
      const name = element.localName;
      if (FRAME.test(name) && name !== 'aside') return true;
      if (ROLES.test(attribute(element, 'role') ?? '')) return true;
      if (
        NAMES.test(attribute(element, 'id') ?? '') ||
        NAMES.test(attribute(element, 'class') ?? '')
      )
        return 0.6;
      if (PARTS.test(name)) return 0;
    }
    return 0;
  },
});
