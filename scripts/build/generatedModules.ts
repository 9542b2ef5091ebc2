import { readdirSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020, _ as code } from 'ajv/dist/2020.js';
import standaloneModule from 'ajv/dist/standalone/index.js';
import { root } from '../../client/env/index.ts';
import { contractDigest, schemas } from '../../schemas/contractFiles.ts';
import { ajvOptions, schemasOf, type ValidatorForm } from '../../schemas/validators.ts';
import { slimSchemas } from './slimSchemas.ts';

// The module is CommonJS, and its default export arrives as a member.
const standaloneCode = standaloneModule.default;

/** The text of a module that takes the place of `schemas/contractFiles.ts`: the schemas, without where they come from. */
export const contractFilesModule = (): string =>
  `export const schemas = new Map(JSON.parse(${JSON.stringify(JSON.stringify([...slimSchemas(schemas)]))}));
export const contractDigest = ${JSON.stringify(contractDigest)};\n`;

/** The shapes that requests, responses and errors are validated against. */
const shapeIds: readonly string[] = [
  ...[...schemas.keys()].filter((file) => /\.(request|response)\.json$/.test(file)),
  ...Object.keys(schemas.get('errors.json')?.$defs ?? {}).map((name) => `errors.json#/$defs/${name}`),
];
const isRequest = (id: string): boolean => id.endsWith('.request.json');
const isNeeded: Readonly<Record<ValidatorForm, (id: string) => boolean>> = {
  every: () => true,
  first: isRequest,
  closed: (id) => !isRequest(id),
};

/** The text of a module with the validators of one form, compiled by Ajv: `validators`, shape id → validator. */
export function validatorsModule(form: ValidatorForm): string {
  const ajv = new Ajv2020({
    ...ajvOptions[form],
    formats: { 'date-time': true },
    code: { source: true, esm: true, formats: code`contractFormats` },
  });
  for (const schema of slimSchemas(schemasOf(form)).values()) ajv.addSchema(schema);
  const ids = shapeIds.filter(isNeeded[form]);
  const names = Object.fromEntries(ids.map((id, index) => [`shape${index}`, id]));
  const table = Object.entries(names).map(([name, id]) => `${JSON.stringify(id)}: ${name}`);
  return `import { isTimestamp } from './timestamp.ts';
const contractFormats = { 'date-time': isTimestamp };
${standaloneCode(ajv, names)}
export const validators = { ${table.join(', ')} };\n`;
}

/** The file beside the bundle with the validators that describe what is wrong. */
export const everyErrorFile = 'everyError.cjs';

/**
 * The text of the module that takes the place of `schemas/validators.ts`. Only a wrong body needs every error, so that those
 * validators are read with the first one.
 */
export const allValidatorsModule = `import { createRequire } from 'node:module';
import { validators as first } from 'compiled:first';
import { validators as closed } from 'compiled:closed';
let every;
const forms = { first, closed, get every() {
  return (every ??= createRequire(import.meta.url)('./${everyErrorFile}').validators);
} };
export function validatorOf(id, form) {
  const known = forms[form][id];
  if (!known) throw new Error(\`The contract has no shape \${id}.\`);
  return known;
}\n`;

/**
 * The text of a module that takes the place of `emulator/moduleFolder.ts` for one importer: it holds the modules of these
 * folders, so that the built emulator searches no folder.
 */
export function moduleFolderModule(folders: readonly string[]): string {
  const imports: string[] = [];
  const tables = folders.map((folder) => {
    const names = readdirSync(path.join(root, folder))
      .filter((file) => /(?<!\.test|\.d)\.ts$/.test(file))
      .map((file) => file.slice(0, -3))
      .sort();
    const members = names.map((name) => {
      imports.push(`import * as m${imports.length} from ${JSON.stringify(path.join(root, folder, `${name}.ts`))};`);
      return `${JSON.stringify(name)}: m${imports.length - 1}`;
    });
    return `${JSON.stringify(path.basename(folder))}: { ${members.join(', ')} }`;
  });
  return `${imports.join('\n')}
const folders = { ${tables.join(', ')} };
const modulesOf = (folder) => folders[folder.pathname.split('/').at(-2)];
export const moduleNames = (folder) => Object.keys(modulesOf(folder));
export const importModule = async (folder, name) => modulesOf(folder)[name];\n`;
}
