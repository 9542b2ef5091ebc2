import { all, inDays, remove, set } from '../changes.ts';
import { validationError } from '../expectedErrors.ts';
import { ruleTable } from '../violation.ts';

const closeDateRules = ruleTable(
  {
    phases: ['create', 'update'],
    expectedErrors: validationError(['LifeCycle.TargetCloseDate'], { reason: 'BUSINESS_VALIDATION_FAILED' }),
    evidence: 'observed',
    source: 'behaviour D; A.20',
  },
  [
    {
      id: 'GEN-7cca',
      title: 'rejects every generated request with a TargetCloseDate in the past',
      change: set('LifeCycle.TargetCloseDate', inDays(-30)),
    },
    {
      id: 'GEN-de64',
      commonMistake: true,
      title: 'rejects every generated request with a TargetCloseDate of today',
      change: set('LifeCycle.TargetCloseDate', inDays(0)),
    },
  ],
);

const reviewStatus = validationError(['LifeCycle.ReviewStatus', 'ReviewStatus'], { fieldOptional: true });

/** Stage and review status of a draft, at update. */
const draftRules = ruleTable({ phases: ['update'], evidence: 'observed' }, [
  {
    id: 'GEN-e2e5',
    title: 'rejects every generated change of LifeCycle.Stage before submission',
    change: set('LifeCycle.Stage', 'Qualified'),
    expectedErrors: validationError(['LifeCycle.Stage', 'Stage'], { fieldOptional: true }),
    source: 'behaviour C.4',
  },
  {
    id: 'GEN-d4db',
    title: 'rejects every generated update that sets ReviewStatus to "Submitted"',
    change: set('LifeCycle.ReviewStatus', 'Submitted'),
    expectedErrors: reviewStatus,
    source: 'behaviour C.3',
  },
  {
    id: 'GEN-62ab',
    title: 'rejects every generated update that sets ReviewStatus to "In review"',
    change: set('LifeCycle.ReviewStatus', 'In review'),
    expectedErrors: reviewStatus,
    source: 'behaviour C.3',
  },
]);

/** Stage and review status after approval, at update. */
const approvedRules = ruleTable({ phases: ['update'], reviewStatus: 'approved', evidence: 'documented' }, [
  {
    id: 'GEN-cacb',
    title: 'rejects every generated change of LifeCycle.ReviewStatus after approval',
    change: set('LifeCycle.ReviewStatus', 'Action Required'),
    expectedErrors: reviewStatus,
    evidence: 'observed',
    source: 'behaviour C.3; A.20',
  },
  {
    id: 'GEN-f9b0',
    title: 'rejects every generated update to Stage "Committed" without a solution',
    change: set('LifeCycle.Stage', 'Committed'),
    expectedErrors: validationError(
      ['LifeCycle.Stage', 'RelatedEntityIdentifiers.Solutions', 'RelatedEntityIdentifiers', 'Solutions'],
      { fieldOptional: true },
    ),
    source: 'UpdateOpportunity, Stage; behaviour C.5',
  },
  {
    id: 'GEN-e7c4',
    title: 'rejects every generated update to Stage "Closed Lost" without ClosedLostReason',
    given: all(set('LifeCycle.Stage', 'Closed Lost'), set('LifeCycle.ClosedLostReason', 'Price')),
    change: remove('LifeCycle.ClosedLostReason'),
    expectedErrors: validationError(['LifeCycle.ClosedLostReason']),
    evidence: 'reported',
    source: 'behaviour D.21; since-launch Q.1',
  },
  {
    id: 'GEN-0d36',
    title: 'rejects every generated update with ClosedLostReason unless Stage is "Closed Lost"',
    change: set('LifeCycle.ClosedLostReason', 'Price'),
    expectedErrors: validationError(['LifeCycle.ClosedLostReason']),
    evidence: 'reported',
    source: 'behaviour D.21; since-launch Q.1',
  },
]);

/** Rules about the life cycle, at creation and update. */
export const lifeCycleRules = [...closeDateRules, ...draftRules, ...approvedRules];
