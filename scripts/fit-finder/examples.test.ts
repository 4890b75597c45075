import { expect, test } from 'vitest';
import { sampleOther, sampleProduct, sampleTruth } from '../pages/sample';
import type { Truth } from '../pages/truth';
import { examplesOf } from './examples';
import type { MeasuredPage } from './page-measures';

const image = (file: string, side = 200) => ({
  url: `http://127.0.0.1:8000/${file}`,
  measures: [1],
  size: { width: side, height: side },
});

const page = (
  site: string,
  truth: Partial<Truth>,
  files: MeasuredPage['groups'],
): MeasuredPage => ({
  site,
  truth: sampleTruth(truth),
  viewport: { width: 1280, height: 900 },
  variant: 'as-is',
  groups: files,
});

const shop = page(
  'shop',
  {
    products: [sampleProduct('shirt.jpg'), sampleProduct('coat.jpg')],
    not_products: [sampleOther('banner.jpg')],
    dont_care: [sampleOther('chip.jpg')],
  },
  [
    [image('shirt.jpg'), image('shirt-back.jpg')],
    [image('coat.jpg')],
    [image('banner.jpg')],
    [image('chip.jpg')],
    [image('nobody-knows.jpg')],
    [image('pixel.png', 30)],
  ],
);

test('what counts once with a product is one; what need not be known is none at all', () => {
  const examples = examplesOf([shop]);
  expect(examples.filter(({ isProduct }) => isProduct)).toHaveLength(3);
  expect(examples.filter(({ isProduct }) => !isProduct)).toHaveLength(2);
});

test('a site weighs as much as another, however many pages and images it has', () => {
  const one = page('one', { products: [sampleProduct('a.jpg')] }, [[image('a.jpg')]]);
  const weightOf = (pages: readonly MeasuredPage[], from: number) =>
    examplesOf(pages)
      .slice(from)
      .reduce((sum, { weight }) => sum + weight, 0);
  expect(weightOf([one], 0)).toBeCloseTo(1);
  expect(weightOf([one, { ...shop }, { ...shop }], 1)).toBeCloseTo(weightOf([{ ...shop }], 0));
});
