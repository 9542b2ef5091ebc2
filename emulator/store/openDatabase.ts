import { existsSync, statSync } from 'node:fs';
import { UserError } from '../log.ts';
import { migrations } from './migrations.ts';
import { type Db, openSqlite, resultCode, resultCodes } from './sqlite.ts';

export type { Db } from './sqlite.ts';

/** 'PCC1': distinguishes our files from other SQLite files. */
const applicationId = 0x50434331;

/** A file that cannot be used. The message is the one line that the user sees; the file is as it was. */
export class DataFileError extends UserError {}

/** Opens the store: ':memory:', or a file in which a write is durable once its statement has returned. */
export const openDatabase = (file: string): Db => (file === ':memory:' ? openInMemory() : openFile(file));

function openInMemory(): Db {
  const db = openSqlite(':memory:');
  // A complete opportunity takes a page of the default size and leaves a quarter of it empty; of these a page holds five.
  db.exec('PRAGMA page_size = 16384');
  return migrate(db);
}

function openFile(file: string): Db {
  const { isDirectory, size } = inspect(file);
  if (isDirectory) throw new DataFileError(`${file} is a directory. Name a file for --data.`);
  if (size > 0) assertUsableFile(file);
  let db: Db | undefined;
  try {
    db = openSqlite(file);
    // One emulator a file: the lock is held until the process ends, however it ends.
    db.exec('PRAGMA locking_mode = EXCLUSIVE');
    db.exec('PRAGMA synchronous = FULL');
    // Before the journal mode, which is written into the file: a migration that fails must leave it as it was.
    migrate(db);
    db.exec('PRAGMA journal_mode = WAL');
    return db;
  } catch (error) {
    db?.close();
    throw toDataFileError(file, error);
  }
}

const inspect = (file: string): { isDirectory: boolean; size: number } => {
  const found = existsSync(file) ? statSync(file) : null;
  return { isDirectory: found?.isDirectory() ?? false, size: found?.size ?? 0 };
};

/** Inspects the file without changing it. Rejects one that is damaged, of another program, or newer than this program. */
function assertUsableFile(file: string): void {
  if (inspect(file).size < 100)
    throw new DataFileError(`${file} is damaged or no SQLite file. Restore it from a copy, or choose another file.`);
  let db: Db | undefined;
  try {
    db = openSqlite(file, true);
    const check = db.pragma('quick_check');
    if (check !== 'ok')
      throw new DataFileError(
        `${file} is damaged (${String(check).split('\n')[0]}). Restore it from a copy, or choose another file.`,
      );
    if (db.pragma('application_id') !== applicationId) {
      throw new DataFileError(`${file} is an SQLite file of another program. Choose another file for --data.`);
    }
    const version = Number(db.pragma('user_version'));
    if (version > migrations.length) {
      throw new DataFileError(
        `${file} has schema version ${version}, newer than this emulator's ${migrations.length}. Use the emulator that wrote it.`,
      );
    }
  } catch (error) {
    throw toDataFileError(file, error);
  } finally {
    db?.close();
  }
}

function migrate(db: Db): Db {
  const version = Number(db.pragma('user_version'));
  db.transaction(() => {
    for (const step of migrations.slice(version)) db.exec(step);
    db.exec(`PRAGMA application_id = ${applicationId}`);
    db.exec(`PRAGMA user_version = ${migrations.length}`);
  });
  return db;
}

/** The one line for the user about an error of SQLite. */
export function toDataFileError(file: string, error: unknown): DataFileError {
  if (error instanceof DataFileError) return error;
  const code = resultCode(error);
  if (code === resultCodes.busy || code === resultCodes.locked) {
    return new DataFileError(`${file} is in use by another emulator. Stop that one, or choose another file.`);
  }
  if (code === resultCodes.notADb || code === resultCodes.corrupt) {
    return new DataFileError(`${file} is damaged or no SQLite file. Restore it from a copy, or choose another file.`);
  }
  if (code === resultCodes.full)
    return new DataFileError(
      `${file} cannot be opened: the disk is full. Make room, then start again; nothing is lost.`,
    );
  if (code === resultCodes.ioError)
    return new DataFileError(`${file} cannot be opened: the disk is full, or cannot be read or written.`);
  if (code === resultCodes.cantOpen || code === resultCodes.readOnly)
    return new DataFileError(
      `${file} cannot be opened: its folder does not exist, or this user may not write the file and its folder.`,
    );
  return new DataFileError(`${file} cannot be opened: ${error instanceof Error ? error.message : String(error)}.`);
}
