import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeFileError, makeFolder } from '../collect/makeFolder.ts';

/**
 * Writes files into a folder, so that each is complete or absent: all are written beside their places first and moved when
 * every one is whole.
 *
 * @throws {Error} one sentence when the folder cannot be written; earlier files are then as they were
 */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  const names = Object.keys(files).map((name) => path.join(folder, name));
  const temporary = (file: string): string => `${file}.${process.pid}.part`;
  try {
    makeFolder(folder);
    for (const [name, text] of Object.entries(files)) writeFileSync(temporary(path.join(folder, name)), text);
    for (const file of names) renameSync(temporary(file), file);
  } catch (error) {
    for (const file of names) removeQuietly(temporary(file));
    throw new Error(describeFileError(folder, error));
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The folder that cannot be written cannot be cleaned either; the caller hears of the first error.
  }
}
