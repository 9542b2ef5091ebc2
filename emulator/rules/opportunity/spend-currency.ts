import { errorIf, fieldError, memberAt, project } from '../accessors.ts';
import type { Rule } from '../rule.ts';

// Pascal case on purpose: this one field was seen so (behaviour A.19). The text of the second error is the service's own.
const field = 'ExpectedCustomerSpend.CurrencyCode';
const notUsd = fieldError(field, 'INVALID_VALUE', `${field} must be USD`);
const notEur = fieldError(field, 'INVALID_VALUE', 'ESC cloud partition requires EUR currency');

export const rule: Rule = {
  name: 'spend-currency',
  phases: ['create', 'update'],
  reason: 'REQUEST_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour D.23, A.19, A.20, since-launch J.3.3, J.7; M, SHARE',
  description: 'An expected spend is in EUR when Project.AwsPartition is aws-eusc, and in USD otherwise.',
  errors: [notUsd, notEur],
  check: (context) => {
    const inEurope = memberAt(context.proposed, 'Project.AwsPartition') === 'aws-eusc';
    const [currency, error] = inEurope ? ['EUR', notEur] : ['USD', notUsd];
    const entries = project(context).ExpectedCustomerSpend ?? [];
    // The partner's own entry has the currency of AWS's: another rule says so.
    const ofAws = entries.filter(({ TargetCompany }) => TargetCompany !== 'Self');
    const spend = ofAws.length > 0 ? ofAws : entries;
    return errorIf(
      spend.some(({ CurrencyCode }) => CurrencyCode !== currency),
      error,
    );
  },
};
