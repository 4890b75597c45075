import { bag } from '../drawings/bag';
import { plain, stripes } from '../drawings/fabric';
import type { Product } from '../products';

const bagOf = { class: 'bag', department: 'Bags' } as const;

export const bags: Product[] = [
  {
    ...bagOf,
    id: 'marchesa-tote',
    name: 'Marchesa tote',
    price: 145,
    alt: 'Marchesa tote in cognac',
    made: 'Bridle leather that holds a laptop.',
    picture: bag({ fabric: plain('#b5733f', 'leather') }),
    format: 'webp',
    delivery: 'blob',
    colours: ['#b5733f', '#2e2c31'],
  },
  {
    ...bagOf,
    id: 'courier-satchel',
    name: 'Courier satchel',
    price: 169,
    alt: 'Courier, with a flap and a brass lock',
    made: 'Saddle leather with a brass lock.',
    picture: bag({
      style: 'satchel',
      fabric: plain('#35503f', 'leather'),
      background: ['#f3f0e8'],
    }),
    format: 'jpeg',
    delivery: 'img',
    colours: ['#35503f', '#5b3a29'],
  },
  {
    ...bagOf,
    id: 'luna-hobo',
    name: 'Luna',
    price: 119,
    before: 140,
    alt: '',
    made: 'Soft nappa, gathered into a half-moon.',
    picture: bag({ style: 'hobo', fabric: plain('#6d4a5a', 'leather'), background: ['#ece6ee'] }),
    format: 'webp',
    delivery: 'other-origin',
    colours: ['#6d4a5a', '#b5733f'],
  },
  {
    ...bagOf,
    id: 'weekender',
    name: 'Weekender',
    price: 135,
    alt: 'Striped canvas weekend bag',
    made: 'Striped canvas with leather corners.',
    picture: bag({
      style: 'holdall',
      fabric: stripes('#56637a', '#39445a', { weave: 'canvas' }),
      trim: plain('#7a5232', 'leather'),
      background: [],
    }),
    format: 'png',
    delivery: 'srcset',
    colours: ['#56637a', '#7a5232'],
  },
];
