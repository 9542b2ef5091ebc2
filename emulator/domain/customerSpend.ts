import type { ResponseOf } from '../../schemas/index.ts';
import { hasValue } from '../rules/accessors.ts';

/** What the Pricing Calculator says of an estimate; without `amount` there is no such estimate. */
export interface Estimate {
  readonly amount?: string | null;
}
/** The estimates that the control plane has set, by link. Any other calculator link stands for an estimate that fits. */
export type Estimates = Readonly<Record<string, Estimate>>;

type Project = NonNullable<ResponseOf<'GetOpportunity'>['Project']>;
type Spend = NonNullable<Project['ExpectedCustomerSpend']>[number];

/** The form of a calculator link (since-launch J.3.4). */
const calculatorUrl = /^https:\/\/(calculator\.aws|pricing\.calculator\.aws\.eu)\/#\/estimate\?id=[a-f0-9]{32,64}$/;
/** What an estimate amounts to that nobody has set. */
const defaultEstimate = '1000.00';

const isFor = (company: 'AWS' | 'Self') => (spend: Spend) => spend.TargetCompany === company;
const sameAmount = (one: string, other: string): boolean => Number(one) === Number(other);

/**
 * A project as it is stored: amounts computed from estimates, links that do not hold set to null (since-launch J.4), and in
 * contract-duration mode the entries of AWS and of the partner completed and put in order (since-launch J.5). What breaks a
 * rule stays as it was sent, for the rules to reject.
 */
export function settleProject(sent: Project, stored: Project | null, estimates: Estimates): Project {
  const ExpectedContractDuration = contractDuration(sent, stored);
  const entries = sent.ExpectedCustomerSpend ?? null;
  const durationMode = ExpectedContractDuration !== null && ExpectedContractDuration !== undefined;
  const completed = durationMode ? withBothCompanies(entries ?? [], stored) : (entries?.map(forAws) ?? null);
  const before = stored?.ExpectedCustomerSpend ?? [];
  const besideOwn = completed?.some(isFor('Self')) ?? false;
  return {
    ...sent,
    ExpectedContractDuration,
    ExpectedCustomerSpend: completed?.map((spend) => settleEntry(spend, before, estimates, besideOwn)) ?? null,
  };
}

/** Left out it stays as it was; an explicit null ends the mode (since-launch J.5). */
const contractDuration = (sent: Project, stored: Project | null): Project['ExpectedContractDuration'] =>
  (Object.hasOwn(sent, 'ExpectedContractDuration') ? sent : stored)?.ExpectedContractDuration ?? null;

/** Without a contract duration every other company is rewritten (since-launch J.5). */
const forAws = (spend: Spend): Spend => (isFor('Self')(spend) ? spend : { ...spend, TargetCompany: 'AWS' });

/** AWS first, the partner second; an update re-creates the partner's entry, and AWS's is added when it is missing. */
function withBothCompanies(entries: readonly Spend[], stored: Project | null): readonly Spend[] {
  const own = entries.find(isFor('Self')) ?? (stored ? recreatedEntry(entries, stored) : undefined);
  const all = own && !entries.includes(own) ? [...entries, own] : entries;
  const others = all.filter((spend) => !isFor('Self')(spend));
  const added: Spend | undefined =
    own && others.length === 0
      ? {
          Amount: null,
          CurrencyCode: own.CurrencyCode,
          EstimationUrl: null,
          Frequency: 'Monthly',
          TargetCompany: 'AWS',
        }
      : undefined;
  return [...(added ? [added] : others), ...all.filter(isFor('Self'))];
}

/** The stored entry; where there was none, one of the same amount as that of AWS [inf]. */
function recreatedEntry(entries: readonly Spend[], stored: Project): Spend | undefined {
  const before = stored.ExpectedCustomerSpend?.find(isFor('Self'));
  const [first] = entries;
  return before ?? (first && { ...first, EstimationUrl: null, Frequency: 'None', TargetCompany: 'Self' });
}

function settleEntry(spend: Spend, before: readonly Spend[], estimates: Estimates, besideOwn: boolean): Spend {
  const { Amount, EstimationUrl } = spend;
  // A partner's own entry and a link cannot coexist, whatever the link says: a rule rejects them.
  if (!hasValue(EstimationUrl) || isFor('Self')(spend)) return { ...spend, EstimationUrl: EstimationUrl ?? null };
  const url = `${EstimationUrl}`;
  const unchanged = before.some((one) => one.Amount === Amount && one.EstimationUrl === url);
  if (unchanged) return spend;
  const known = Object.hasOwn(estimates, url);
  const estimated = known ? (estimates[url]?.amount ?? null) : defaultEstimate;
  const isValid = calculatorUrl.test(url) && estimated !== null;
  if (!hasValue(Amount)) return isValid ? { ...spend, Amount: estimated } : spend;
  const matches = isValid && (!known || sameAmount(`${Amount}`, estimated));
  return { ...spend, EstimationUrl: matches || besideOwn ? url : null };
}
