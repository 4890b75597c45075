/** Changes of one element that led to nothing, until they are waited with. */
const VAIN = 3;

/** How long they are waited with then, in milliseconds: twice as long with each that follows… */
const FIRST_WAIT = 2000;

/** …up to this. */
const LONGEST_WAIT = 60_000;

/**
 * Tells elements whose changes bring pictures and prices, such as a tab's, from those that are moved
 * or counted up without end: after some looks in vain, changes of such an element are waited with
 * longer and longer.
 */
export class Restless {
  private readonly vain = new WeakMap<Node, { looks: number; until: number }>();
  private suspects = new Set<Node>();

  /** @returns when a change of this element is worth a look, as `performance.now()` has it */
  worthAt(changed: Node): number {
    return this.vain.get(changed)?.until ?? 0;
  }

  /** A look that comes is because of this element's change, too. */
  suspect(changed: Node): void {
    this.suspects.add(changed);
  }

  /** The look that came has found something new, or nothing. */
  judge(hasNews: boolean, now: number): void {
    for (const suspect of this.suspects) {
      const looks = (this.vain.get(suspect)?.looks ?? 0) + 1;
      if (hasNews) this.vain.delete(suspect);
      else {
        const wait = looks < VAIN ? 0 : Math.min(FIRST_WAIT * 2 ** (looks - VAIN), LONGEST_WAIT);
        this.vain.set(suspect, { looks, until: now + wait });
      }
    }
    this.suspects = new Set();
  }
}
