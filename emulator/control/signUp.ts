import { randomBytes, randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { owner } from '../life/record.ts';
import { findMutant, isOfProcess, mutants } from '../mutants/mutant.ts';
import { Problem } from '../problem.ts';
import { parseJson } from '../protocol/json.ts';
import { DataFileRefused } from '../store/open.ts';
import type { World } from '../world.ts';
import { Ask, ControlError } from './ask.ts';

type Keeping = Pick<World, 'accounts' | 'solutions' | 'users' | 'atomically'>;

/** The solutions that every account starts with, in both catalogs, so that a first run has something to associate. */
const starters = [
  { id: 'S-1234567', name: 'Sample solution', status: 'Active', category: 'Software Product' }, // facts C.3
  { id: 'S-0059717', name: 'Data lake on AWS', status: 'Active', category: 'Software Product' },
  { id: 'S-0059718', name: 'Retired migration service', status: 'Inactive', category: 'Consulting Service' },
  { id: 'S-0059719', name: 'Analytics in preparation', status: 'Draft', category: 'Software Product' },
] as const;

export function stock(account: string, { solutions, users }: Keeping): void {
  users.put({ account, email: owner.Email, firstName: owner.FirstName, lastName: owner.LastName });
  for (const catalog of ['AWS', 'Sandbox']) {
    for (const solution of starters) solutions.put({ ...solution, account, catalog, created: '2024-11-14T09:00:00Z' });
  }
}

/** Makes an account and a credential, or a second credential of an account; what is not given is generated. */
export function signUp(ask: Ask, world: Keeping) {
  ask.only('AccountId', 'AccessKeyId', 'SecretAccessKey', 'SessionToken', 'CompanyName', 'Allow', 'Mutant');
  const account = ask.optionalText('AccountId') ?? String(randomInt(100_000_000_000, 999_999_999_999));
  if (!/^\d{12}$/.test(account)) throw new ControlError(400, 'AccountId must be 12 digits.');
  const mutant = ask.optionalText('Mutant');
  const seeded = mutant === null ? null : findMutant(mutant);
  if (mutant !== null && seeded === null)
    throw new ControlError(400, `There is no mutant ${mutant}. There are: ${[...mutants.keys()].join(', ')}.`);
  if (seeded !== null && isOfProcess(seeded))
    throw new ControlError(400, `${seeded.name} can be had for the whole emulator only: start it with --mutant.`);
  const company = ask.optionalText('CompanyName') ?? 'Example Partner';
  if (company.length > 120) throw new ControlError(400, 'CompanyName must be at most 120 characters.');
  const allow = ask.inside('Allow');
  allow?.only('Actions', 'Catalogs');
  const caller = {
    account,
    accessKeyId: ask.optionalText('AccessKeyId') ?? `AKIA${randomBytes(10).toString('hex').toUpperCase().slice(0, 16)}`,
    secretAccessKey: ask.optionalText('SecretAccessKey') ?? randomBytes(30).toString('base64url'),
    sessionToken: ask.optionalText('SessionToken'),
    allow: { ...list('Actions', allow), ...list('Catalogs', allow) },
  };
  if (!/^[\w-]{1,128}$/.test(caller.accessKeyId))
    throw new ControlError(400, 'AccessKeyId must be 1 to 128 letters, digits, _ or -.');
  return world.atomically(() => {
    const known = world.accounts.credential(caller.accessKeyId);
    if (known && known.account !== account)
      throw new ControlError(409, `AccessKeyId ${caller.accessKeyId} belongs to another account.`);
    if (!world.accounts.find(account)) {
      world.accounts.insert(account, company, mutant);
      stock(account, world);
    } else if (mutant !== null) world.accounts.setMutant(account, mutant);
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

const list = (name: 'Actions' | 'Catalogs', allow: Ask | null): Readonly<Record<string, readonly string[]>> => {
  const value = allow?.texts(name) ?? null;
  return value === null ? {} : { [name]: value };
};

/** The account that is always there: key test, secret test. */
export function signUpDefault(world: Keeping): void {
  if (world.accounts.credential('test')) return;
  signUp(
    new Ask(
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

/** Accounts from a file: {"Accounts": [...]} or a bare list. Throws one line for the user. */
export function loadAccounts(file: string, world: Keeping): void {
  try {
    const text = readFileSync(file, 'utf8').trim();
    const { Accounts } = parseJson(Buffer.from(text.startsWith('[') ? `{"Accounts":${text}}` : text));
    if (!Array.isArray(Accounts)) throw new ControlError(400, 'it must hold a list of accounts');
    for (const entry of Accounts) {
      const ask = new Ask(new Map([['account', entry as unknown]])).inside('account');
      if (ask) signUp(ask, world);
    }
  } catch (error) {
    if (error instanceof ControlError || error instanceof Problem || (error instanceof Error && 'code' in error)) {
      throw new DataFileRefused(`--accounts ${file} cannot be used: ${error.message}`);
    }
    throw error;
  }
}
