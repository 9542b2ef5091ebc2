import { preview, sharedSchema } from '../../../schemas/index.ts';
import { fieldName } from '../../apiError.ts';
import { address, fieldError, hasValue, memberAt } from '../accessors.ts';
import type { EvidenceLevel, Rule, RuleContext } from '../rule.ts';

/** The values that the contract lists for a member of free text or for the items of a list of free text. */
function listedValues(shape: string, member?: string): readonly string[] {
  const node = sharedSchema.$defs?.[shape];
  const found = member ? node?.properties?.[member] : node?.items;
  // An optional member is written anyOf [its shape, null].
  const values = (found?.anyOf?.[0] ?? found)?.['x-valid-values'];
  if (typeof values !== 'object' || values === null)
    throw new Error(`The contract lists no values for ${shape}.${member ?? 'items'}.`);
  return Object.keys(values);
}

interface Row {
  readonly name: string;
  readonly evidence: EvidenceLevel;
  readonly source: string;
  readonly member: string;
  readonly values: readonly string[];
  /** When the rule applies, if not always. */
  readonly condition?: { readonly description: string; readonly applies: (context: RuleContext) => boolean };
}

/** Members of free text whose values the service checks against a list. The contract has the lists. */
const table: readonly Row[] = [
  {
    name: 'apn-programs-known',
    evidence: 'documented',
    source: 'behaviour B.1; LD; the code is inferred',
    member: 'Project.ApnPrograms',
    values: listedValues('ApnPrograms'),
  },
  {
    name: 'customer-use-case-known',
    evidence: 'observed',
    source: 'behaviour D.22; PAND, OM, LD',
    member: 'Project.CustomerUseCase',
    values: listedValues('Project', 'CustomerUseCase'),
  },
  {
    name: 'marketing-use-cases-known',
    evidence: 'documented',
    source: 'behaviour B.1; LD; the code is inferred',
    member: 'Marketing.UseCases',
    values: listedValues('UseCases'),
  },
  {
    name: 'state-known-in-us',
    evidence: 'documented',
    source: 'behaviour D.10, D.11; LD, PAND; the code is inferred',
    member: 'Customer.Account.Address.StateOrRegion',
    values: listedValues('Address', 'StateOrRegion'),
    condition: {
      description: ' when CountryCode is US',
      applies: (context) => address(context).CountryCode === 'US' && hasValue(address(context).StateOrRegion),
    },
  },
];

export const rules: readonly Rule[] = table.map(({ member, values, condition, ...rule }) => {
  const field = fieldName(member.split('.'));
  const error = (got: string) =>
    fieldError(
      field,
      'INVALID_ENUM_VALUE',
      `${field} must be one of the valid values, got ${got}. Valid values: ${values.join(' | ')}`,
    );
  return {
    ...rule,
    phases: ['create', 'update'],
    reason: 'REQUEST_VALIDATION_FAILED',
    description: `${member} accepts the ${values.length} values that the contract lists${condition?.description ?? ''}; the error repeats them.`,
    errors: [
      fieldError(
        field,
        'INVALID_ENUM_VALUE',
        `${field} must be one of the valid values, got <value>. Valid values: <values>`,
      ),
    ],
    check: (context) => {
      if (condition && !condition.applies(context)) return [];
      const sent = [memberAt(context.proposed, member) ?? []].flat();
      return sent.filter((value) => !values.includes(`${value}`)).map((value) => error(preview(value)));
    },
  };
});
