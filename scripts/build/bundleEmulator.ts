import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildFailure, type BuildOptions, build, type Plugin } from 'esbuild';
import { root } from '../../client/env/index.ts';
import { inspectorHtml } from '../../inspector/bundle.ts';
import type { ValidatorForm } from '../../schemas/validators.ts';
import {
  allValidatorsModule,
  contractFilesModule,
  everyErrorSubject,
  moduleFolderModule,
  subjectModule,
  validatorSubjects,
  validatorsFolder,
  validatorsModule,
} from './generatedModules.ts';

const ruleFolders = ['opportunity', 'editing', 'submission', 'association', 'invitation', 'assignment'];

/** `emulator/moduleFolder.ts` as each of its importers needs it: one for all would make operations and rules import each other. */
const foldersOf: Readonly<Record<string, readonly string[]>> = {
  'emulator/operationRegistry.ts': ['emulator/operations'],
  'emulator/rules/loadRules.ts': ruleFolders.map((name) => `emulator/rules/${name}`),
};

/** The validators are files of their own: nobody reads them, and minified they cost less when they are loaded. */
const validatorsFile = './validators.js';

/** `all`, a form for every shape, `subject/NAME`, or a form for the shapes of a subject: `first/NAME`. */
function compiledModule(name: string): string {
  if (name === 'all') return allValidatorsModule;
  const [form, subject = null] = name.split('/');
  return form === 'subject' ? subjectModule(subject ?? '') : validatorsModule(form as ValidatorForm, subject);
}

const generated: Plugin = {
  name: 'generated modules',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/moduleFolder\.ts$/ }, ({ importer }) => ({
      path: path.relative(root, importer),
      namespace: 'folders',
    }));
    onResolve({ filter: /\/validators\.ts$/ }, () => ({ path: validatorsFile, external: true }));
    onResolve({ filter: /^compiled:/ }, ({ path: name }) => ({
      path: name.slice('compiled:'.length),
      namespace: 'compiled',
    }));
    onLoad({ filter: /./, namespace: 'folders' }, ({ path: importer }) => {
      const folders = foldersOf[importer];
      if (!folders) throw new Error(`${importer} imports a module folder that the build does not know.`);
      return { contents: moduleFolderModule(folders), resolveDir: root, loader: 'js' };
    });
    onLoad({ filter: /./, namespace: 'compiled' }, ({ path: name }) => ({
      contents: compiledModule(name),
      resolveDir: path.join(root, 'schemas'),
      loader: 'js',
    }));
    onLoad({ filter: /\/schemas\/contractFiles\.ts$/ }, () => ({ contents: contractFilesModule(), loader: 'js' }));
  },
};

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  plugins: [generated],
  logLevel: 'warning',
} as const satisfies BuildOptions;
const external = ['@photostructure/sqlite', '@aws-sdk/client-eventbridge'];

/** Compiles the validators into files, which the programs of the emulator expect beside them. */
export async function bundleValidators(folder: string): Promise<void> {
  const files: readonly (readonly [string, string])[] = [
    ...validatorSubjects.map((subject) => [subject, `compiled:subject/${subject}`] as const),
    [everyErrorSubject, 'compiled:every'],
  ];
  await Promise.all([
    build({ ...common, entryPoints: ['compiled:all'], outfile: path.join(folder, validatorsFile), format: 'esm' }),
    build({
      ...common,
      entryPoints: Object.fromEntries(files),
      outdir: path.join(folder, validatorsFolder),
      outExtension: { '.js': '.cjs' },
      format: 'cjs',
      minify: true,
    }),
  ]);
}

/** Bundles the emulator's command with some of its sources replaced: path from the root → text. */
export async function bundleChanged(folder: string, changed: ReadonlyMap<string, string>): Promise<void> {
  const replaced: Plugin = {
    name: 'replaced sources',
    setup({ onLoad }) {
      onLoad({ filter: /\/emulator\/.*\.ts$/ }, ({ path: file }) => {
        const contents = changed.get(path.relative(root, file).replaceAll('\\', '/'));
        return contents === undefined ? undefined : { contents, loader: 'ts' };
      });
    },
  };
  await build({
    ...common,
    entryPoints: { main: 'emulator/main.ts' },
    outdir: folder,
    splitting: true,
    format: 'esm',
    external,
    logLevel: 'silent',
    plugins: [replaced, generated],
  });
}

/**
 * Bundles the emulator into a few files: its command, what only some runs ask for, and the page of the inspector. Packages stay outside.
 *
 * @returns whether it succeeded; what is wrong was printed
 */
export async function bundleEmulator(out: string): Promise<boolean> {
  const outdir = path.join(out, 'emulator');
  try {
    await build({
      ...common,
      entryPoints: { main: 'emulator/main.ts', command: 'emulator/command.ts', index: 'emulator/index.ts' },
      outdir,
      splitting: true,
      format: 'esm',
      sourcemap: true,
      sourcesContent: false,
      external,
    });
    await bundleValidators(outdir);
    writeFileSync(path.join(outdir, 'inspector.html'), await inspectorHtml());
    return true;
  } catch (error) {
    // What is wrong was printed by esbuild.
    if (error instanceof Error && Array.isArray((error as BuildFailure).errors)) return false;
    throw error;
  }
}
