import type { ClassId, NONE_ID } from '../model/taxonomy';
import { bags } from './catalogue/bags';
import { bottoms } from './catalogue/bottoms';
import { coats } from './catalogue/coats';
import { dresses } from './catalogue/dresses';
import { home } from './catalogue/home';
import { knitwear } from './catalogue/knitwear';
import { shirts } from './catalogue/shirts';
import { shoes } from './catalogue/shoes';
import { tops } from './catalogue/tops';
import type { Picture } from './drawings/picture';
import { interleaved } from './interleaved';

/** Every way in which shops bring a picture onto a page. */
export const DELIVERIES = [
  'img',
  'srcset',
  'picture',
  'lazy',
  'background',
  'data',
  'blob',
  'other-origin',
  'linked-overlay',
] as const;

export type Delivery = (typeof DELIVERIES)[number];

export type Department = (typeof DEPARTMENTS)[number];

export const DEPARTMENTS = [
  'Tops',
  'Knitwear',
  'Shirts',
  'Dresses',
  'Coats',
  'Trousers',
  'Shoes',
  'Bags',
  'Home',
] as const;

export interface Product {
  /** Lower case and hyphens: it is part of addresses and element ids. */
  id: string;
  name: string;
  /** Euros. */
  price: number;
  /** Euros, before the sale. */
  before?: number;
  class: ClassId | typeof NONE_ID;
  department: Department;
  /** Alternative text; shops often leave it empty or vague. */
  alt: string;
  /** What it is made of, in one sentence. */
  made: string;
  picture: Picture;
  format: 'webp' | 'jpeg' | 'png';
  delivery: Delivery;
  /** Colours that it comes in, the shown one first. */
  colours: readonly string[];
}

/** The shop's whole catalogue, departments mixed as on a start page. */
export const PRODUCTS: readonly Product[] = interleaved([
  tops,
  coats,
  shoes,
  dresses,
  bags,
  knitwear,
  bottoms,
  shirts,
  home,
]);
