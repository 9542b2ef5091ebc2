import type { Discrepancy } from './discrepancy.ts';

const carriers = ['GetOpportunityResponse', 'UpdateOpportunityRequest', 'CreateOpportunityRequest'] as const;

/** Enum values, list sizes, and limits on which the sources differ. */
export const values: readonly Discrepancy[] = [
  {
    id: 'visibility-only-need',
    where: 'PrimaryNeedsFromAws',
    document: 'nine values in the prose (the ninth in two spellings), eight in the syntax',
    model: 'eight',
    observed: 'after a submission for visibility only the ninth, ending in AWS Sales Rep, is read back',
    resolution: 'eight in requests, nine in responses',
    rationale: 'The service writes the ninth itself; what a caller sends is held to the syntax.',
    source: 'behaviour F.8, E.8, J PrimaryNeedsFromAws',
    effects: [
      {
        kind: 'values',
        shape: 'PrimaryNeedFromAws',
        side: 'response',
        add: ['Do Not Need Support from AWS Sales Rep'],
        origin: 'launch',
        since: '2024-11-14',
      },
      ...carriers.map((shape) => ({
        kind: 'prose' as const,
        where: `${shape}/PrimaryNeedsFromAws`,
        ignoredValues: [
          'Do Not Need Support from AWS Sales Rep',
          'Do Not Need Support from Amazon Web Services Sales Rep',
        ],
      })),
    ],
    examples: [
      { shape: 'PrimaryNeedFromAwsRead', value: 'Do Not Need Support from AWS Sales Rep', verdict: 'valid' },
      { shape: 'PrimaryNeedFromAws', value: 'Do Not Need Support from AWS Sales Rep', verdict: 'undocumented' },
    ],
  },
  {
    id: 'lost-reason-spelling',
    where: 'LifeCycle.ClosedLostReason',
    document: 'three values without blanks around the slash in the prose, with blanks in the syntax',
    model: 'with blanks',
    observed: 'the syntax',
    resolution: 'the syntax',
    rationale: 'Syntax and model agree.',
    source: 'document, syntax and prose of ClosedLostReason',
    effects: [
      {
        kind: 'prose',
        where: 'LifeCycle/ClosedLostReason',
        ignoredValues: ['Delay/Cancellation of Project', 'Legal/Tax/Regulatory', 'Security/Compliance'],
      },
    ],
    examples: [
      { shape: 'ClosedLostReason', value: 'Delay / Cancellation of Project', verdict: 'valid' },
      { shape: 'ClosedLostReason', value: 'Delay/Cancellation of Project', verdict: 'undocumented' },
    ],
  },
  {
    id: 'in-review-spelling',
    where: 'ReviewStatus',
    document: 'In review in the syntax, In Review in the prose',
    model: 'In review',
    observed: 'In review',
    resolution: 'In review',
    rationale: 'Syntax, model and wire agree.',
    source: 'behaviour C.1, J ReviewStatus',
    effects: [
      { kind: 'prose', where: 'LifeCycle/ReviewStatus', ignoredValues: ['In Review'] },
      { kind: 'prose', where: 'LifeCycleSummary/ReviewStatus', ignoredValues: ['In Review'] },
    ],
    examples: [
      { shape: 'ReviewStatus', value: 'In review', verdict: 'valid' },
      { shape: 'ReviewStatus', value: 'In Review', verdict: 'undocumented' },
    ],
  },
  {
    id: 'reason-code',
    where: 'ReasonCode of a task',
    document: 'ten in the syntax, five others in the prose',
    model: 'twenty-two; nineteen in the model of 2025',
    observed: 'null; once the text null',
    resolution: 'the ten of the syntax and the twelve that the models add; any other is undocumented',
    rationale: 'The five of the prose were never seen.',
    source: 'behaviour F.5, J ReasonCode; since-launch F.4',
    effects: [
      'StartEngagementFromOpportunityTaskResponse/ReasonCode',
      'StartEngagementByAcceptingInvitationTaskResponse/ReasonCode',
    ].map((where) => ({
      kind: 'prose' as const,
      where,
      ignoredValues: [
        'ACCEPT_ENGAGEMENT_INVITATION_FAILED',
        'GET_ENGAGEMENT_INVITATION_FAILED',
        'CREATE_OPPORTUNITY_FAILED',
        'CREATE_RESOURCE_VIEW_AUTOMATION_FAILED',
        'SUBMIT_OPPORTUNITY_FAILED',
      ],
    })),
    examples: [
      { shape: 'ReasonCode', value: 'RequestThrottled', verdict: 'valid' },
      { shape: 'ReasonCode', value: 'ContextNotFound', verdict: 'valid' },
      { shape: 'ReasonCode', value: 'null', verdict: 'undocumented' },
    ],
  },
  {
    id: 'team-size',
    where: 'OpportunityTeam',
    document: 'a list',
    model: 'at most ten; one in the model of 2025',
    observed: 'one more is read back than was sent, as the service adds the owner',
    resolution: 'at most ten in requests, any number in responses',
    rationale: 'Recorded with a limit of one; nothing says that the owner counts.',
    source: 'behaviour B.2 CreateOpportunity, J OpportunityTeam size',
    effects: [
      {
        kind: 'constraint',
        shape: 'PartnerOpportunityTeamMembersList',
        side: 'response',
        keyword: 'maxItems',
        value: null,
      },
    ],
    examples: [
      { shape: 'PartnerOpportunityTeamMembersListRead', value: Array(11).fill({}), verdict: 'valid' },
      { shape: 'PartnerOpportunityTeamMembersList', value: Array(11).fill({}), verdict: 'invalid' },
    ],
  },
  {
    id: 'empty-lists',
    where: 'SenderContacts in responses',
    document: 'a list',
    model: 'at least one item',
    observed: 'nothing; a record converted from a lead has an empty list of spend',
    resolution: 'any number in responses',
    rationale: 'The sender’s contacts are filled by the other side.',
    source: 'behaviour A.11',
    effects: [{ kind: 'constraint', shape: 'SenderContactList', side: 'response', keyword: 'minItems', value: null }],
    examples: [{ shape: 'SenderContactList', value: [], verdict: 'valid' }],
  },
  {
    id: 'company-name-length',
    where: 'Customer.Account.CompanyName',
    document: 'silent',
    model: '120 on the member, 80 on its type',
    observed: 'later pages say 120',
    resolution: '120 in requests: a member’s own limit replaces its type’s',
    rationale: 'That is how the modelling language reads it.',
    source: 'behaviour B.1, J CompanyName max',
    effects: [],
    examples: [
      { shape: 'Account', value: { CompanyName: 'x'.repeat(120) }, verdict: 'valid' },
      { shape: 'Account', value: { CompanyName: 'x'.repeat(121) }, verdict: 'invalid' },
    ],
  },
  {
    id: 'frequency',
    where: 'ExpectedCustomerSpend.Frequency',
    document:
      'Monthly in the syntax; the prose speaks of quarterly and annually; None for an entry of the partner’s own (2026)',
    model: 'Monthly',
    observed: 'Monthly',
    resolution: 'Monthly and None',
    rationale: 'Syntax, model and wire agree on Monthly; the guide of 2026 gives None beside a contract duration.',
    source: 'behaviour J Frequency; since-launch J.5',
    effects: [{ kind: 'values', shape: 'PaymentFrequency', add: ['None'], origin: 'discrepancy', since: '2026-05-15' }],
    examples: [
      { shape: 'PaymentFrequency', value: 'None', verdict: 'valid' },
      { shape: 'PaymentFrequency', value: 'Monthly', verdict: 'valid' },
      { shape: 'PaymentFrequency', value: 'Annually', verdict: 'undocumented' },
    ],
  },
];
