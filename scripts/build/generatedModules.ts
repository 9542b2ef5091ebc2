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

/** `CreateOpportunity` for its request and its response, `errors` for every error: what one file of validators is about. */
const subjectOf = (id: string): string => id.split('.')[0] ?? id;
export const validatorSubjects: readonly string[] = [...new Set(shapeIds.map(subjectOf))];

const compilers = new Map<ValidatorForm, Ajv2020>();
function compilerOf(form: ValidatorForm): Ajv2020 {
  const known = compilers.get(form);
  if (known) return known;
  const ajv = new Ajv2020({
    ...ajvOptions[form],
    formats: { 'date-time': true },
    code: { source: true, esm: true, formats: code`contractFormats` },
  });
  for (const schema of slimSchemas(schemasOf(form)).values()) ajv.addSchema(schema);
  compilers.set(form, ajv);
  return ajv;
}

/**
 * The text of a module with the validators of one form, compiled by Ajv: `validators`, shape id → validator.
 *
 * @param subject only the shapes of one subject; null for all
 */
export function validatorsModule(form: ValidatorForm, subject: string | null): string {
  const ids = shapeIds.filter((id) => isNeeded[form](id) && (subject === null || subjectOf(id) === subject));
  const names = Object.fromEntries(ids.map((id, index) => [`shape${index}`, id]));
  const table = Object.entries(names).map(([name, id]) => `${JSON.stringify(id)}: ${name}`);
  return `import { isTimestamp } from './timestamp.ts';
const contractFormats = { 'date-time': isTimestamp };
${ids.length > 0 ? standaloneCode(compilerOf(form), names) : ''}
export const validators = { ${table.join(', ')} };\n`;
}

/** The text of a module with the validators that each request and response of a subject meets. */
export const subjectModule = (subject: string): string =>
  `export { validators as first } from 'compiled:first/${subject}';
export { validators as closed } from 'compiled:closed/${subject}';\n`;

/** The folder beside the bundle with the validators, a file for each subject, and the file of those that find every error. */
export const validatorsFolder = 'validators';
export const everyErrorSubject = 'every';

/**
 * The text of the module that takes the place of `schemas/validators.ts`. A file of validators is read with the first request of
 * its operation, and those that find every error, which only a wrong body needs, with the first of them.
 */
export const allValidatorsModule = `import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const subjects = new Set(${JSON.stringify(validatorSubjects)});
const found = { every: {}, first: {}, closed: {} };
export const validatorOf = (id, form) => (found[form][id] ??= read(id, form));
function read(id, form) {
  const [subject] = id.split('.', 1);
  const validators = !subjects.has(subject) ? {}
    : form === 'every' ? require('./${validatorsFolder}/${everyErrorSubject}.cjs').validators
    : require('./${validatorsFolder}/' + subject + '.cjs')[form];
  if (!validators[id]) throw new Error(\`The contract has no shape \${id}.\`);
  return validators[id];
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
