import { readdirSync } from 'node:fs';
import type { RuleViolation } from './violation.ts';

const folder = new URL('./business/', import.meta.url);
const loaded: RuleViolation[] = [];
for (const file of readdirSync(folder)
  .filter((name) => /^[a-zA-Z]+\.ts$/.test(name))
  .sort()) {
  const name = file.replace(/\.ts$/, '');
  const module = (await import(`./business/${file}`)) as Readonly<Record<string, RuleViolation | undefined>>;
  const violation = module[name];
  if (violation?.name !== name)
    throw new Error(`generators/invalid/business/${file} does not export a fault named ${name}.`);
  loaded.push(violation);
}

/** Every business rule that has a fault, one a file. */
export const ruleViolations: readonly RuleViolation[] = loaded;
