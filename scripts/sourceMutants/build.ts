import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../client/env/index.ts';
import { bundleChanged, bundleValidators } from '../build/bundleEmulator.ts';
import { applyEdit, withProbes } from './applyEdits.ts';
import type { SourceMutant } from './candidates.ts';

export const readSource = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const nodeOptions = ['--enable-source-maps'];

/** Builds emulators in a folder: each a program to start, or null for a change that no build accepts. */
export interface Builder {
  readonly mutant: (mutant: SourceMutant) => Promise<readonly string[] | null>;
  /** The sound emulator, which reports what it reaches through `recorder`, a module for node to load first. */
  readonly probed: (mutants: readonly SourceMutant[], recorder: string) => Promise<readonly string[]>;
}

/** In a folder below the checkout, where what is built finds its packages. */
export async function createBuilder(folder: string): Promise<Builder> {
  rmSync(folder, { recursive: true, force: true });
  const shared = path.join(folder, 'validators');
  await bundleValidators(shared);
  const build = async (name: string, changed: ReadonlyMap<string, string>): Promise<string> => {
    const own = path.join(folder, name);
    await bundleChanged(own, changed);
    mkdirSync(own, { recursive: true });
    for (const file of ['validators.js', 'validators']) {
      if (!existsSync(path.join(own, file))) symlinkSync(path.join(shared, file), path.join(own, file));
    }
    return path.join(own, 'main.js');
  };
  return {
    mutant: async (mutant) => {
      try {
        const changed = new Map([[mutant.file, applyEdit(readSource(mutant.file), mutant)]]);
        return [...nodeOptions, await build(mutant.id, changed)];
      } catch {
        return null;
      }
    },
    probed: async (mutants, recorder) => {
      const files = [...new Set(mutants.map(({ file }) => file))];
      const changed = files.map((file): [string, string] => {
        const own = mutants.filter((mutant) => mutant.file === file);
        return [file, withProbes(readSource(file), own)];
      });
      return ['--import', recorder, await build('probed', new Map(changed))];
    },
  };
}
