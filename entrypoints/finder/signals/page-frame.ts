import { attribute } from '../dom';
import { registerSignal } from '../signal';

const FRAME = /^(header|footer|nav|aside)$/;
const ROLES = /^(banner|contentinfo|navigation|complementary|search|menu)$/;
const NAMES = /\b(header|footer|navbar|menu|topbar|breadcrumbs?)\b/i;

/** Parts of a page, whose own header and footer belong to them. */
const PARTS = /^(main|article|section)$/;

registerSignal({
  id: 'page-frame',
  speaks: 'against',
  prior: -1,
  because: 'It is in the page’s header, footer or navigation.',
  isSampled: true,
  measure: ({ around }) => {
    let isListed = false;
    for (const element of around) {
      const name = element.localName;
      if (FRAME.test(name) && name !== 'aside') return true;
      if (ROLES.test(attribute(element, 'role') ?? '')) return true;
      const names = ['id', 'class'].map((each) => attribute(element, each) ?? '');
      if (!isListed && names.some((each) => NAMES.test(each))) return 0.6;
      if (PARTS.test(name)) return 0;
      // A list may stand in a footer; one within what is only called so is the page's.
      isListed ||= name === 'li';
    }
    return 0;
  },
});
