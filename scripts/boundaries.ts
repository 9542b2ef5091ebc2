/** Fails on an import that crosses a boundary, and names both folders. Usage: tsx scripts/boundaries.ts */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Which folder may import which. Harness and emulator meet only over HTTP; both read `schemas`. */
export const allowedImports = {
  schemas: [],
  emulator: ['schemas'],
  // The page that the emulator serves. It talks to it over HTTP, and the emulator imports nothing of it.
  inspector: ['schemas'],
  client: ['schemas'],
  generators: ['schemas', 'client'],
  reports: ['schemas', 'client'],
  specs: ['schemas', 'client', 'generators', 'reports'],
  // The one folder that may import both programs: the commands and the library of the package.
  cli: ['schemas', 'client', 'generators', 'reports', 'specs', 'emulator'],
  bench: ['schemas', 'client', 'scripts'],
  scripts: ['schemas', 'client', 'generators', 'reports', 'inspector'],
  // They are copied into other projects: of this one they know only the package.
  examples: [],
} as const satisfies Record<string, readonly string[]>;

/** Tests in a browser start an emulator as the harness does. */
const startsEmulator = (file: string): boolean => file.endsWith('.browser.ts') || file.startsWith('inspector/testing/');

type Folder = keyof typeof allowedImports;
const isFolder = (name: string): name is Folder => Object.hasOwn(allowedImports, name);
const importOf = /(?:\bfrom\s*|\bimport\s*\(?\s*)['"](\.[^'"]+)['"]/g;

/** Every import of `file` (a path from the root) that its folder may not make, as a sentence. */
export function boundaryViolations(file: string, text: string): string[] {
  const from = file.split('/')[0] ?? '';
  if (!isFolder(from)) return [];
  const found: string[] = [];
  for (const [, specifier = ''] of text.matchAll(importOf)) {
    const to = path.posix.join(path.posix.dirname(file), specifier).split('/')[0] ?? '';
    const allowed: readonly string[] = [from, ...allowedImports[from], ...(startsEmulator(file) ? ['client'] : [])];
    if (!allowed.includes(to)) found.push(`${file} imports ${specifier}: ${from}/ may not import ${to}/.`);
  }
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const files = Object.keys(allowedImports).flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) || (folder === 'examples' && name.endsWith('.js')))
      .filter((name) => !name.includes('node_modules'))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );
  const found = files.flatMap((file) => boundaryViolations(file, readFileSync(path.join(root, file), 'utf8')));
  for (const sentence of found) console.error(sentence);
  console.log(`lint:boundaries: ${files.length} files, ${found.length} violations`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
