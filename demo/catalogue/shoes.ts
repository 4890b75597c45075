import { ankleBoot } from '../drawings/ankle-boot';
import { plain } from '../drawings/fabric';
import { sandal } from '../drawings/sandal';
import { sneaker } from '../drawings/sneaker';
import { interleaved } from '../interleaved';
import type { Product } from '../products';

const sneakerOf = { class: 'sneaker', department: 'Shoes' } as const;
const bootOf = { class: 'ankle-boot', department: 'Shoes' } as const;
const sandalOf = { class: 'sandal', department: 'Shoes' } as const;

const sneakers: Product[] = [
  {
    ...sneakerOf,
    id: 'chevron-court',
    name: 'Chevron court',
    price: 95,
    alt: 'Chevron court, slate and sand',
    made: 'Smooth leather on a rubber cup sole.',
    picture: sneaker({ fabric: plain('#4f6d7a', 'leather'), trim: plain('#d9d2c3') }),
    format: 'webp',
    delivery: 'img',
    colours: ['#4f6d7a', '#8a4b4b'],
  },
  {
    ...sneakerOf,
    id: 'tempo-runner',
    name: 'Tempo runner',
    price: 119,
    alt: 'Running shoe, oxblood',
    made: 'Mesh and suede over a light foam.',
    picture: sneaker({
      style: 'runner',
      fabric: plain('#8a4b4b', 'canvas'),
      trim: plain('#4a3238'),
      background: ['#f3f1ed'],
    }),
    format: 'jpeg',
    delivery: 'srcset',
    colours: ['#8a4b4b', '#34456b'],
  },
  {
    ...sneakerOf,
    id: 'deck-canvas',
    name: 'Deck canvas',
    price: 59,
    alt: 'Deck canvas',
    made: 'Cotton canvas, rubber toe, no fuss.',
    picture: sneaker({
      style: 'canvas',
      fabric: plain('#2f4a3c', 'canvas'),
      trim: plain('#a33b32'),
      background: ['#e2ecea'],
    }),
    format: 'png',
    delivery: 'other-origin',
    colours: ['#2f4a3c', '#2b2b2e', '#a33b32'],
  },
];

const boots: Product[] = [
  {
    ...bootOf,
    id: 'porter-chelsea',
    name: 'Porter Chelsea',
    price: 165,
    alt: 'Porter Chelsea in brown leather',
    made: 'Full-grain leather with an elastic side.',
    picture: ankleBoot({ fabric: plain('#5b3a29', 'leather') }),
    format: 'webp',
    delivery: 'lazy',
    colours: ['#5b3a29', '#2e2c31'],
  },
  {
    ...bootOf,
    id: 'ridge-lace-up',
    name: 'Ridge lace-up',
    price: 179,
    alt: 'Black lace-up boot',
    made: 'Oiled leather, lugged sole, brass eyelets.',
    picture: ankleBoot({
      style: 'laced',
      fabric: plain('#3a383e', 'leather'),
      background: ['#f0e9df'],
    }),
    format: 'jpeg',
    delivery: 'picture',
    colours: ['#3a383e', '#6b4a2f'],
  },
  {
    ...bootOf,
    id: 'matinee-boot',
    name: 'Matinée',
    price: 149,
    before: 185,
    alt: '',
    made: 'Calf leather with a zip and a block heel.',
    picture: ankleBoot({
      style: 'heeled',
      fabric: plain('#7b2f36', 'leather'),
      background: ['#f6e3e1'],
    }),
    format: 'webp',
    delivery: 'blob',
    colours: ['#7b2f36', '#2e2c31'],
  },
  {
    ...bootOf,
    id: 'dune-chukka',
    name: 'Dune chukka',
    price: 129,
    alt: 'Sand-coloured chukka',
    made: 'Suede on a crêpe sole.',
    picture: ankleBoot({
      style: 'desert',
      fabric: plain('#8f6f4b'),
      sole: '#bda27a',
      background: [],
    }),
    format: 'webp',
    delivery: 'img',
    colours: ['#8f6f4b', '#4a4038'],
  },
];

const sandals: Product[] = [
  {
    ...sandalOf,
    id: 'paseo-flat',
    name: 'Paseo',
    price: 69,
    alt: 'Paseo in tan leather',
    made: 'Vegetable-tanned leather that darkens with the sun.',
    picture: sandal({ fabric: plain('#7a4a2e', 'leather'), sole: '#a97c4f' }),
    format: 'webp',
    delivery: 'data',
    colours: ['#7a4a2e', '#2b2523'],
  },
  {
    ...sandalOf,
    id: 'soiree-heel',
    name: 'Soirée heel',
    price: 125,
    alt: 'High heel with narrow straps',
    made: 'Patent leather, ten centimetres of heel.',
    picture: sandal({
      style: 'heel',
      fabric: plain('#8d2f3c', 'leather'),
      sole: '#3a2226',
      background: ['#f3eef0'],
    }),
    format: 'jpeg',
    delivery: 'lazy',
    colours: ['#8d2f3c', '#2b2b2e'],
  },
  {
    ...sandalOf,
    id: 'riviera-wedge',
    name: 'Riviera wedge',
    price: 88,
    alt: 'Riviera',
    made: 'Crossed straps on a cork wedge.',
    picture: sandal({ style: 'wedge', fabric: plain('#2d5a62', 'leather'), sole: '#b0865a' }),
    format: 'webp',
    delivery: 'linked-overlay',
    colours: ['#2d5a62', '#7a4a2e'],
  },
  {
    ...sandalOf,
    id: 'terrace-footbed',
    name: 'Terrace',
    price: 79,
    alt: 'Two straps on a cork footbed',
    made: 'A moulded cork footbed with two buckles.',
    picture: sandal({
      style: 'footbed',
      fabric: plain('#4b4038', 'leather'),
      sole: '#b5905f',
      background: ['#eceef0'],
    }),
    format: 'png',
    delivery: 'background',
    colours: ['#4b4038', '#b5905f'],
  },
];

export const shoes = interleaved([sneakers, boots, sandals]);
