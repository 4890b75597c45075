import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { OwnNetworkName } from '../../model/network-names';

/** A file as a page of the extension hands it to the background: messages are no place for megabytes. */
export interface OfferedFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

interface Schema extends DBSchema {
  /** By its name; whoever reads one checks it. */
  networks: { key: OwnNetworkName; value: unknown };
  /** One at most. */
  offers: { key: 'files'; value: unknown };
}

/**
 * Does something with the networks of the person's own that are kept on this machine.
 * @throws when the browser keeps nothing, or has no room
 */
export async function withOwnNetworks<Result>(
  work: (database: IDBPDatabase<Schema>) => Promise<Result>,
): Promise<Result> {
  const database = await openDB<Schema>('own-networks', 1, {
    upgrade(created) {
      created.createObjectStore('networks');
      created.createObjectStore('offers');
    },
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}
