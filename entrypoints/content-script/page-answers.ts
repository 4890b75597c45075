import { hear } from '../../messages/hear';
import type { Tag, TagResult } from '../../messages/protocol';
import { mixAdjustment, type PageMix, pageMix } from '../../model/page-mix';
import { outputsOf } from '../../model/prediction';
import { OUTPUT_IDS } from '../../model/taxonomy';

/** While answers come in, the mix is estimated anew once so large a share of them is new. */
const FAIR_SHARE = 1 / 4;

/**
 * The answers of a page's products, as they are once the page's other pictures are heard. Only what
 * it is given last is kept: it follows a page that changes, and knows nothing of others.
 */
export class PageAnswers<Key> {
  private mix: PageMix | undefined;
  /** What the mix was estimated from. */
  private counted = new Map<Key, TagResult>();
  /** Since they are asked for with every picture of the screen. */
  private heard = new Map<Key, { result: TagResult; shown: TagResult }>();
  private isOn = true;

  /** Lets the page's other pictures count, or no longer. */
  turn(isOn: boolean): void {
    this.isOn = isOn;
    this.heard.clear();
  }

  /**
   * Estimates the mix anew where so much has changed, that answers do not change time and again.
   * @param results what is answered of the page's products
   * @param isSettled nothing more is awaited: every change counts
   */
  follow(results: ReadonlyMap<Key, TagResult>, isSettled: boolean): void {
    const read = new Map([...results].filter(([, { ok }]) => ok));
    const fresh = [...read].filter(([key, result]) => this.counted.get(key) !== result).length;
    const gone = [...this.counted.keys()].filter((key) => !read.has(key)).length;
    const changed = fresh + gone;
    if (changed === 0 || (!isSettled && changed < FAIR_SHARE * read.size)) return;
    this.counted = read;
    this.heard.clear();
    this.mix = pageMix(
      [...read.values()].flatMap((result) => (result.ok ? [rowOf(result.tag)] : [])),
    );
  }

  /** A product's result once the page's other pictures are heard: the very same where they say nothing. */
  of(key: Key, result: TagResult): TagResult {
    const known = this.heard.get(key);
    if (known?.result === result) return known.shown;
    const shown = this.hear(key, result);
    this.heard.set(key, { result, shown });
    return shown;
  }

  private hear(key: Key, result: TagResult): TagResult {
    // What the person says of a picture needs no witnesses.
    if (!this.isOn || !this.mix || !result.ok || result.tag.correction) return result;
    const own = this.counted.get(key);
    const { logOdds } = mixAdjustment(this.mix, own?.ok ? rowOf(own.tag) : undefined);
    const pictures = this.mix.pictures - (own ? 1 : 0);
    const mix = { pictures, logOdds: [...logOdds] };
    return { ok: true, tag: hear(result.tag, { ...result.tag.witnesses, mix }) };
  }
}

/**
 * What is known of a picture before anything else is heard: surely what the person says, else what
 * the picture says alone. What was learned from corrections says what the site sells, as the mix
 * does, and would count twice; with words that mislead, the mix would mislead as well.
 */
function rowOf({ correction, picture, ...tag }: Tag): number[] {
  if (!correction) return outputsOf(picture ?? tag);
  return OUTPUT_IDS.map((id) => (id === correction ? 1 : 0));
}
