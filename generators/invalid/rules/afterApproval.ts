import { inTheUs, set } from '../changes.ts';
import { validationError } from '../expectedErrors.ts';
import { ruleTable } from '../violation.ts';

/** Members that an update cannot change once the opportunity is approved. */
export const afterApprovalRules = ruleTable(
  { phases: ['update'], reviewStatus: 'approved', evidence: 'reported', source: 'behaviour C.4; since-launch Q.5' },
  (
    [
      //  id          member                            new value                                 given
      ['GEN-8ae2', 'Project.Title', 'Another title'],
      ['GEN-0421', 'Project.CustomerBusinessProblem', 'Another problem, described in enough words.'],
      ['GEN-8b84', 'PartnerOpportunityIdentifier', 'another-crm-id', set('PartnerOpportunityIdentifier', 'crm-42')],
      ['GEN-6f33', 'Customer.Account.WebsiteUrl', 'https://another.example.com'],
      ['GEN-c86b', 'Customer.Account.Industry', 'Mining', set('Customer.Account.Industry', 'Retail')],
      [
        'GEN-5cc1',
        'Customer.Account.Address.CountryCode',
        'QA',
        set('Customer.Account.Address', { City: 'Dubai', CountryCode: 'AE' }),
      ],
      ['GEN-5669', 'Customer.Account.Address.PostalCode', '99501', inTheUs],
    ] as const
  ).map(([id, member, value, given]) => ({
    id,
    title: `rejects every generated change of ${member} after approval`,
    ...(given ? { given } : {}),
    change: set(member, value),
    expectedErrors: validationError([member], { fieldOptional: true }),
  })),
);
