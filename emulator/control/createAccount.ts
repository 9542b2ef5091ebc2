import { randomBytes, randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ApiError } from '../apiError.ts';
import { opportunityOwner } from '../domain/opportunityMapper.ts';
import { parseJson } from '../protocol/parseJson.ts';
import { DataFileError } from '../store/openDatabase.ts';
import type { World } from '../world.ts';
import { ControlError, ControlRequest } from './controlRequest.ts';

type CreateAccountDeps = Pick<World, 'accounts' | 'solutions' | 'users' | 'atomically' | 'settings'>;

/** The solutions that a new account has in both catalogs, by --solutions. */
const solutionSets = {
  default: [
    { id: 'S-1234567', name: 'Sample solution', status: 'Active', category: 'Software Product' }, // behaviour C.3
    { id: 'S-0059717', name: 'Data lake on AWS', status: 'Active', category: 'Software Product' },
    { id: 'S-0059718', name: 'Retired migration service', status: 'Inactive', category: 'Consulting Service' },
    { id: 'S-0059719', name: 'Analytics in preparation', status: 'Draft', category: 'Software Product' },
  ],
  other: [
    { id: 'S-7000001', name: 'Fleet telemetry', status: 'Active', category: 'Hardware Product' },
    { id: 'S-7000002', name: 'Payments in an afternoon', status: 'Active', category: 'Managed Service' },
    { id: 'S-7000003', name: 'Archive of everything', status: 'Active', category: 'Software Product' },
  ],
  none: [],
} as const;

/** Gives a new account its user and its solutions. */
export function seedDefaults(account: string, { solutions, users, settings }: CreateAccountDeps): void {
  users.put({
    account,
    email: opportunityOwner.Email,
    firstName: opportunityOwner.FirstName,
    lastName: opportunityOwner.LastName,
  });
  for (const catalog of ['AWS', 'Sandbox']) {
    for (const solution of solutionSets[settings.solutions])
      solutions.put({ ...solution, account, catalog, created: '2024-11-14T09:00:00Z' });
  }
}

/** POST accounts. Mutants are loaded only when a request asks for one. */
export async function createAccountWithMutant(request: ControlRequest, world: World): Promise<object> {
  const mutant = request.optionalString('Mutant');
  if (mutant === null) return createAccount(request, world);
  const { accountMutantProblem, useAccountMutants } = await import('../mutants/index.ts');
  const problem = accountMutantProblem(mutant);
  if (problem !== null) throw new ControlError(400, problem);
  useAccountMutants(world);
  return createAccount(request, world);
}

/**
 * Creates an account and a credential, or a second credential of an account; what the request leaves out is generated.
 * A mutant is only stored here: see `createAccountWithMutant`.
 */
export function createAccount(request: ControlRequest, world: CreateAccountDeps) {
  request.allowOnly('AccountId', 'AccessKeyId', 'SecretAccessKey', 'SessionToken', 'CompanyName', 'Allow', 'Mutant');
  const account = request.optionalString('AccountId') ?? String(randomInt(100_000_000_000, 999_999_999_999));
  if (!/^\d{12}$/.test(account)) throw new ControlError(400, 'AccountId must be 12 digits.');
  const mutantName = request.optionalString('Mutant');
  const company = request.optionalString('CompanyName') ?? 'Example Partner';
  if (company.length > 120) throw new ControlError(400, 'CompanyName must be at most 120 characters.');
  const allow = request.object('Allow');
  allow?.allowOnly('Actions', 'Catalogs');
  const caller = {
    account,
    accessKeyId:
      request.optionalString('AccessKeyId') ?? `AKIA${randomBytes(10).toString('hex').toUpperCase().slice(0, 16)}`,
    secretAccessKey: request.optionalString('SecretAccessKey') ?? randomBytes(30).toString('base64url'),
    sessionToken: request.optionalString('SessionToken'),
    policy: { ...policyList('Actions', allow), ...policyList('Catalogs', allow) },
  };
  if (!/^[\w-]{1,128}$/.test(caller.accessKeyId))
    throw new ControlError(400, 'AccessKeyId must be 1 to 128 letters, digits, _ or -.');
  return world.atomically(() => {
    const existing = world.accounts.findCaller(caller.accessKeyId);
    if (existing && existing.account !== account)
      throw new ControlError(409, `AccessKeyId ${caller.accessKeyId} belongs to another account.`);
    if (!world.accounts.find(account)) {
      world.accounts.insert(account, company, mutantName);
      seedDefaults(account, world);
    } else if (mutantName !== null) world.accounts.setMutant(account, mutantName);
    world.accounts.addCredential(caller);
    const { accessKeyId, secretAccessKey, sessionToken } = caller;
    return {
      AccountId: account,
      AccessKeyId: accessKeyId,
      SecretAccessKey: secretAccessKey,
      ...(sessionToken === null ? {} : { SessionToken: sessionToken }),
    };
  });
}

const policyList = (
  name: 'Actions' | 'Catalogs',
  policy: ControlRequest | null,
): Readonly<Record<string, readonly string[]>> => {
  const value = policy?.stringList(name) ?? null;
  return value === null ? {} : { [name]: value };
};

/** Creates the default account: access key test, secret test. */
export function createDefaultAccount(world: CreateAccountDeps): void {
  if (world.accounts.findCaller('test')) return;
  createAccount(
    new ControlRequest(
      new Map(
        Object.entries({
          AccountId: '111111111111',
          AccessKeyId: 'test',
          SecretAccessKey: 'test',
          CompanyName: 'Example Partner',
        }),
      ),
    ),
    world,
  );
}

/** Creates the accounts of a file: {"Accounts": [...]} or a bare list. @throws {DataFileError} one line for the user */
export async function loadAccounts(file: string, world: World): Promise<void> {
  try {
    const text = readFileSync(file, 'utf8').trim();
    const { Accounts } = parseJson(Buffer.from(text.startsWith('[') ? `{"Accounts":${text}}` : text));
    if (!Array.isArray(Accounts)) throw new ControlError(400, 'it must hold a list of accounts');
    for (const entry of Accounts) {
      const request = new ControlRequest(new Map([['account', entry as unknown]])).object('account');
      if (request) await createAccountWithMutant(request, world);
    }
  } catch (error) {
    if (error instanceof ControlError || error instanceof ApiError || (error instanceof Error && 'code' in error)) {
      throw new DataFileError(`--accounts ${file} cannot be used: ${error.message}`);
    }
    throw error;
  }
}
