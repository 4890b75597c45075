import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { Correction } from '../../messages/protocol';
import type { CorrectedPicture } from '../../model/site-bias';
import { OUTPUT_IDS } from '../../model/taxonomy';
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
  /** Digest of the site that shows it; absent where it belongs to none. */
  site?: string | undefined;
}

/** What a network says of a picture: its version, and the probabilities of its 11 outputs. */
export interface NetworkSays {
  version: string;
  probabilities: readonly number[];
}

export interface CorrectionsOptions {
  /** Of the database. Without one they last as long as the memory. */
  name?: string;
  /** Beyond these, the oldest go. */
  max: number;
}

/** Networks whose word on a picture is kept: who compares two goes to and fro. */
const MOST_NETWORKS = 3;

const Entry = v.object({
  digest: v.string(),
  place: v.optional(v.string()),
  look: v.string(),
  correction: Correction,
  site: v.optional(v.string()),
  /** By networks, the last one heard at the end: what is learned from it holds for that network alone. */
  said: v.optional(
    v.array(
      v.object({
        version: v.string(),
        probabilities: v.pipe(
          v.array(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
          v.length(OUTPUT_IDS.length),
        ),
      }),
    ),
  ),
  noted: v.number(),
});
type Entry = v.InferOutput<typeof Entry>;

interface Schema extends DBSchema {
  corrections: { key: string; value: Entry; indexes: { noted: number } };
}

/** Longest wait for the database; it may come later. */
const PATIENCE_MILLISECONDS = 2000;

/**
 * What the person says of pictures, whichever network answers. They are few and small, so all are in
 * memory, too; where the database is broken or full, that is where they last. What lies in one that
 * is slow joins them once it has opened. Nothing here rejects.
 */
export class Corrections {
  /** By digest, the oldest first. */
  private readonly known = new Map<string, Entry>();
  /** The digest of the picture that was corrected last at a place. */
  private readonly atPlace = new Map<string, string>();
  /** What the database has not been told yet, by digest; nothing for what is taken back. */
  private readonly unwritten = new Map<string, Entry | undefined>();
  /** Nor that all else is forgotten. */
  private isUncleared = false;
  private opening: Promise<IDBPDatabase<Schema>> | undefined;
  /** It failed, or took so long that nobody waits for it again. */
  private isAway = false;

  constructor(private readonly options: CorrectionsOptions) {}

  async of(picture: Picture): Promise<Correction | undefined> {
    await this.database();
    return this.find(picture)?.correction;
  }

  /** @returns nothing as long as the database cannot be read */
  async count(): Promise<number | undefined> {
    const isRead = (await this.database()) || this.options.name === undefined;
    return isRead ? this.known.size : undefined;
  }

  /** The corrected pictures of a site of which this version of a network has said something. */
  async ofSite(site: string, version: string): Promise<CorrectedPicture[]> {
    await this.database();
    return [...this.known.values()].flatMap((entry) => {
      const heard = entry.site === site && entry.said?.find((one) => one.version === version);
      return heard ? [{ probabilities: heard.probabilities, shows: entry.correction }] : [];
    });
  }

  /**
   * Adds what another network says of a picture, where the picture is corrected.
   * @returns whether that was news
   */
  async hear(picture: Picture, says: NetworkSays): Promise<boolean> {
    await this.database();
    const entry = this.find(picture);
    if (!entry || entry.said?.some(({ version }) => version === says.version)) return false;
    const site = entry.site ?? picture.site;
    // In its old place: it is no younger for that.
    const heard = { ...entry, ...(site && { site }), said: withWord(entry.said, says) };
    this.known.set(entry.digest, heard);
    this.unwritten.set(entry.digest, heard);
    await this.write();
    return true;
  }

  /**
   * Notes what a picture shows, or that the network is to be believed again.
   * @returns whether that outlives the background, as what was never on the disk and is taken back
   * does, and by which digests the picture is known
   */
  async note(
    picture: Picture,
    correction: Correction | undefined,
    says?: NetworkSays,
  ): Promise<{ kept: boolean; digests: string[] }> {
    await this.database();
    const { known, unwritten } = this;
    const said = withWord(this.find(picture)?.said, says);
    const digests = [...new Set([this.find(picture)?.digest ?? picture.digest, picture.digest])];
    for (const digest of digests) this.remove(digest);
    const entry = correction && {
      ...picture,
      correction,
      ...(said && { said }),
      noted: Date.now(),
    };
    if (entry) {
      this.add(entry);
      unwritten.set(entry.digest, entry);
    }
    const outdated = [...known.keys()].slice(0, Math.max(0, known.size - this.options.max));
    for (const digest of outdated) this.remove(digest);
    const kept = (await this.write()) || (!entry && this.options.name === undefined);
    return { kept, digests };
  }

  /** Forgets all. @returns whether that outlives the background */
  async clear(): Promise<boolean> {
    await this.database();
    this.known.clear();
    this.atPlace.clear();
    this.unwritten.clear();
    this.isUncleared = true;
    return this.write();
  }

  /** @returns whether the database has all that was said */
  private async write(): Promise<boolean> {
    try {
      const database = await this.database();
      if (this.options.name === undefined) this.unwritten.clear();
      if (!database) return false;
      await inTime(this.tell(database), PATIENCE_MILLISECONDS);
      return true;
    } catch {
      return false;
    }
  }

  private async tell(database: IDBPDatabase<Schema>): Promise<void> {
    const { store, done } = database.transaction('corrections', 'readwrite');
    const isClearing = this.isUncleared;
    const changes = [...this.unwritten];
    const isStill = ([digest, entry]: [string, Entry | undefined]) =>
      this.unwritten.get(digest) === entry;
    try {
      await Promise.all([
        ...(isClearing ? [store.clear()] : []),
        ...changes.map(async ([digest, entry]) =>
          entry ? store.put(entry) : store.delete(digest),
        ),
        done,
      ]);
    } catch (error) {
      // A full disk is not tried again and again, but must not bring back what was said before.
      for (const [digest] of changes.filter(isStill)) this.unwritten.set(digest, undefined);
      throw error;
    }
    if (isClearing) this.isUncleared = false;
    for (const [digest] of changes.filter(isStill)) this.unwritten.delete(digest);
  }

  /** Nothing where there is none, or it is not there in time. */
  private async database(): Promise<IDBPDatabase<Schema> | undefined> {
    const { name } = this.options;
    if (name === undefined) return undefined;
    this.opening ??= this.open(name);
    if (this.isAway) return undefined;
    try {
      return await inTime(this.opening, PATIENCE_MILLISECONDS);
    } catch {
      this.isAway = true;
      return undefined;
    }
  }

  private async open(name: string): Promise<IDBPDatabase<Schema>> {
    const database = await openDB<Schema>(name, 1, {
      upgrade(created) {
        const store = created.createObjectStore('corrections', { keyPath: 'digest' });
        store.createIndex('noted', 'noted');
      },
      // A later version of the extension wants to change it.
      blocking: () => database.close(),
      terminated: () => {
        this.opening = undefined;
      },
    });
    const onDisk = await database.getAllFromIndex('corrections', 'noted');
    // What was said meanwhile is later than what was there.
    const later = [...this.known.values()];
    const earlier = onDisk.filter(
      (entry) => v.is(Entry, entry) && !this.isUncleared && !this.unwritten.has(entry.digest),
    );
    this.known.clear();
    for (const entry of [...earlier, ...later]) this.add(entry);
    this.isAway = false;
    this.tell(database).catch(() => undefined);
    return database;
  }

  private find({ digest, place, look }: Picture): Entry | undefined {
    const own = this.known.get(digest);
    if (own || !place) return own;
    const there = this.known.get(this.atPlace.get(place) ?? '');
    return there && areAlike(there.look, look) ? there : undefined;
  }

  private add(entry: Entry): void {
    this.known.set(entry.digest, entry);
    if (entry.place) this.atPlace.set(entry.place, entry.digest);
  }

  private remove(digest: string): void {
    this.known.delete(digest);
    this.unwritten.set(digest, undefined);
  }
}

function withWord(said: Entry['said'], says: NetworkSays | undefined): Entry['said'] {
  if (!says) return said;
  const others = (said ?? []).filter(({ version }) => version !== says.version);
  return [...others, { version: says.version, probabilities: [...says.probabilities] }].slice(
    -MOST_NETWORKS,
  );
}
