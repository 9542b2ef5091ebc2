/**
 * The environment variables of the project, read in one place: `env.SEED` is a number or null, whoever asks. Read anew at
 * each access, as a run leaves what it decided in the environment of its workers.
 */
import { type Environment, type Variable, type VariableName, variables } from './variables.ts';

export { root } from './kinds.ts';
export { sandboxEndpoint, type TargetAddress } from './target.ts';
export type { Environment, VariableName } from './variables.ts';

type Source = Readonly<Record<string, string | undefined>>;
const names = Object.keys(variables) as readonly VariableName[];

/** The value of one variable, or the sentence that says why it has none. */
function read(name: VariableName, source: Source): { readonly value: unknown } | { readonly error: string } {
  const variable: Variable<unknown> = variables[name];
  const given = source[name];
  if (given === undefined || given === '') return { value: variable.fallback };
  const parsed = variable.parse(given);
  return 'value' in parsed
    ? parsed
    : { error: parsed.secret ? `${name} ${parsed.error}` : `${name}=${given} ${parsed.error}` };
}

/** The variables of `source`. Reading one that is not understood throws a sentence. */
export function environmentOf(source: Source): Environment {
  const properties = names.map((name) => {
    const get = (): unknown => {
      const found = read(name, source);
      if ('error' in found) throw new Error(found.error);
      return found.value;
    };
    return [name, { get, enumerable: true }] as const;
  });
  return Object.defineProperties({}, Object.fromEntries(properties)) as Environment;
}

/** The variables of this process. */
export const env: Environment = environmentOf(process.env);

/** One sentence for each variable of `source` that is not understood. */
export function environmentErrors(source: Source = process.env): readonly string[] {
  const errors = names.map((name) => read(name, source)).flatMap((found) => ('error' in found ? [found.error] : []));
  if (errors.length > 0) return errors;
  const { TARGET, TARGET_NAME } = environmentOf(source);
  // Emulator and Sandbox have a name of their own.
  return TARGET_NAME !== null && (TARGET.endpoint === null || TARGET.kind === 'sandbox')
    ? [`TARGET_NAME names the URL in TARGET, and TARGET is ${TARGET.name}. Leave it out.`]
    : [];
}

/** Ends the process with exit code 2 and one line a variable when one is not understood: before anything is sent. */
export function exitOnInvalidEnvironment(): void {
  const errors = environmentErrors();
  if (errors.length === 0) return;
  process.stderr.write(`${errors.join('\n')}\n`);
  process.exit(2);
}

/** Sets variables for this process and for those that it starts; `null` removes one. */
export function setEnvironment(values: Partial<Record<VariableName, string | null>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === null) delete process.env[name];
    else process.env[name] = value;
  }
}

const ofThisRun: readonly VariableName[] = [
  'PCC_SUITE',
  'PCC_SELECTION',
  'PCC_RUN',
  'PCC_ENDPOINT',
  'PCC_LEDGER',
  'PCC_CAUSES',
  'PCC_SOLUTIONS',
  'PCC_STARTED',
  'PCC_JSON',
];

/** The environment for a run of its own: ours without what ties it to this run, with `values` on top. */
export function childEnvironment(
  values: Partial<Record<VariableName, string>> & Readonly<Record<string, string>>,
): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !ofThisRun.some((own) => own === name));
  return { ...Object.fromEntries(inherited), ...values };
}
