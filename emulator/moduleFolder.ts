import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The extension of this program's modules: `.ts` in a checkout, `.js` once built. */
export const moduleExtension = path.extname(new URL(import.meta.url).pathname);

/** The names of the modules in a folder, without extension, in name order; unit tests and type declarations aside. */
export const moduleNames = (folder: URL): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(moduleExtension) && !/\.(test|d)\.ts$/.test(file))
    .map((file) => file.slice(0, -moduleExtension.length))
    .sort();

/** Imports one module of a folder by its name. */
export async function importModule(folder: URL, name: string): Promise<Readonly<Record<string, unknown>>> {
  return (await import(new URL(`${name}${moduleExtension}`, folder).href)) as Readonly<Record<string, unknown>>;
}
