import { plain, stripes } from '../drawings/fabric';
import { pullover } from '../drawings/pullover';
import type { Product } from '../products';

const knit = { class: 'pullover', department: 'Knitwear' } as const;

export const knitwear: Product[] = [
  {
    ...knit,
    id: 'harvest-crew',
    name: 'Harvest crew',
    price: 79,
    alt: 'Harvest crew in mustard',
    made: 'Lambswool, knitted in one piece.',
    picture: pullover({ fabric: plain('#b98a3a', 'knit'), seed: 5 }),
    format: 'webp',
    delivery: 'picture',
    colours: ['#b98a3a', '#3f5a50', '#6f3f46'],
  },
  {
    ...knit,
    id: 'fen-v-neck',
    name: 'Fen V-neck',
    price: 69,
    alt: 'Bottle green pullover with a V-neck',
    made: 'Merino rib, light enough for a jacket.',
    picture: pullover({ fabric: plain('#3f5a50', 'rib'), neck: 'v', background: ['#f5f3ef'] }),
    format: 'jpeg',
    delivery: 'img',
    colours: ['#3f5a50', '#2b2f3d'],
  },
  {
    ...knit,
    id: 'skerry-cable',
    name: 'Skerry cable',
    price: 95,
    alt: 'Skerry, cables all over',
    made: 'Thick wool in the old cable pattern.',
    picture: pullover({
      fabric: plain('#8f6a60', 'cable'),
      background: ['#ece6df', '#e0d8ce'],
      seed: 9,
    }),
    format: 'webp',
    delivery: 'lazy',
    colours: ['#8f6a60', '#e2d8c6'],
  },
  {
    ...knit,
    id: 'harbour-sweater',
    name: 'Harbour sweater',
    price: 72,
    before: 89,
    alt: 'Striped sweater',
    made: 'Cotton and cashmere, soft from the first day.',
    picture: pullover({
      fabric: stripes('#34456b', '#5f7199', { width: 34, every: 92, weave: 'knit' }),
      seed: 14,
    }),
    format: 'png',
    delivery: 'linked-overlay',
    colours: ['#34456b', '#8f4638'],
  },
];
