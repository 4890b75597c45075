import type { Answer, Payload } from '../../messages/protocol';
import { inputLength } from '../../model/input-shape';
import { withNetwork } from './engine';
import { noise } from './noise';

/** Short runs are repeated for as long: the clocks of browsers tick in whole milliseconds. */
const SHORTEST_MILLISECONDS = 50;

/**
 * Lets a network classify pictures of noise, again and again for at least 50 milliseconds. At those
 * of which it is not sure it may look twice, as at any other picture.
 * @throws when the network cannot be loaded or run
 */
export function timeNetwork({
  network,
  batch,
}: Payload<'time-network'>): Promise<Answer<'time-network'>> {
  return withNetwork(network, async ({ backend, inputShape, classify }) => {
    const inputs = Array.from({ length: batch }, () => noise(inputLength(inputShape)));
    const started = performance.now();
    let runs = 0;
    let passed = 0;
    while (passed < SHORTEST_MILLISECONDS) {
      await classify(inputs);
      runs++;
      passed = performance.now() - started;
    }
    return { backend, milliseconds: passed / (runs * batch) };
  });
}
