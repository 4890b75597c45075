import { FITTING_SHAPES, type InputShape, inputShapeOf } from '../input-shape';
import { CLASS_COUNT, OUTPUT_IDS } from '../taxonomy';
import { type AnyLayer, layerShape, product, type Shape, unfit } from './layer-shape';
import type { Topology } from './layers';
import { OwnNetworkError } from './own-network-error';

/** Most multiply-adds for one look at a picture: some twenty-five times a small network's in grey, five times one's in colour. */
const MOST_MULTIPLY_ADDS = 500_000_000;

/**
 * Most numbers that a layer gives for a picture, by its channels: what goes through the network at
 * once, 64 grey pictures or 8 in colour, stays within 64 MB.
 */
const MOST_NUMBERS = { 1: 262_144, 3: 2_000_000 };

/** What a network's layers come to. */
export interface NetworkShape {
  inputShape: InputShape;
  /** The shapes of its weights, by their names. */
  weights: ReadonlyMap<string, Shape>;
  parameters: number;
}

/**
 * Follows a picture through the layers before any is built: they say themselves how much room they
 * take.
 * @throws {OwnNetworkError} when they do not fit each other or Hangtag, or are too large
 */
export function networkShape(topology: Topology): NetworkShape {
  const shapes = new Map<string, Shape>();
  const weights = new Map<string, Shape>();
  const links = chain(topology);
  const inputShape = inputShapeIn(links, firstOf(topology));
  let multiplyAdds = 0;
  for (const { layer, from } of links) {
    const { name } = layer.config;
    if (shapes.has(name)) throw unfit(name, 'is there twice');
    const inputs = from.map((source) => {
      const shape = shapes.get(source);
      if (!shape) throw unfit(name, `takes “${source}”, which is not before it`);
      return shape;
    });
    const { shape, kernel } = layerShape(layer, inputs);
    shapes.set(name, shape);
    if (kernel && 'use_bias' in layer.config) {
      const [called, its] = kernel;
      weights.set(`${name}/${called}`, its);
      if (layer.config.use_bias) weights.set(`${name}/bias`, shape.slice(-1));
      multiplyAdds += product(shape.slice(0, -1)) * product(its);
    }
    const isTooLarge = product(shape) > MOST_NUMBERS[inputShape.channels];
    if (isTooLarge || multiplyAdds > MOST_MULTIPLY_ADDS) {
      throw unfit(
        name,
        'is too large, or those before it are: a page of pictures would take too long',
      );
    }
  }
  checkOutputs(shapes.get(lastOf(topology)));
  return {
    inputShape,
    weights,
    parameters: [...weights.values()].reduce((sum, shape) => sum + product(shape), 0),
  };
}

interface Link {
  layer: AnyLayer;
  /** The layers whose outputs it takes. */
  from: string[];
}

/** What stands before the first layer of a sequential network, which has the shape of its input. */
const SEQUENTIAL_INPUT = '';

function chain(topology: Topology): Link[] {
  if (topology.class_name === 'Model') {
    return topology.config.layers.map((layer) => ({
      layer,
      from: layer.inbound_nodes.flat().map(([name]) => name),
    }));
  }
  const { layers } = topology.config;
  const [first] = layers;
  const shape = first && 'batch_input_shape' in first.config && first.config.batch_input_shape;
  if (!first || !shape)
    throw unfit(first?.config.name ?? '', 'comes first and has no batch_input_shape');
  const input: AnyLayer = {
    class_name: 'InputLayer',
    config: { name: SEQUENTIAL_INPUT, batch_input_shape: shape },
  };
  return [
    { layer: input, from: [] },
    ...layers.map((layer, index) => ({
      layer,
      from: [layers[index - 1]?.config.name ?? SEQUENTIAL_INPUT],
    })),
  ];
}

function firstOf(topology: Topology): string {
  return topology.class_name === 'Model' ? topology.config.input_layers[0]![0] : SEQUENTIAL_INPUT;
}

function lastOf({ class_name, config }: Topology): string {
  return class_name === 'Model' ? config.output_layers[0]![0] : config.layers.at(-1)!.config.name;
}

function inputShapeIn(links: readonly Link[], first: string): InputShape {
  const layer = links.map((link) => link.layer).find(({ config }) => config.name === first);
  const given = layer?.class_name === 'InputLayer' ? layer.config.batch_input_shape.slice(1) : [];
  const shape = inputShapeOf(given);
  if (shape) return shape;
  throw new OwnNetworkError(
    'unfit-model',
    `model.json: the network takes ${given.join('×')}; ${FITTING_SHAPES} is needed.`,
  );
}

function checkOutputs(shape: Shape | undefined): void {
  if (shape?.length === 1 && [CLASS_COUNT, OUTPUT_IDS.length].includes(shape[0]!)) return;
  throw new OwnNetworkError(
    'unfit-model',
    `model.json: the network has ${shape?.join('×')} outputs; ${CLASS_COUNT} are needed, one for each class, or ${OUTPUT_IDS.length} with “none of the ten”.`,
  );
}
