import { execFile, spawnSync } from 'node:child_process';
import { childEnvironment } from '../../client/env/index.ts';
import { type CallResult, type ClientKind, pythonEnvironment } from './client.ts';

const kebab = (operation: string): string => operation.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase();
/** `An error occurred (Name) when calling the Operation operation: text`, in a line of its own. */
const reported = /An error occurred \((\w+)\) when calling the \w+ operation: ?(.*)/s;

/** The AWS command line: a process for each call. */
export const awsCli: ClientKind = {
  name: 'AWS CLI',
  find: () => {
    const { status, stdout } = spawnSync('aws', ['--version'], { encoding: 'utf8' });
    if (status !== 0) return { untested: 'the AWS CLI is not installed' };
    const known = spawnSync('aws', ['partnercentral-selling', 'help'], {
      encoding: 'utf8',
      env: childEnvironment({ AWS_PAGER: '', PAGER: 'cat' }),
    });
    return known.status === 0
      ? { version: /aws-cli\/(\S+)/.exec(stdout)?.[1] ?? stdout.trim() }
      : { untested: 'the AWS CLI that is installed does not know the service' };
  },
  connect: (account) => ({
    call: (operation, input) =>
      new Promise<CallResult>((resolve) => {
        const args = ['partnercentral-selling', kebab(operation), '--output', 'json', '--no-paginate'];
        execFile(
          'aws',
          [...args, '--cli-input-json', JSON.stringify(input)],
          { env: childEnvironment(pythonEnvironment(account)) },
          (error, stdout, stderr) => {
            if (!error) return resolve({ output: stdout.trim() === '' ? {} : (JSON.parse(stdout) as object as never) });
            const [, name, message] = reported.exec(stderr) ?? [];
            resolve({ error: name ?? 'ClientError', message: (message ?? stderr).trim() });
          },
        );
      }),
    close: async () => undefined,
  }),
};
