/** A legitimate form of a target, which a run must not call a broken promise. */
export interface VariationRun {
  readonly name: string;
  /** Flags of the emulator. */
  readonly flags: string;
  /** Requirements about the very form that is varied: they alone may fail. Each is a SHOULD or MAY. */
  readonly about?: readonly string[];
  /** Met as a target that is not ours: one account, no control plane, paced to so many times the published quotas. */
  readonly atUrl?: { readonly quotaScale: number };
}

const nullForms = ['GEI-eb16', 'GET-5c8a', 'GET-825f', 'GET-9d87', 'GET-c55d'];
/** LastModifiedDate had whole seconds until March 2025 (behaviour A.15). */
const wholeSeconds = ['UPD-b71e'];
/** The documented default solution of the Sandbox, which an account may have replaced. */
const defaultSolution = ['LSO-4980'];
const byteForm = ['GET-7460'];
const vary = (...names: readonly string[]): string => names.map((name) => `--vary ${name}`).join(' ');
const forms = [
  'absent-nulls',
  'reversed-members',
  'indented-json',
  'undocumented-members',
  'two-member-teams',
  'escaped-text',
  'nanosecond-dates',
  'upper-case-headers',
];

/** One run each; the names of `--vary` are those of emulator/variations/. */
export const variationRuns: readonly VariationRun[] = [
  { name: 'plain', flags: '' },
  { name: 'like-2024-11', flags: '--like 2024-11', about: wholeSeconds },
  { name: 'like-2025-02', flags: '--like 2025-02', about: wholeSeconds },
  { name: 'like-2025-12', flags: '--like 2025-12' },
  { name: 'absent-nulls', flags: vary('absent-nulls'), about: nullForms },
  { name: 'reversed-members', flags: vary('reversed-members'), about: byteForm },
  { name: 'indented-json', flags: vary('indented-json'), about: byteForm },
  { name: 'undocumented-members', flags: vary('undocumented-members'), about: byteForm },
  { name: 'two-member-teams', flags: vary('two-member-teams') },
  { name: 'escaped-text', flags: vary('escaped-text') },
  { name: 'nanosecond-dates', flags: vary('nanosecond-dates') },
  { name: 'upper-case-headers', flags: vary('upper-case-headers') },
  { name: 'null-task-ids', flags: vary('null-task-ids') },
  { name: 'oit-task-ids', flags: vary('oit-task-ids') },
  { name: 'other-solutions', flags: '--solutions other', about: defaultSolution },
  { name: 'no-solutions', flags: '--solutions none', about: defaultSolution },
  { name: 'deferred-tasks', flags: '--tasks deferred' },
  { name: 'model-statuses', flags: '--statuses model' },
  { name: 'events-duplicates', flags: '--events-duplicates' },
  { name: 'read-delay', flags: '--read-delay 300' },
  { name: 'lag-after-update', flags: vary('lag-after-update') },
  { name: 'prospect-at-creation', flags: vary('prospect-at-creation') },
  { name: 'end-stages-closed', flags: vary('end-stages-closed') },
  { name: 'more-required-on-update', flags: vary('more-required-on-update') },
  { name: 'slow-invitations', flags: vary('slow-invitations') },
  { name: 'throttling', flags: vary('throttling') },
  { name: 'dropped-connections', flags: vary('dropped-connections') },
  { name: 'slow-responses', flags: vary('slow-responses') },
  { name: 'all-forms', flags: vary(...forms), about: [...nullForms, ...byteForm] },
  {
    name: 'everything',
    flags: `--solutions other --tasks deferred --events-duplicates ${vary(...forms, 'throttling', 'dropped-connections')}`,
    about: [...nullForms, ...byteForm, ...defaultSolution],
  },
  { name: 'url', flags: '', atUrl: { quotaScale: 1000 } },
  { name: 'night', flags: '--quotas --quota-scale 20', atUrl: { quotaScale: 20 } },
];
