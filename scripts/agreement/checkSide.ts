import { spawnSync } from 'node:child_process';
import type { ReceivedError } from '../../generators/expectedError.ts';
import type { Body } from '../../generators/index.ts';
import type { OperationName } from '../../schemas/index.ts';
import type { PackageCommand } from './payloads.ts';

interface Report {
  readonly valid: boolean;
  readonly errors: readonly { readonly field: string | null; readonly code: string; readonly rule: string }[];
}

/** What `check` says of each request: null when it is valid. */
export function checkSide(
  [program, ...first]: PackageCommand,
  operation: OperationName,
  requests: readonly Body[],
): readonly (ReceivedError | null)[] {
  const input = requests.map((request) => JSON.stringify(request)).join('\n');
  const { status, stdout, stderr } = spawnSync(program, [...first, 'check', operation, '--json'], {
    ...{ encoding: 'utf8', input, maxBuffer: 256 * 1024 * 1024 },
  });
  const reports = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Report);
  if ((status !== 0 && status !== 1) || reports.length !== requests.length)
    throw new Error(`check ${operation} ended with ${status}: ${stderr.slice(0, 500)}`);
  return reports.map(({ valid, errors }) => (valid ? null : asError(errors)));
}

/** As the service would write it. An error without a field whose code is an error's name is that error. */
function asError(errors: Report['errors']): ReceivedError {
  const [first] = errors;
  if (errors.length === 1 && first?.field === null && first.code.endsWith('Exception'))
    return { name: first.code, members: {} };
  const ErrorList = errors.map(({ field, code }) => ({ FieldName: field ?? undefined, Code: code }));
  return { name: 'ValidationException', members: { ErrorList } };
}
