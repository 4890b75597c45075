import { faded, flowers, plain, stripes } from '../drawings/fabric';
import { tShirt } from '../drawings/t-shirt';
import type { Product } from '../products';

const top = { class: 't-shirt-top', department: 'Tops' } as const;

const SUN =
  '<g fill="none" stroke="#f3d9a4" stroke-width="9" stroke-linecap="round"><circle cy="330" r="44" fill="#e8a15c" stroke="none"/><path d="M-96 396H96M-70 420H70M-40 444H40M0 262V240M-54 284L-70 268M54 284L70 268"/></g>';

export const tops: Product[] = [
  {
    ...top,
    id: 'aurel-tee',
    name: 'Aurel tee',
    price: 24,
    alt: 'Aurel tee in lake blue',
    made: 'Heavy organic cotton with a ribbed neck.',
    picture: tShirt({ fabric: plain('#5b7a99') }),
    format: 'webp',
    delivery: 'img',
    colours: ['#5b7a99', '#2e3138', '#b4574a'],
  },
  {
    ...top,
    id: 'quay-stripe',
    name: 'Quay stripe',
    price: 32,
    alt: 'Quay stripe, ecru and navy',
    made: 'Breton jersey with a wide neck.',
    picture: tShirt({
      fabric: stripes('#eee7d9', '#27405e', { width: 20 }),
      trim: plain('#27405e'),
      neck: 'scoop',
      background: ['#f5f3ef'],
      seed: 4,
    }),
    format: 'jpeg',
    delivery: 'srcset',
    colours: ['#27405e', '#a33b32'],
  },
  {
    ...top,
    id: 'sunday-print',
    name: 'Sunday print',
    price: 29,
    before: 36,
    alt: 'A rising sun on rust red cotton',
    made: 'Screen print on washed cotton.',
    picture: tShirt({ fabric: plain('#8f4638'), motif: SUN, background: ['#efe4d3'], seed: 11 }),
    format: 'png',
    delivery: 'lazy',
    colours: ['#8f4638', '#3a4a44'],
  },
  {
    ...top,
    id: 'tamsin-tank',
    name: 'Tamsin tank',
    price: 19,
    alt: '',
    made: 'Fine rib that keeps its shape.',
    picture: tShirt({
      fabric: plain('#566b5c', 'rib'),
      sleeves: false,
      neck: 'scoop',
      background: ['#eceef0'],
      seed: 8,
    }),
    format: 'webp',
    delivery: 'background',
    colours: ['#566b5c', '#d8cbb4', '#2b2b2e'],
  },
  {
    ...top,
    id: 'meadow-v',
    name: 'Meadow V',
    price: 34,
    alt: 'Meadow V with a flower print',
    made: 'Viscose with a small meadow on it.',
    picture: tShirt({
      fabric: flowers('#2c3a4f', ['#e8b4a0', '#f3e3c3', '#c96b5a'], '#7d9a7a'),
      neck: 'v',
      background: ['#f4dfdd'],
      seed: 8,
    }),
    format: 'webp',
    delivery: 'other-origin',
    colours: ['#2c3a4f', '#c96b5a'],
  },
  {
    ...top,
    id: 'dusk-tee',
    name: 'Dusk tee',
    price: 27,
    alt: 'Dip-dyed tee',
    made: 'Dip-dyed by hand, so each one differs.',
    picture: tShirt({ fabric: faded(['#b7696a', '#7d5f83', '#34456d']), seed: 21 }),
    format: 'jpeg',
    delivery: 'data',
    colours: ['#7d5f83', '#34456d'],
  },
];
