declare global {
  /** Shared by the scripts of one world, which the page does not see. */
  var hangtagHosts: WeakSet<Node> | undefined;
}

/** The elements that the extension itself has put into pages: nothing of the page's own. */
export function ownHosts(): WeakSet<Node> {
  globalThis.hangtagHosts ??= new WeakSet();
  return globalThis.hangtagHosts;
}
