import type { PageSummary, TagResult } from '../../messages/protocol';
import type { FoundImage } from './found-image';
import { loadScan } from './load-scan';
import type { PageScan, ScannedPage, ScanWish } from './page-scan';

/**
 * The scan of the page, whose code comes once the page is to be tagged: most pages are not. Until
 * then there is nothing to be known of it.
 */
export class LazyScan {
  private scan: PageScan | undefined;
  private loading: Promise<void> | undefined;
  private phase: PageSummary['phase'] = 'idle';
  private hearsPage = true;

  constructor(private readonly page: ScannedPage) {}

  get answers(): PageScan['answers'] {
    return this.scan?.answers ?? [];
  }

  get tagged(): number {
    return this.scan?.tagged ?? 0;
  }

  hear(image: FoundImage, result: TagResult): TagResult {
    return this.scan?.hear(image, result) ?? result;
  }

  hearPage(isWanted: boolean): void {
    this.hearsPage = isWanted;
    this.scan?.hearPage(isWanted);
  }

  elementsOf(urls: readonly string[]): Element[] {
    return this.scan?.elementsOf(urls) ?? [];
  }

  summary(): PageSummary {
    return this.scan?.summary() ?? { phase: this.phase, images: [] };
  }

  start(wish?: ScanWish): PageSummary {
    if (this.scan) return this.scan.start(wish);
    this.phase = 'scanning';
    this.loading ??= this.load();
    void this.loading.then(() => this.scan?.start(wish));
    return this.summary();
  }

  forget(): void {
    this.scan?.forget();
  }

  tagAgain(why: Parameters<PageScan['tagAgain']>[0]): void {
    this.scan?.tagAgain(why);
  }

  correct(change: Parameters<PageScan['correct']>[0]): void {
    this.scan?.correct(change);
  }

  private async load(): Promise<void> {
    const newScan = await loadScan();
    this.loading = undefined;
    this.phase = 'done';
    if (!this.page.isAlive()) return;
    this.scan = newScan?.(this.page);
    this.scan?.hearPage(this.hearsPage);
  }
}
