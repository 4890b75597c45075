import type { TrunkLayer } from '../trunk';
import type { NamedBlock, NamedLayer } from './trunk-graph';

/**
 * MobileNetV2's blocks (Sandler et al. 2018, table 2): how many times wider inside, output channels,
 * how often, and the stride of the first.
 */
const STAGES: readonly [expansion: number, channels: number, count: number, stride: 1 | 2][] = [
  [1, 16, 1, 1],
  [6, 24, 2, 2],
  [6, 32, 3, 2],
  [6, 64, 4, 2],
  [6, 96, 3, 1],
  [6, 160, 3, 2],
  [6, 320, 1, 1],
];

/** Channels after the first convolution and after the last. */
const FIRST_CHANNELS = 32;
const LAST_CHANNELS = 1280;

/** The layers of MobileNetV2 up to its last convolution, by their names, block by block. */
export function mobilenetBlocks(): { first: NamedBlock; blocks: NamedBlock[]; last: NamedBlock } {
  let channels = FIRST_CHANNELS;
  const blocks = STAGES.flatMap(([expansion, width, count, stride]) =>
    Array.from({ length: count }, (_, index) => ({
      expansion,
      width,
      stride: index === 0 ? stride : 1,
    })),
  ).map(({ expansion, width, stride }, block): NamedBlock => {
    const name = `block_${block}`;
    const inner = channels * expansion;
    const layers: NamedLayer[] = [
      ...(expansion > 1 ? [pointwise(`${name}_expand`, channels, inner, true)] : []),
      {
        name: `${name}_depthwise`,
        kind: 'depthwise',
        shape: [3, 3, inner, 1],
        stride,
        relu6: true,
      },
      pointwise(`${name}_project`, inner, width, false),
    ];
    const residual = stride === 1 && channels === width;
    channels = width;
    return { layers, residual };
  });
  const shape: TrunkLayer['shape'] = [3, 3, 3, FIRST_CHANNELS];
  const first = { name: 'first', kind: 'convolution', shape, stride: 2, relu6: true } as const;
  return {
    first: { layers: [first], residual: false },
    blocks,
    last: { layers: [pointwise('last', channels, LAST_CHANNELS, true)], residual: false },
  };
}

function pointwise(name: string, channels: number, filters: number, relu6: boolean): NamedLayer {
  return { name, kind: 'convolution', shape: [1, 1, channels, filters], stride: 1, relu6 };
}
