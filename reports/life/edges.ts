/** What the facts say of a move in an opportunity's life. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  /** Who moves it: a partner's call, AWS, or the Sandbox simulation of AWS. */
  readonly by: 'partner' | 'AWS' | 'simulation';
  readonly allowed: boolean;
  readonly source: string;
}
const move = (from: string, to: string, by: Edge['by'], source: string): Edge => ({
  from,
  to,
  by,
  allowed: true,
  source,
});
const never = (from: string, to: string, source: string): Edge => ({ from, to, by: 'partner', allowed: false, source });

export const born = 'New';
export const reviewStates = [
  'New',
  'Pending Submission',
  'Submitted',
  'In review',
  'Action Required',
  'Approved',
  'Rejected',
] as const;

/** Facts C.2, C.3 and C.4. */
export const reviewEdges: readonly Edge[] = [
  move('New', 'Pending Submission', 'partner', 'facts C.2'),
  move('New', 'Approved', 'partner', 'facts C.2, E.7: an accepted referral'),
  move('Pending Submission', 'Submitted', 'partner', 'facts C.2'),
  move('Action Required', 'Submitted', 'partner', 'facts C.2'),
  move('Submitted', 'In review', 'AWS', 'facts C.2'),
  move('In review', 'Action Required', 'AWS', 'facts C.2'),
  move('In review', 'Approved', 'AWS', 'facts C.2'),
  move('In review', 'Rejected', 'AWS', 'facts C.2'),
  move('Submitted', 'Action Required', 'simulation', 'facts C.3'),
  move('Submitted', 'Approved', 'simulation', 'facts C.3'),
  move('Submitted', 'Rejected', 'simulation', 'facts C.3'),
  move('Action Required', 'Approved', 'simulation', 'facts C.3'),
  move('Pending Submission', 'Approved', 'simulation', 'facts C.3'),
  move('Pending Submission', 'Action Required', 'simulation', 'facts C.3'),
  never('Approved', 'Action Required', 'facts C.3'),
  never('Approved', 'Rejected', 'facts C.3'),
  never('Approved', 'Submitted', 'facts D: submit needs Pending Submission or Action Required'),
  never('Rejected', 'Submitted', 'facts C.4'),
  never('Submitted', 'Submitted', 'facts D: submit needs Pending Submission or Action Required'),
  never('Pending Submission', 'In review', 'facts C.3: a caller cannot set it'),
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
export const stageEdges: readonly Edge[] = [
  ...stages.slice(0, -2).map((from, index) => move(from, stages[index + 1] ?? from, 'partner', 'facts C.5')),
  ...stages.slice(0, -2).map((from) => move(from, 'Closed Lost', 'partner', 'facts C.5')),
  move('Closed Lost', 'Prospect', 'partner', 'facts C.5'),
];
