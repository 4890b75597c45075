import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { Correction } from '../../messages/protocol';
import { inTime } from './in-time';
import { areAlike } from './look';

/** What a picture is known by. */
export interface Picture {
  /** Of its file. */
  digest: string;
  /**
   * Digest of where it lies. One picture may be read in two ways, as its file and as drawn pixels,
   * whose digests differ: at the same place, what looks alike is the same picture.
   */
  place: string | undefined;
  /** From `lookOf`. */
  look: string;
}

export interface CorrectionsOptions {
  /** Of the database. Without one they last as long as the memory. */
  name?: string;
  /** Beyond these, the oldest go. */
  max: number;
}

const Entry = v.object({
  digest: v.string(),
  place: v.optional(v.string()),
  look: v.string(),
  correction: Correction,
  noted: v.number(),
});
type Entry = v.InferOutput<typeof Entry>;

interface Schema extends DBSchema {
  corrections: { key: string; value: Entry; indexes: { noted: number } };
}

interface Loaded {
  database?: IDBPDatabase<Schema>;
  /** By digest, the oldest first. */
  known: Map<string, Entry>;
  /** The digest of the picture that was corrected last at a place. */
  atPlace: Map<string, string>;
}

/** A database that takes longer than this is taken for broken. */
const PATIENCE_MILLISECONDS = 2000;

/**
 * What the person says of pictures, whichever network answers. They are few and small, so all are in
 * memory, too; where the database is broken or full, that is where they last. Nothing here rejects.
 */
export class Corrections {
  private loading: Promise<Loaded> | undefined;

  constructor(private readonly options: CorrectionsOptions) {}

  async of(picture: Picture): Promise<Correction | undefined> {
    return find(await this.load(), picture)?.correction;
  }

  async count(): Promise<number> {
    return (await this.load()).known.size;
  }

  /**
   * Notes what a picture shows, or that the network is to be believed again.
   * @returns whether that outlives the background, as what was never on the disk and is taken back
   * does, and by which digests the picture is known
   */
  async note(
    picture: Picture,
    correction: Correction | undefined,
  ): Promise<{ kept: boolean; digests: string[] }> {
    const loaded = await this.load();
    const { known } = loaded;
    const digests = [...new Set([find(loaded, picture)?.digest ?? picture.digest, picture.digest])];
    for (const digest of digests) known.delete(digest);
    const entry = correction && { ...picture, correction, noted: Date.now() };
    if (entry) add(loaded, entry);
    const outdated = [...known.keys()].slice(0, Math.max(0, known.size - this.options.max));
    for (const digest of outdated) known.delete(digest);
    const written = await this.write(async (store) => {
      for (const digest of [...digests, ...outdated]) await store.delete(digest);
      if (entry) await store.put(entry);
    });
    const kept = written || (!entry && this.options.name === undefined);
    return { kept, digests };
  }

  /** Forgets all. @returns whether that outlives the background */
  async clear(): Promise<boolean> {
    const { known, atPlace } = await this.load();
    known.clear();
    atPlace.clear();
    return this.write((store) => store.clear());
  }

  private async write(
    change: (store: {
      delete(digest: string): Promise<void>;
      put(entry: Entry): Promise<unknown>;
      clear(): Promise<void>;
    }) => Promise<void>,
  ): Promise<boolean> {
    try {
      const { database } = await this.load();
      if (!database) return false;
      const { store, done } = database.transaction('corrections', 'readwrite');
      await inTime(Promise.all([change(store), done]), PATIENCE_MILLISECONDS);
      return true;
    } catch {
      return false;
    }
  }

  private load(): Promise<Loaded> {
    this.loading ??= inTime(this.open(), PATIENCE_MILLISECONDS).catch(empty);
    return this.loading;
  }

  private async open(): Promise<Loaded> {
    if (this.options.name === undefined) return empty();
    const database = await openDB<Schema>(this.options.name, 1, {
      upgrade(created) {
        const store = created.createObjectStore('corrections', { keyPath: 'digest' });
        store.createIndex('noted', 'noted');
      },
      // A later version of the extension wants to change it.
      blocking: () => database.close(),
      terminated: () => {
        this.loading = undefined;
      },
    });
    const loaded = { ...empty(), database };
    for (const entry of await database.getAllFromIndex('corrections', 'noted')) {
      if (v.is(Entry, entry)) add(loaded, entry);
    }
    return loaded;
  }
}

function empty(): Loaded {
  return { known: new Map(), atPlace: new Map() };
}

function find({ known, atPlace }: Loaded, { digest, place, look }: Picture): Entry | undefined {
  const own = known.get(digest);
  if (own || !place) return own;
  const there = known.get(atPlace.get(place) ?? '');
  return there && areAlike(there.look, look) ? there : undefined;
}

function add({ known, atPlace }: Loaded, entry: Entry): void {
  known.set(entry.digest, entry);
  if (entry.place) atPlace.set(entry.place, entry.digest);
}
