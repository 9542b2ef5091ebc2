import { fieldName } from '../../apiError.ts';
import { fieldError, kebabName, lockingStatus } from '../accessors.ts';
import { changedPaths, hasValueAt } from '../diff.ts';
import type { EvidenceLevel, Rule } from '../rule.ts';

const documented = ['documented', 'behaviour C.4.4; DG-upd; the code is inferred'] as const;

/** Members, with all members below them, that cannot change once a record is Approved. */
const table: readonly (readonly [member: string, EvidenceLevel, source: string])[] = [
  ['Customer.Account.Address.CountryCode', ...documented],
  ['Customer.Account.Address.PostalCode', ...documented],
  ['Customer.Account.CompanyName', 'reported', 'since-launch Q.5, behaviour C.4.5; SPA, CSV-F'],
  ['Customer.Account.Industry', ...documented],
  ['Customer.Account.WebsiteUrl', ...documented],
  ['PartnerOpportunityIdentifier', ...documented],
  ['Project.CustomerBusinessProblem', ...documented],
  ['Project.Title', 'documented', 'behaviour C.4.4, D.35; DG-upd, HS; the code is inferred'],
  ['SoftwareRevenue', 'reported', 'since-launch Q.5; SPA'],
];

const notEditable = (field: string) =>
  fieldError(field, 'ACTION_NOT_PERMITTED', `${field} is not editable if status is Approved`);

export const rules: readonly Rule[] = table.map(([member, evidence, source]) => ({
  name: `${kebabName(member)}-fixed-after-approval`,
  phases: ['update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence,
  source,
  description: `Once a record is Approved, ${member} cannot change, nor be left out. It can be filled in where it has no value.`,
  errors: [notEditable(member === 'SoftwareRevenue' ? 'softwareRevenue.<member>' : fieldName(member.split('.')))],
  check: (context) => {
    const { stored, proposed } = context;
    if (stored === null || lockingStatus(context) !== 'Approved') return [];
    // An accepted invitation is Approved with members still empty (behaviour E.8, D.13): those can be completed.
    return changedPaths(stored, proposed)
      .filter((path) => (path === member || path.startsWith(`${member}.`)) && hasValueAt(stored, path))
      .map((path) => notEditable(fieldName(path.split('.'))));
  },
}));
