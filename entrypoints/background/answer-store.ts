import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { Tag } from '../../messages/protocol';
import { inTime } from './in-time';

/** What the network says of a picture, wherever and however fast. */
export const Answer = v.omit(Tag, [
  'fromScreen',
  'milliseconds',
  'digest',
  'correction',
  'witnesses',
  'picture',
]);
export type Answer = v.InferOutput<typeof Answer>;

export interface AnswerKey {
  /** Of the network and the code around it: another one may answer otherwise. */
  version: string;
  /** The backend that the person chose. */
  backend: string;
  /** Of the picture's file. */
  digest: string;
}

export interface AnswerStoreOptions {
  name: string;
  /** Gives the versions in use. Answers of all others are deleted. */
  versions: () => Promise<readonly string[]>;
  maxAnswers: number;
  /** Longest answer, in characters of its JSON: `maxAnswers` times that is the most that is kept. */
  maxAnswerLength: number;
  maxHints: number;
  /** How long a hint is trusted. */
  hintMilliseconds: number;
}

interface Schema extends DBSchema {
  answers: {
    key: string;
    value: { version: string; used: number; answer: unknown };
    indexes: { version: string; used: number };
  };
  hints: { key: string; value: { digest: string; noted: number }; indexes: { noted: number } };
}

type Database = IDBPDatabase<Schema>;

interface Cursor {
  delete(): Promise<void>;
  continue(): Promise<Cursor | null>;
}

/** A database that takes longer than this is taken for broken. */
const PATIENCE_MILLISECONDS = 2000;

/** An answer counts as used anew after a day: not every hit is worth a write. */
const DAY = 24 * 60 * 60 * 1000;

/**
 * Answers that outlive the worker and the browser, by what the picture is, not where it lies.
 * Beside them are hints: which picture lay at a place when it was last read. Nothing here rejects,
 * and a database that is broken, full or too slow is as if it were empty.
 */
export class AnswerStore {
  private opening: Promise<Database> | undefined;
  private isBroken = false;

  constructor(private readonly options: AnswerStoreOptions) {}

  /** The answer kept for a picture. */
  find(key: AnswerKey): Promise<Answer | undefined> {
    return this.inTime(async (database) => {
      const entry = await database.get('answers', keyText(key));
      if (!v.is(Answer, entry?.answer)) return undefined;
      if (Date.now() - entry.used > DAY) void this.keep(key, entry.answer);
      return entry.answer;
    });
  }

  /** Keeps an answer, and drops those used longest ago where there are too many. */
  async keep(key: AnswerKey, answer: Answer): Promise<void> {
    if (JSON.stringify(answer).length > this.options.maxAnswerLength) return;
    await this.attempt(async (database) => {
      const { store, done } = database.transaction('answers', 'readwrite');
      void store.put({ version: key.version, used: Date.now(), answer }, keyText(key));
      const over = (await store.count()) - this.options.maxAnswers;
      if (over > 0) await dropFirst(await store.index('used').openCursor(), over);
      await done;
    });
  }

  /** The digest of the picture that lay at a place, where it was read lately. */
  async digestAt(place: string): Promise<string | undefined> {
    const key = await digestOf(new TextEncoder().encode(place));
    return this.inTime(async (database) => {
      const hint = await database.get('hints', key);
      const age = Date.now() - (hint?.noted ?? 0);
      // A clock that was set back does not make a hint last for ever.
      return hint && age >= 0 && age < this.options.hintMilliseconds ? hint.digest : undefined;
    });
  }

  /** Notes which picture lies at a place. Of the place, only a digest is written. */
  async noteDigest(place: string, digest: string): Promise<void> {
    const key = await digestOf(new TextEncoder().encode(place));
    await this.attempt(async (database) => {
      const { store, done } = database.transaction('hints', 'readwrite');
      void store.put({ digest, noted: Date.now() }, key);
      const over = (await store.count()) - this.options.maxHints;
      if (over > 0) await dropFirst(await store.index('noted').openCursor(), over);
      await done;
    });
  }

  /** Nobody waits for a database that hangs. */
  private inTime<T>(work: (database: Database) => Promise<T>): Promise<T | undefined> {
    return this.attempt((database) => inTime(work(database), PATIENCE_MILLISECONDS));
  }

  private async attempt<T>(work: (database: Database) => Promise<T>): Promise<T | undefined> {
    if (this.isBroken) return undefined;
    try {
      this.opening ??= inTime(this.open(), PATIENCE_MILLISECONDS);
      return await work(await this.opening);
    } catch (error) {
      // Out of room, it still gives what it has. Else do without it until the worker starts anew.
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      this.isBroken ||= !isFull;
      return undefined;
    }
  }

  private async open(): Promise<Database> {
    const database = await openDB<Schema>(this.options.name, 1, {
      upgrade(created) {
        const answers = created.createObjectStore('answers');
        answers.createIndex('version', 'version');
        answers.createIndex('used', 'used');
        created.createObjectStore('hints').createIndex('noted', 'noted');
      },
      // A later version of the extension wants to change it.
      blocking: () => database.close(),
      terminated: () => {
        this.opening = undefined;
      },
    });
    void this.options
      .versions()
      .then((inUse) => dropVersions(database, inUse))
      .catch(() => undefined);
    return database;
  }
}

/** SHA-256, as base64. */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))));
}

function keyText({ version, backend, digest }: AnswerKey): string {
  return `${version} ${backend} ${digest}`;
}

/** Deletes what comes first under a cursor. */
async function dropFirst(first: Cursor | null, count: number): Promise<void> {
  let cursor = first;
  for (let left = count; cursor && left > 0; left--) {
    void cursor.delete();
    cursor = await cursor.continue();
  }
}

async function dropVersions(database: Database, inUse: readonly string[]): Promise<void> {
  const transaction = database.transaction('answers', 'readwrite');
  let cursor = await transaction.store.index('version').openKeyCursor(null, 'nextunique');
  const outdated: IDBValidKey[] = [];
  for (; cursor; cursor = await cursor.continue()) {
    if (!inUse.includes(cursor.key)) outdated.push(cursor.key);
  }
  for (const version of outdated) {
    const keys = await transaction.store.index('version').getAllKeys(IDBKeyRange.only(version));
    for (const key of keys) void transaction.store.delete(key);
  }
  await transaction.done;
}
