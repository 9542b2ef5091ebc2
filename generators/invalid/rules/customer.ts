import { inTheUs, remove, set } from '../changes.ts';
import { submissionError, validationError } from '../expectedErrors.ts';
import { ruleTable } from '../violation.ts';

/** Rules about the customer, at creation and update. */
export const customerRules = ruleTable({ phases: ['create', 'update'] }, [
  {
    id: 'GEN-31a7',
    title: 'rejects every generated request with NationalSecurity "Yes" outside Industry "Government"',
    given: set('Customer.Account.Industry', 'Retail'),
    change: set('NationalSecurity', 'Yes'),
    expectedErrors: validationError(['NationalSecurity', 'Customer.Account.Industry'], { fieldOptional: true }),
    evidence: 'documented',
    source: 'CreateOpportunity, NationalSecurity; behaviour D',
  },
  {
    id: 'GEN-8077',
    title: 'rejects submission of every generated opportunity with a US address without StateOrRegion',
    phases: ['submit'],
    given: inTheUs,
    change: remove('Customer.Account.Address.StateOrRegion'),
    expectedErrors: submissionError(['Customer.Account.Address.StateOrRegion']),
    evidence: 'reported',
    source: 'behaviour D.10; since-launch Q.10',
  },
  {
    id: 'GEN-444c',
    commonMistake: true,
    title: 'rejects every generated request with an abbreviated US StateOrRegion',
    given: inTheUs,
    change: set('Customer.Account.Address.StateOrRegion', 'CA'),
    expectedErrors: validationError(['Customer.Account.Address.StateOrRegion'], {
      codes: ['INVALID_ENUM_VALUE', 'INVALID_VALUE'],
    }),
    evidence: 'documented',
    source: 'CreateOpportunity, StateOrRegion; behaviour D',
  },
  {
    id: 'GEN-fab6',
    title: 'rejects every generated request with a PostalCode that does not fit its CountryCode',
    given: inTheUs,
    change: set('Customer.Account.Address.PostalCode', 'SW1A 1AA'),
    expectedErrors: validationError(['Customer.Account.Address.PostalCode']),
    evidence: 'inferred',
    source: 'behaviour D.12, D.41',
  },
]);
