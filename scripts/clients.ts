/** Runs clients that this project did not write against the emulator. See --help. */
import { controlRequest, createAccount } from '../client/controlPlane.ts';
import { startEmulator } from '../client/emulatorProcess.ts';
import { operationNames } from '../schemas/index.ts';
import { readCommandLine, wrongUsage } from './cli.ts';
import { awsCli } from './clients/awsCli.ts';
import { boto3, boto3OfContract } from './clients/boto3.ts';
import type { ClientAccount, ClientKind } from './clients/client.ts';
import { checkEveryMember } from './clients/everyMember.ts';
import { runLifecycle } from './clients/lifecycle.ts';
import { ownSigner, signerWithoutTarget } from './clients/ownSigner.ts';
import { sdkClient } from './clients/sdk.ts';

const kinds: readonly ClientKind[] = [sdkClient, boto3, boto3OfContract, awsCli, ownSigner];
/** Those that know every member of today, whatever their age. */
const withEveryMember: readonly ClientKind[] = [sdkClient, boto3OfContract, ownSigner];

const { values } = readCommandLine({
  help: `Usage: npm run test:clients [-- --only NAME,NAME]

Starts an emulator and lets clients that are in use today do what an integration does, each in an account of its own: create,
read, update under a lock, associate, submit, review, list, assign, accept and reject invitations, poll tasks. Those that know
today's members also send each of them once, and find it in a response unless docs/sdk.md lists it as write-only.
A client that this machine does not have is untested, and says so.

  --only NAME,NAME  these clients: ${kinds.map(({ name }) => name).join(', ')}

Exit code: 0 each client that is installed works, 1 one does not, 2 wrong usage.`,
  options: { only: { type: 'string' } },
});
const names = values.only?.split(',') ?? kinds.map(({ name }) => name);
const unknown = names.find((name) => !kinds.some((kind) => kind.name === name));
if (unknown !== undefined) wrongUsage(`There is no client '${unknown}'.`);

const emulator = await startEmulator();
const control = (path: string, body: object): Promise<Readonly<Record<string, unknown>>> =>
  controlRequest(emulator.endpoint, 'POST', path, body);
async function newAccount(): Promise<ClientAccount> {
  const {
    AccountId: accountId,
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
  } = await createAccount(emulator.endpoint);
  return { endpoint: emulator.endpoint, accountId, accessKeyId, secretAccessKey };
}

/** Lets one kind of client do everything; returns the line that says how it went, and whether it went well. */
async function tryClient(kind: ClientKind): Promise<readonly [line: string, works: boolean]> {
  const found = kind.find();
  if ('untested' in found) return [`○ ${kind.name} untested: ${found.untested}`, true];
  const title = `${kind.name} (${found.version})`;
  try {
    const account = await newAccount();
    const client = await kind.connect(account);
    await runLifecycle({ client, control }, account.accountId);
    const members = withEveryMember.includes(kind) ? await checkEveryMember(client) : null;
    await client.close();
    return [
      `✓ ${title}: a whole lifecycle with ${operationNames.length} operations${members === null ? '' : `, ${members} members sent`}`,
      true,
    ];
  } catch (error) {
    return [`✕ ${title}: ${error instanceof Error ? error.message : String(error)}`, false];
  }
}

/** Every header that begins with x-amz- must be signed: the rejection is what is checked. */
async function tryUnsignedTarget(): Promise<readonly [line: string, works: boolean]> {
  const client = await signerWithoutTarget(await newAccount());
  const result = await client.call('ListSolutions', { Catalog: 'Sandbox' });
  const works =
    'error' in result && result.error === 'InvalidSignatureException' && result.message.includes('x-amz-target');
  return [`${works ? '✓' : '✕'} a signer that leaves x-amz-target out: ${JSON.stringify(result)}`, works];
}

try {
  const tried = await Promise.all([
    ...kinds.filter(({ name }) => names.includes(name)).map(tryClient),
    ...(names.includes(ownSigner.name) ? [tryUnsignedTarget()] : []),
  ]);
  for (const [line] of tried) console.log(line);
  if (tried.some(([, works]) => !works)) process.exitCode = 1;
} finally {
  await emulator.stop();
}
