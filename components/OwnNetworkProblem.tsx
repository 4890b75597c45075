import type { OwnNetworkProblem as Problem } from '../model/own-network/own-network-problems';
import { keyOf } from '../texts/key-of';
import { text } from '../texts/text';

/** What is wrong with a network of the person's own, and below it the detail for who trained it. */
export function OwnNetworkProblem({ code, detail }: Problem) {
  return (
    <>
      <p>{text(`rejections.${keyOf(code)}`)}</p>
      {detail !== '' && (
        <p class="small" lang="en">
          {detail}
        </p>
      )}
    </>
  );
}
