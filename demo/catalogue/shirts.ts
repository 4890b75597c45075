import { checks, flowers, plain, stripes } from '../drawings/fabric';
import { shirt } from '../drawings/shirt';
import type { Product } from '../products';

const shirtOf = { class: 'shirt', department: 'Shirts' } as const;

export const shirts: Product[] = [
  {
    ...shirtOf,
    id: 'clerk-oxford',
    name: 'Clerk Oxford',
    price: 59,
    alt: 'Clerk Oxford in pale blue',
    made: 'Oxford cotton with mother-of-pearl buttons.',
    picture: shirt({ fabric: plain('#8fa9c4') }),
    format: 'jpeg',
    delivery: 'img',
    colours: ['#8fa9c4', '#e9e4da', '#d6a5a0'],
  },
  {
    ...shirtOf,
    id: 'timber-check',
    name: 'Timber check',
    price: 64,
    alt: 'Checked flannel shirt, red and black',
    made: 'Brushed flannel with two pockets.',
    picture: shirt({
      fabric: checks('#a43d35', '#2d2a33'),
      pockets: 2,
      background: ['#f5f3ef'],
      seed: 3,
    }),
    format: 'webp',
    delivery: 'srcset',
    colours: ['#a43d35', '#3b5348'],
  },
  {
    ...shirtOf,
    id: 'lido-shirt',
    name: 'Lido',
    price: 49,
    alt: 'Lido, a camp collar with poppies',
    made: 'Cool viscose with short sleeves.',
    picture: shirt({
      fabric: flowers('#9a8a6a', ['#b5654f', '#7c8f6a'], '#55705a'),
      sleeves: 'short',
      pockets: 0,
      background: ['#e2ecea'],
    }),
    format: 'png',
    delivery: 'blob',
    colours: ['#9a8a6a', '#55705a'],
  },
  {
    ...shirtOf,
    id: 'quarry-denim',
    name: 'Quarry denim',
    price: 68,
    alt: 'Denim shirt with contrast stitching',
    made: 'Washed denim that grows softer.',
    picture: shirt({
      fabric: plain('#54708f', 'denim'),
      pockets: 2,
      stitch: '#d8a860',
      background: ['#eceef0'],
      seed: 6,
    }),
    format: 'webp',
    delivery: 'linked-overlay',
    colours: ['#54708f', '#2b3950'],
  },
  {
    ...shirtOf,
    id: 'ledger-stripe',
    name: 'Ledger stripe',
    price: 62,
    alt: '',
    made: 'Poplin with a stripe as fine as a pencil line.',
    picture: shirt({
      fabric: stripes('#8a94a8', '#4f5c78', { width: 7, every: 22, turn: 90 }),
      pockets: 0,
      background: [],
      seed: 12,
    }),
    format: 'png',
    delivery: 'other-origin',
    colours: ['#8a94a8', '#b98d8a'],
  },
];
