import type { FieldError } from '../../apiError.ts';
import { errorIf, fieldError, hasValue, project } from '../accessors.ts';
import type { Phase, Rule, RuleContext } from '../rule.ts';

interface Entry {
  readonly CurrencyCode?: string | null;
  readonly EstimationUrl?: string | null;
  readonly Frequency?: string | null;
  readonly TargetCompany?: string | null;
}
interface Mode {
  readonly entries: readonly Entry[];
  readonly own: readonly Entry[];
  /** Whether the opportunity has a contract duration. */
  readonly on: boolean;
  readonly months: string | null;
}
const field = 'project.expectedCustomerSpend';
const always: readonly Phase[] = ['create', 'update'];
const documented = ['documented', 'since-launch J.5; DG-deal'] as const;

/** The faults of contract-duration mode, word for word. */
const table: readonly (readonly [
  name: string,
  description: string,
  phases: readonly Phase[],
  evidence: Rule['evidence'],
  source: string,
  error: FieldError,
  isViolated: (mode: Mode) => boolean,
])[] = [
  [
    'duration-for-self',
    "A spend entry of the partner's own (TargetCompany Self) needs ExpectedContractDuration.",
    always,
    ...documented,
    fieldError(
      'project.expectedContractDuration',
      'INVALID_VALUE',
      'ExpectedContractDuration is required when a Self entry is present',
    ),
    ({ on, own }) => !on && own.length > 0,
  ],
  [
    'duration-in-range',
    'ExpectedContractDuration is 1 to 144 months. The text of the error is inferred (since-launch P).',
    always,
    'documented',
    'since-launch J.5.1; DG-deal',
    fieldError(
      'project.expectedContractDuration.value',
      'INVALID_VALUE',
      'ExpectedContractDuration must be 1 to 144 months',
    ),
    ({ months }) => months !== null && !(/^[1-9]\d{0,2}$/.test(months) && Number(months) <= 144),
  ],
  [
    'self-for-duration',
    "ExpectedContractDuration needs a spend entry of the partner's own at creation; an update re-creates it.",
    ['create'],
    ...documented,
    fieldError(field, 'INVALID_VALUE', 'A Self entry is required when ExpectedContractDuration is present'),
    ({ on, own }) => on && own.length === 0,
  ],
  [
    'one-self-entry',
    "There is one spend entry of the partner's own.",
    always,
    ...documented,
    fieldError(field, 'INVALID_VALUE', 'Only one Self entry is allowed'),
    ({ own }) => own.length > 1,
  ],
  [
    'target-company-known',
    'With ExpectedContractDuration TargetCompany is AWS or Self. Without it every company but Self is rewritten to AWS.',
    always,
    ...documented,
    fieldError(`${field}.targetCompany`, 'INVALID_VALUE', "TargetCompany must be 'AWS' or 'Self'"),
    ({ on, entries }) => on && entries.some(({ TargetCompany }) => TargetCompany !== 'AWS' && TargetCompany !== 'Self'),
  ],
  [
    'one-currency',
    'The entries of AWS and of the partner have one currency.',
    always,
    ...documented,
    fieldError(`${field}.currencyCode`, 'INVALID_VALUE', 'CurrencyCode must match between entries'),
    ({ entries, own }) => own.length > 0 && new Set(entries.map(({ CurrencyCode }) => CurrencyCode)).size > 1,
  ],
  [
    'self-without-estimate',
    "Beside a spend entry of the partner's own no entry has an EstimationUrl.",
    always,
    ...documented,
    fieldError(`${field}.estimationUrl`, 'INVALID_VALUE', 'Self entry and EstimationUrl cannot coexist'),
    ({ entries, own }) => own.length > 0 && entries.some(({ EstimationUrl }) => hasValue(EstimationUrl)),
  ],
  [
    'frequency-of-self',
    "Only the partner's own spend entry has Frequency None.",
    always,
    'inferred',
    'since-launch J.5, N; DG-deal: the entry of the partner has Frequency None, the model knows Monthly alone',
    fieldError(`${field}.frequency`, 'INVALID_ENUM_VALUE', 'Frequency None is for a Self entry'),
    ({ entries }) => entries.some(({ Frequency, TargetCompany }) => Frequency === 'None' && TargetCompany !== 'Self'),
  ],
];

const modeOf = (context: RuleContext): Mode => {
  const { ExpectedContractDuration, ExpectedCustomerSpend } = project(context);
  const entries: readonly Entry[] = ExpectedCustomerSpend ?? [];
  const own = entries.filter(({ TargetCompany }) => TargetCompany === 'Self');
  return { entries, own, on: hasValue(ExpectedContractDuration), months: ExpectedContractDuration?.Value ?? null };
};

export const rules: readonly Rule[] = table.map(([name, description, phases, evidence, source, error, isViolated]) => ({
  name,
  phases,
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence,
  source,
  description,
  errors: [error],
  check: (context) => errorIf(isViolated(modeOf(context)), error),
}));
