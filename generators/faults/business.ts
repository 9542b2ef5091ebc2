import { readdirSync } from 'node:fs';
import type { BusinessFault } from './fault.ts';

const folder = new URL('./business/', import.meta.url);
const found: BusinessFault[] = [];
for (const file of readdirSync(folder)
  .filter((name) => /^[a-zA-Z]+\.ts$/.test(name))
  .sort()) {
  const name = file.replace(/\.ts$/, '');
  const page = (await import(`./business/${file}`)) as Readonly<Record<string, BusinessFault | undefined>>;
  const fault = page[name];
  if (fault?.name !== name)
    throw new Error(`generators/faults/business/${file} does not export a fault named ${name}.`);
  found.push(fault);
}

/** Every business rule that has a fault, one a file. */
export const businessFaults: readonly BusinessFault[] = found;
