import type { GetOpportunityResponse } from '../../schemas/index.ts';
import { ApiError, type FieldError, internalServerError } from '../apiError.ts';
import {
  changeWorld,
  corruptAfter,
  mutateError,
  mutateResponse,
  overrideOperation,
  skipValidation,
} from './builders/replaceSteps.ts';
import type { Mutant, MutantTable } from './mutant.ts';
import { skips } from './skippedRules.ts';

type Project = NonNullable<GetOpportunityResponse['Project']>;
type Spend = NonNullable<Project['ExpectedCustomerSpend']>[number];
const entriesOf = (project: Project | null | undefined): readonly Spend[] => project?.ExpectedCustomerSpend ?? [];
const withEntries = (project: Project | null | undefined, change: (entries: readonly Spend[]) => readonly Spend[]) =>
  project ? { ...project, ExpectedCustomerSpend: [...change(entriesOf(project))] } : (project ?? null);

/** CreateOpportunity stores a member of each spend entry as it was sent. */
const storesAsSent = (member: 'EstimationUrl' | 'TargetCompany', caughtBy: string): Omit<Mutant, 'name'> => ({
  caughtBy,
  description: `CreateOpportunity stores ${member} of a spend as it was sent.`,
  replaces: overrideOperation('CreateOpportunity', (input, world, original) => {
    const output = original(input, world);
    const created = world.opportunities.find(world.caller.account, input.Catalog, output.Id);
    const sent = entriesOf(input.Project as Project | null | undefined);
    const change = (entries: readonly Spend[]) =>
      entries.map((entry, index) => ({ ...entry, [member]: sent[index]?.[member] ?? entry[member] }));
    if (created)
      world.opportunities.update({
        ...created,
        record: { ...created.record, Project: withEntries(created.record.Project, change) },
      });
    return output;
  }),
});
/** Changes the project of each opportunity that UpdateOpportunity has stored. */
const afterUpdate = (change: (after: Project, before: Project | null) => Project | null) =>
  corruptAfter('UpdateOpportunity', (after, before) => ({
    ...after,
    record: {
      ...after.record,
      Project: after.record.Project ? change(after.record.Project, before.record.Project ?? null) : null,
    },
  }));
const isSelf = ({ TargetCompany }: Spend): boolean => TargetCompany === 'Self';
const readEntries = (change: (entries: readonly Spend[]) => readonly Spend[]) =>
  mutateResponse('GetOpportunity', 'Project/ExpectedCustomerSpend', (entries) =>
    Array.isArray(entries) ? change(entries as readonly Spend[]) : entries,
  );

/** An error of deal sizing is told apart by its text. @returns the mutants that give it another field, code or text */
function misnamed(fault: string, message: string, caughtBy: string): MutantTable {
  const changes = {
    field: (entry: FieldError) => ({ ...entry, FieldName: 'project' }),
    code: (entry: FieldError) => ({ ...entry, Code: 'INVALID_STRING_FORMAT' as const }),
    message: (entry: FieldError) => ({ ...entry, Message: 'The deal is not valid' }),
  };
  return Object.fromEntries(
    Object.entries(changes).map(([part, change]) => [
      `${fault}-with-another-${part}`,
      {
        caughtBy,
        description: `The error "${message}" has another ${part}.`,
        replaces: mutateError((error) =>
          error.ErrorList.some(({ Message }) => Message?.startsWith(message))
            ? new ApiError(error.errorName, error.message, error.Reason, error.ErrorList.map(change))
            : error,
        ),
      },
    ]),
  );
}

