import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../../client/env/index.ts';

/** What the package's users import: the declarations of anything else are of no use to them. */
const typedFaces = ['cli/index.d.ts', 'cli/playwright.d.ts'];

/**
 * Compiles everything but the emulator, file by file, so that the built tree looks like the checkout and Playwright finds the
 * specs in it. Copies what is read at run time. Returns whether it succeeded.
 */
export function compileHarness(out: string): boolean {
  const typescript = path.dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
  const compiler = path.join(typescript, 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', out], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) return false;
  keepDeclarations(out);
  // The emulator is bundled; its files one by one are only compiled for their types.
  for (const file of filesOf(path.join(out, 'emulator'))) if (!file.endsWith('.d.ts')) rmSync(file);
  for (const folder of ['schemas/contract', 'reports', 'specs', 'generators', 'client'])
    cpSync(path.join(root, folder), path.join(out, folder), { recursive: true, filter: isReadAtRunTime });
  cpSync(path.join(root, 'package.json'), path.join(out, 'package.json'));
  return true;
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

const isReadAtRunTime = (file: string): boolean => {
  const name = path.relative(root, file);
  if (name.startsWith(path.join('reports', 'out')) || name.startsWith(path.join('reports', 'testing'))) return false;
  if (name.startsWith(path.join('specs', 'meta')) && !/meta$|requirements\.snapshot\.json$/.test(name)) return false;
  return !/\.(ts|md)$/.test(name);
};

/** Deletes every declaration file that no typed face leads to. */
function keepDeclarations(out: string): void {
  const kept = new Set<string>();
  const visit = (file: string): void => {
    if (kept.has(file) || !existsSync(file)) return;
    kept.add(file);
    for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*["'](\.[^"']+)["']/g))
      visit(path.join(path.dirname(file), specifier.replace(/\.[jt]s$/, '.d.ts')));
  };
  for (const face of typedFaces) visit(path.join(out, face));
  for (const file of filesOf(out)) if (file.endsWith('.d.ts') && !kept.has(file)) rmSync(file);
}
