import path from 'node:path';
import { importModule, moduleNames } from '../moduleFolder.ts';

/** A rule and the file that declares it, relative to `emulator/rules/`. */
export type LoadedRule<T> = T & { readonly file: string };

/**
 * Loads the rules of one folder, in name order. `<name>.ts` exports either `rule`, which has that name, or `rules`, a family.
 * Any other file in the folder stops the start, so that no rule is forgotten or misspelt.
 */
export async function loadRules<T extends { readonly name: string }>(folder: URL): Promise<readonly LoadedRule<T>[]> {
  const area = path.basename(folder.pathname);
  const loadedRules: LoadedRule<T>[] = [];
  for (const name of moduleNames(folder)) {
    const file = `${name}.ts`;
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))
      throw new Error(`emulator/rules/${area}/${file} is not a rule: name it <rule-name>.ts, or move it out.`);
    const { rule, rules } = (await importModule(folder, name)) as { readonly rule?: T; readonly rules?: readonly T[] };
    if (rules === undefined && rule?.name !== name)
      throw new Error(`emulator/rules/${area}/${file} must export a rule named "${name}", or a list of rules.`);
    for (const one of rules ?? [rule as T]) loadedRules.push({ ...one, file: `${area}/${file}` });
  }
  return loadedRules.sort((a, b) => (a.name < b.name ? -1 : 1));
}
