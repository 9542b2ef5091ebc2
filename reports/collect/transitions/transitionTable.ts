/** What the facts say of a move in an opportunity's life. */
export interface Transition {
  readonly from: string;
  readonly to: string;
  /** Who moves it: a partner's call, AWS, or the Sandbox simulation of AWS. */
  readonly by: 'partner' | 'AWS' | 'simulation';
  readonly allowed: boolean;
  readonly source: string;
}
const allowedTransition = (from: string, to: string, by: Transition['by'], source: string): Transition => ({
  from,
  to,
  by,
  allowed: true,
  source,
});
const forbiddenTransition = (from: string, to: string, source: string): Transition => ({
  from,
  to,
  by: 'partner',
  allowed: false,
  source,
});

export const initialState = 'New';
/** In the order of a life that ends well; a graph draws what leads back against it. */
export const reviewStates = [
  initialState,
  'Pending Submission',
  'Submitted',
  'In review',
  'Action Required',
  'Rejected',
  'Approved',
] as const;
/** Facts C.2, C.3 and C.4. */
export const reviewTransitions: readonly Transition[] = [
  allowedTransition('New', 'Pending Submission', 'partner', 'behaviour C.2'),
  allowedTransition('New', 'Approved', 'partner', 'behaviour C.2, E.7: an accepted referral'),
  allowedTransition('Pending Submission', 'Submitted', 'partner', 'behaviour C.2'),
  allowedTransition('Action Required', 'Submitted', 'partner', 'behaviour C.2'),
  allowedTransition('Submitted', 'In review', 'AWS', 'behaviour C.2'),
  allowedTransition('In review', 'Action Required', 'AWS', 'behaviour C.2'),
  allowedTransition('In review', 'Approved', 'AWS', 'behaviour C.2'),
  allowedTransition('In review', 'Rejected', 'AWS', 'behaviour C.2'),
  allowedTransition('Submitted', 'Action Required', 'simulation', 'behaviour C.3'),
  allowedTransition('Submitted', 'Approved', 'simulation', 'behaviour C.3'),
  allowedTransition('Submitted', 'Rejected', 'simulation', 'behaviour C.3'),
  allowedTransition('Action Required', 'Approved', 'simulation', 'behaviour C.3'),
  allowedTransition('Pending Submission', 'Approved', 'simulation', 'behaviour C.3'),
  allowedTransition('Pending Submission', 'Action Required', 'simulation', 'behaviour C.3'),
  forbiddenTransition('Approved', 'Action Required', 'behaviour C.3'),
  forbiddenTransition('Approved', 'Rejected', 'behaviour C.3'),
  forbiddenTransition('Approved', 'Submitted', 'behaviour D: submit needs Pending Submission or Action Required'),
  forbiddenTransition('Rejected', 'Submitted', 'behaviour C.4'),
  forbiddenTransition('Submitted', 'Submitted', 'behaviour D: submit needs Pending Submission or Action Required'),
  forbiddenTransition('Pending Submission', 'In review', 'behaviour C.3: a caller cannot set it'),
];

export const stages = [
  'Prospect',
  'Qualified',
  'Technical Validation',
  'Business Validation',
  'Committed',
  'Launched',
  'Closed Lost',
] as const;
/** Facts C.5: no order is documented; these are the moves along the path and the exits to Closed Lost. */
export const stageTransitions: readonly Transition[] = [
  ...stages
    .slice(0, -2)
    .map((from, index) => allowedTransition(from, stages[index + 1] ?? from, 'partner', 'behaviour C.5')),
  ...stages.slice(0, -2).map((from) => allowedTransition(from, 'Closed Lost', 'partner', 'behaviour C.5')),
  allowedTransition('Closed Lost', 'Prospect', 'partner', 'behaviour C.5'),
];
