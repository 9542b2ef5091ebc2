import { readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * The rules of one folder, in name order. A rule is found by its file: `<name>.ts` exports `rule` of that name.
 * Anything else in the folder stops the start, so that a rule can be neither forgotten nor misspelt.
 */
export async function loadRules<T extends { readonly name: string }>(folder: URL): Promise<readonly T[]> {
  const area = path.basename(folder.pathname);
  const files = readdirSync(folder).sort();
  const rules: T[] = [];
  for (const file of files.filter((name) => !name.endsWith('.test.ts'))) {
    const name = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.ts$/.exec(file)?.[1];
    if (name === undefined)
      throw new Error(`emulator/rules/${area}/${file} is not a rule: name it <rule-name>.ts, or move it out.`);
    const loaded: { readonly rule?: T } = await import(new URL(file, folder).href);
    if (loaded.rule?.name !== name)
      throw new Error(`emulator/rules/${area}/${file} must export a rule named "${name}".`);
    rules.push(loaded.rule);
  }
  return rules;
}