/** Amounts, estimates and the contract duration are wrong (since-launch J.4, J.5, J.7). */
export const dealSizing: MutantTable = {
  ...misnamed('self-without-duration', 'ExpectedContractDuration is required when a Self entry is present', 'CRE-a0d1'),
  ...misnamed('duration-without-self', 'A Self entry is required when ExpectedContractDuration is present', 'CRE-e2a4'),
  ...misnamed('two-self-entries', 'Only one Self entry is allowed', 'CRE-4884'),
  ...misnamed('other-company', "TargetCompany must be 'AWS' or 'Self'", 'CRE-de0c'),
  ...misnamed('two-currencies', 'CurrencyCode must match between entries', 'CRE-314b'),
  ...misnamed('self-with-estimate', 'Self entry and EstimationUrl cannot coexist', 'CRE-4982'),
  'invalid-estimate-without-its-text': {
    caughtBy: 'CRE-c4a9',
    description: 'A ValidationException for an EstimationUrl has an empty Message of its own.',
    replaces: mutateError((error) =>
      error.message.startsWith('The provided Estimation URL')
        ? new ApiError(error.errorName, '', error.Reason, [...error.ErrorList])
        : error,
    ),
  },
  'spend-without-amount-and-estimate-causes-500': {
    caughtBy: 'CRE-9f04',
    description: 'CreateOpportunity fails for a spend entry with neither Amount nor EstimationUrl.',
    replaces: overrideOperation('CreateOpportunity', (input, world, original) => {
      const entries = entriesOf(input.Project as Project | null | undefined);
      if (entries.some(({ Amount, EstimationUrl }) => !Amount && !EstimationUrl)) throw internalServerError();
      return original(input, world);
    }),
  },
  'duration-of-any-length': skips(
    'duration-in-range',
    'CRE-6b2e',
    'CreateOpportunity accepts an ExpectedContractDuration of more than 144 months.',
  ),
  'duration-of-no-month-accepted': skips(
    'duration-in-range',
    'CRE-d8f1',
    'CreateOpportunity accepts an ExpectedContractDuration of 0 months.',
  ),
  'one-month-reads-as-none': {
    caughtBy: 'CRE-fce6',
    description: 'GetOpportunity returns 0 months for 1.',
    replaces: mutateResponse('GetOpportunity', 'Project/ExpectedContractDuration/Value', (months) =>
      months === '1' ? '0' : months,
    ),
  },
  'estimates-ignored': {
    caughtBy: 'CRE-efc6',
    description: 'Every estimate amounts to the same, whatever the Pricing Calculator says.',
    replaces: changeWorld(({ accounts }) => ({
      accounts: {
        ...accounts,
        settingsOf: (account) => ({ ...accounts.settingsOf(account), estimates: {} }),
      },
    })),
  },
  'empty-amount-not-computed': {
    caughtBy: 'CRE-7c0b',
    description: 'GetOpportunity returns an Amount of 1 for each spend with an estimate.',
    replaces: readEntries((entries) => entries.map((one) => (one.EstimationUrl ? { ...one, Amount: '1' } : one))),
  },
  'estimation-url-dropped': {
    caughtBy: 'CRE-9439',
    description: 'GetOpportunity returns EstimationUrl null, also when it matches the Amount.',
    replaces: mutateResponse('GetOpportunity', 'Project/ExpectedCustomerSpend/*/EstimationUrl', () => null),
  },
  'estimation-url-made-up': {
    caughtBy: 'CRE-8107',
    description: 'GetOpportunity returns an EstimationUrl that nobody sent.',
    replaces: mutateResponse(
      'GetOpportunity',
      'Project/ExpectedCustomerSpend/*/EstimationUrl',
      (url) => url ?? `https://calculator.aws/#/estimate?id=${'0'.repeat(32)}`,
    ),
  },
  'estimation-url-not-cleared': storesAsSent('EstimationUrl', 'CRE-4568'),
  'estimation-url-of-another-sum-kept': storesAsSent('EstimationUrl', 'CRE-e7be'),
  'target-company-not-rewritten': storesAsSent('TargetCompany', 'CRE-2a98'),
  'invalid-estimate-alone-accepted': skips(
    'estimation-url-valid',
    'CRE-d27e',
    'CreateOpportunity accepts an EstimationUrl that is no estimate without Amount.',
  ),
  'invalid-estimate-accepted-on-update': skips(
    'estimation-url-valid',
    'UPD-901e',
    'UpdateOpportunity accepts an EstimationUrl that is no estimate without Amount.',
  ),
  'amount-computed-again': {
    caughtBy: 'UPD-3d0a',
    description: 'UpdateOpportunity computes an Amount again that has not changed.',
    replaces: overrideOperation('UpdateOpportunity', (input, world, original) =>
      original(
        {
          ...input,
          Project: withEntries(input.Project as Project, (entries) =>
            entries.map((entry) => (entry.EstimationUrl ? { ...entry, Amount: null } : entry)),
          ) as typeof input.Project,
        },
        world,
      ),
    ),
  },
  'estimate-ignored-on-update': {
    caughtBy: 'UPD-02ec',
    description: 'UpdateOpportunity stores an Amount of 1 for a spend with an estimate.',
    replaces: afterUpdate((after) =>
      withEntries(after, (entries) => entries.map((one) => (one.EstimationUrl ? { ...one, Amount: '1' } : one))),
    ),
  },
  'self-without-duration-accepted': skips(
    'duration-for-self',
    'CRE-05f8',
    'CreateOpportunity accepts a Self entry without ExpectedContractDuration.',
  ),
  'duration-without-self-accepted': skips(
    'self-for-duration',
    'CRE-feae',
    'CreateOpportunity accepts ExpectedContractDuration without a Self entry.',
  ),
  'two-self-entries-accepted': skips('one-self-entry', 'CRE-0ec2', 'CreateOpportunity accepts two Self entries.'),
  'other-company-beside-duration-accepted': skips(
    'target-company-known',
    'CRE-18ef',
    'CreateOpportunity accepts any TargetCompany beside ExpectedContractDuration.',
  ),
  'two-currencies-accepted': skips('one-currency', 'CRE-bedd', 'CreateOpportunity accepts entries in two currencies.'),
  'self-with-estimate-accepted': skips(
    'self-without-estimate',
    'CRE-b6da',
    'CreateOpportunity accepts a Self entry with an EstimationUrl.',
  ),
  'estimate-of-another-sum-beside-self-accepted': {
    caughtBy: 'CRE-b536',
    description:
      'CreateOpportunity drops an EstimationUrl of another sum beside a Self entry in place of rejecting it.',
    replaces: skipValidation('CreateOpportunity', 'Project/ExpectedCustomerSpend', (list) => {
      const spends: readonly Record<string, unknown>[] = Array.isArray(list) ? list : [];
      const besideSelf = spends.some(({ TargetCompany }) => TargetCompany === 'Self');
      return besideSelf
        ? spends.map((spend) => (spend.Amount === '250' ? { ...spend, EstimationUrl: null } : spend))
        : list;
    }),
  },
  'euros-not-required-in-europe': skips(
    'spend-currency',
    'CRE-a86e',
    'CreateOpportunity accepts US dollars with AwsPartition aws-eusc.',
  ),
  'contract-duration-lost': {
    caughtBy: 'CRE-6dca',
    description: 'GetOpportunity returns ExpectedContractDuration null, whatever was sent.',
    replaces: mutateResponse('GetOpportunity', 'Project/ExpectedContractDuration', () => null),
  },
  'contract-duration-off-by-one': {
    caughtBy: 'CRE-d5da',
    description: 'GetOpportunity returns one month less than was sent.',
    replaces: mutateResponse('GetOpportunity', 'Project/ExpectedContractDuration/Value', (value) =>
      String(Number(value) - 1),
    ),
  },
  'self-entry-returned-first': {
    caughtBy: 'CRE-6dca',
    description: 'GetOpportunity returns the entry of the partner before that of AWS.',
    replaces: readEntries((entries) => entries.toReversed()),
  },
  'aws-entry-not-added': {
    caughtBy: 'CRE-07c6',
    description: 'The spend entry of AWS is not added beside that of the partner.',
    replaces: readEntries((entries) => entries.filter(({ Amount }) => Amount !== null)),
  },
  'duration-lost-when-omitted': {
    caughtBy: 'UPD-ae02',
    description: 'UpdateOpportunity removes an ExpectedContractDuration that the request leaves out.',
    replaces: overrideOperation('UpdateOpportunity', (input, world, original) => {
      const { Project } = input;
      const omitted = Project && !Object.hasOwn(Project, 'ExpectedContractDuration');
      if (!omitted) return original(input, world);
      const without = withEntries(Project as Project, (entries) => entries.filter((entry) => !isSelf(entry)));
      return original(
        { ...input, Project: { ...without, ExpectedContractDuration: null } as typeof input.Project },
        world,
      );
    }),
  },
  'self-entry-not-created-again': {
    caughtBy: 'UPD-5dcc',
    description: 'UpdateOpportunity does not create the Self entry again.',
    replaces: afterUpdate((after) => withEntries(after, (entries) => entries.filter((entry) => !isSelf(entry)))),
  },
  'null-duration-ignored': {
    caughtBy: 'UPD-fd79',
    description: 'UpdateOpportunity keeps an ExpectedContractDuration that is sent as null.',
    replaces: afterUpdate((after, before) => ({
      ...after,
      ExpectedContractDuration: after.ExpectedContractDuration ?? before?.ExpectedContractDuration ?? null,
    })),
  },
  'duration-fixed-at-creation': {
    caughtBy: 'UPD-48bd',
    description: 'UpdateOpportunity does not add an ExpectedContractDuration.',
    replaces: afterUpdate((after, before) => ({
      ...after,
      ExpectedContractDuration: before?.ExpectedContractDuration ?? null,
    })),
  },
  'aws-partition-lost': {
    caughtBy: 'CRE-f13c',
    description: 'GetOpportunity returns AwsPartition null, whatever was sent.',
    replaces: mutateResponse('GetOpportunity', 'Project/AwsPartition', () => null),
  },
};
