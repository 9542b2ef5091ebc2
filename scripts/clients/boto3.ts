import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { childEnvironment } from '../../client/env/index.ts';
import { botocoreModel, modelDocumentation } from './botocoreModel.ts';
import { type ApiClient, type CallResult, type ClientAccount, type ClientKind, pythonEnvironment } from './client.ts';

const program = fileURLToPath(new URL('boto3_client.py', import.meta.url));

function findBoto3(): ReturnType<ClientKind['find']> {
  const { status, stdout } = spawnSync('python3', ['-c', 'import boto3; print(boto3.__version__)'], {
    encoding: 'utf8',
  });
  return status === 0 ? { version: stdout.trim() } : { untested: 'boto3 is not installed' };
}

/** Starts Python, and returns once boto3 has read its model. */
async function start(account: ClientAccount, dataPath: string): Promise<{ client: ApiClient; documentation: string }> {
  const child = spawn('python3', [program], {
    env: childEnvironment({ ...pythonEnvironment(account), AWS_DATA_PATH: dataPath }),
  });
  const { nextLine, closed } = linesOf(child);
  const { documentation } = JSON.parse(await nextLine()) as { documentation: string };
  const call: ApiClient['call'] = async (operation, input) => {
    child.stdin.write(`${JSON.stringify({ operation, input })}\n`);
    return JSON.parse(await nextLine()) as CallResult;
  };
  const close = async (): Promise<void> => {
    child.stdin.end();
    await closed;
  };
  return { client: { call, close }, documentation };
}

/** The lines that a program prints, one at a time. A program that ended has none: what it said on stderr is the error. */
function linesOf(child: ChildProcessWithoutNullStreams) {
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr = (stderr + chunk.toString()).slice(-2_000)));
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const nextLine = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (!done) return value;
    await closed;
    throw new Error(`Python ended: ${stderr.trim().split('\n').at(-1) ?? 'it said nothing'}`);
  };
  return { nextLine, closed };
}

/** boto3 with the model that it brings. */
export const boto3: ClientKind = {
  name: 'boto3',
  find: findBoto3,
  connect: async (account) => (await start(account, '')).client,
};

/** boto3 with the model of the contract, for versions that do not have today's members. */
export const boto3OfContract: ClientKind = {
  name: 'boto3 with the model of the contract',
  find: findBoto3,
  connect: async (account) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'boto3-model-'));
    const inside = path.join(folder, 'partnercentral-selling', '2022-07-26');
    mkdirSync(inside, { recursive: true });
    writeFileSync(path.join(inside, 'service-2.json'), JSON.stringify(botocoreModel()));
    const { client, documentation } = await start(account, folder);
    rmSync(folder, { recursive: true });
    if (documentation !== modelDocumentation)
      throw new Error('boto3 has read another model than that of the contract, in spite of AWS_DATA_PATH.');
    return client;
  },
};
