/** So many pictures of different things with one address are not there yet. */
const MANY = 4;

/**
 * Which addresses several images of a document or shadow root have in common. Looked up at the first
 * question: a page without stand-ins costs nothing.
 */
export class SharedSources {
  private bySource: Map<string, HTMLImageElement[]> | undefined;
  private readonly standIns = new Map<readonly HTMLImageElement[], boolean>();

  /** @param within the document's root, a shadow root, or any element in one of them */
  constructor(private readonly within: Node) {}

  /** The images that show what an image shows, itself included. */
  sharing(img: HTMLImageElement): readonly HTMLImageElement[] {
    this.bySource ??= this.look();
    return this.bySource.get(img.getAttribute('src') ?? '') ?? [];
  }

  /**
   * Whether many images show this one's picture, though each is about something else.
   * @param least so many are many
   */
  standsForMany(img: HTMLImageElement, least = MANY): boolean {
    const all = this.sharing(img);
    if (all.length < least) return false;
    let isStandIn = this.standIns.get(all);
    if (isStandIn === undefined) {
      isStandIn = areDifferent(all.map(linkOf)) || areDifferent(all.map(altOf));
      this.standIns.set(all, isStandIn);
    }
    return isStandIn;
  }

  private look(): Map<string, HTMLImageElement[]> {
    const found = new Map<string, HTMLImageElement[]>();
    for (const img of imagesIn(this.within.getRootNode() as Document | ShadowRoot)) {
      const source = img.getAttribute('src');
      if (!source) continue;
      const others = found.get(source);
      if (others) others.push(img);
      else found.set(source, [img]);
    }
    return found;
  }
}

/** Not the document's own method: an image of that name would hide it. */
function imagesIn(root: Document | ShadowRoot): Iterable<HTMLImageElement> {
  const isPage = root.nodeType === 9; // Node.DOCUMENT_NODE
  return (isPage ? Document.prototype : root).querySelectorAll.call(
    root,
    'img',
  ) as NodeListOf<HTMLImageElement>;
}

function areDifferent(texts: readonly string[]): boolean {
  return !texts.includes('') && new Set(texts).size === texts.length;
}

function linkOf(img: Element): string {
  return img.closest('a')?.getAttribute('href') ?? '';
}

function altOf(img: Element): string {
  return img.getAttribute('alt') ?? '';
}
