import { expect, test } from 'vitest';
import { type Box, type Painting, paintedBox } from './painted-box';

const NOTHING = Object.fromEntries(
  ['Left', 'Right', 'Top', 'Bottom'].flatMap((side) => [
    [`padding${side}`, '0px'],
    [`border${side}Width`, '0px'],
  ]),
);
const box: Box = { left: 10, top: 20, width: 200, height: 200 };

/** An `<img>` of 200 by 200 with a picture of 300 by 600. */
const painting = (style: Partial<Painting['style']>, size: Partial<Painting> = {}): Painting => ({
  style: {
    objectFit: 'fill',
    objectPosition: '50% 50%',
    ...NOTHING,
    ...style,
  } as Painting['style'],
  naturalWidth: 300,
  naturalHeight: 600,
  offsetWidth: 200,
  offsetHeight: 200,
  ...size,
});

test.each<[what: string, painting: Painting, painted: Partial<Box>]>([
  ['stretched', painting({}), box],
  ['cut to its box', painting({ objectFit: 'cover' }), box],
  ['with bars', painting({ objectFit: 'contain' }), { ...box, left: 60, width: 100 }],
  [
    'with a bar on one side',
    painting({ objectFit: 'contain', objectPosition: '0% 50%' }),
    { ...box, width: 100 },
  ],
  [
    'at some pixels',
    painting({ objectFit: 'contain', objectPosition: '5px 5px' }),
    { left: 60, width: 100 },
  ],
  [
    'smaller than its box',
    painting({ objectFit: 'scale-down' }, { naturalWidth: 50, naturalHeight: 100 }),
    { left: 85, top: 70, width: 50, height: 100 },
  ],
  [
    'within padding and border',
    painting({ paddingLeft: '10px', borderLeftWidth: '2px', paddingBottom: '5px' }),
    { left: 22, top: 20, width: 188, height: 195 },
  ],
  [
    'enlarged by a transform',
    painting({ paddingLeft: '10px' }, { offsetWidth: 100, offsetHeight: 100 }),
    { left: 30, width: 180, height: 200 },
  ],
  ['without a size', painting({ objectFit: 'contain' }, { naturalWidth: 0 }), box],
])('a picture %s', (_, what, painted) => {
  expect(paintedBox(box, what)).toMatchObject(painted);
});
