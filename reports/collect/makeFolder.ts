import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes a folder and those above it. Node's own recursive mkdir never returns where the system refuses a name in a folder that
 * exists, as below /proc.
 *
 * @throws {NodeJS.ErrnoException} EEXIST where a file is in the place of a folder, or what the system says
 */
export function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const above = path.dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!isFolder(folder)) throw error;
  }
}

const isFolder = (name: string): boolean => statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;

const sentences: Readonly<Record<string, string>> = {
  ENOENT: 'no folder can be made there',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  ENOTDIR: 'a file is in the place of a folder',
  EEXIST: 'a file is in the place of a folder',
};
/** Why nothing can be written to a folder, in one sentence that names it. */
export function describeFileError(folder: string, error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return `Nothing can be written to ${folder}: ${sentences[code ?? ''] ?? message}${code ? ` (${code})` : ''}.`;
}
