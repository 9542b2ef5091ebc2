import type { Deviation } from './deviation.ts';

const carriers = ['GetOpportunityResponse', 'UpdateOpportunityRequest', 'CreateOpportunityRequest'] as const;

/** Enum values, list sizes, and limits on which the sources differ. */
export const values: readonly Deviation[] = [
  {
    id: 'visibility-only-need',
    where: 'PrimaryNeedsFromAws',
    document: 'nine values in the prose (the ninth in two spellings), eight in the syntax',
    model: 'eight',
    observed: 'after a submission for visibility only the ninth, ending in AWS Sales Rep, is read back',
    taken: 'eight in requests, nine in responses',
    why: 'The service writes the ninth itself; what a caller sends is held to the syntax.',
    source: 'facts F.8, E.8, J PrimaryNeedsFromAws',
    effects: [
      {
        kind: 'values',
        shape: 'PrimaryNeedFromAws',
        side: 'response',
        add: ['Do Not Need Support from AWS Sales Rep'],
        origin: 'document',
      },
      ...carriers.map((shape) => ({
        kind: 'prose' as const,
        where: `${shape}/PrimaryNeedsFromAws`,
        says: ['Do Not Need Support from AWS Sales Rep', 'Do Not Need Support from Amazon Web Services Sales Rep'],
      })),
    ],
    proofs: [
      { shape: 'PrimaryNeedFromAwsRead', value: 'Do Not Need Support from AWS Sales Rep', verdict: 'valid' },
      { shape: 'PrimaryNeedFromAws', value: 'Do Not Need Support from AWS Sales Rep', verdict: 'drift' },
    ],
  },
  {
    id: 'lost-reason-spelling',
    where: 'LifeCycle.ClosedLostReason',
    document: 'three values without blanks around the slash in the prose, with blanks in the syntax',
    model: 'with blanks',
    observed: 'the syntax',
    taken: 'the syntax',
    why: 'Syntax and model agree.',
    source: 'document, syntax and prose of ClosedLostReason',
    effects: [
      {
        kind: 'prose',
        where: 'LifeCycle/ClosedLostReason',
        says: ['Delay/Cancellation of Project', 'Legal/Tax/Regulatory', 'Security/Compliance'],
      },
    ],
    proofs: [
      { shape: 'ClosedLostReason', value: 'Delay / Cancellation of Project', verdict: 'valid' },
      { shape: 'ClosedLostReason', value: 'Delay/Cancellation of Project', verdict: 'drift' },
    ],
  },
  {
    id: 'in-review-spelling',
    where: 'ReviewStatus',
    document: 'In review in the syntax, In Review in the prose',
    model: 'In review',
    observed: 'In review',
    taken: 'In review',
    why: 'Syntax, model and wire agree.',
    source: 'facts C.1, J ReviewStatus',
    effects: [
      { kind: 'prose', where: 'LifeCycle/ReviewStatus', says: ['In Review'] },
      { kind: 'prose', where: 'LifeCycleSummary/ReviewStatus', says: ['In Review'] },
    ],
    proofs: [
      { shape: 'ReviewStatus', value: 'In review', verdict: 'valid' },
      { shape: 'ReviewStatus', value: 'In Review', verdict: 'drift' },
    ],
  },
  {
    id: 'reason-code',
    where: 'ReasonCode of a task',
    document: 'ten in the syntax, five others in the prose',
    model: 'nineteen',
    observed: 'null; once the text null; three more since 2026',
    taken: 'the ten of the syntax and the nine the model adds; anything else is drift',
    why: 'The five of the prose were never seen; newer ones show up as drift, which is what drift is for.',
    source: 'facts F.5, J ReasonCode',
    effects: [
      'StartEngagementFromOpportunityTaskResponse/ReasonCode',
      'StartEngagementByAcceptingInvitationTaskResponse/ReasonCode',
    ].map((where) => ({
      kind: 'prose' as const,
      where,
      says: [
        'ACCEPT_ENGAGEMENT_INVITATION_FAILED',
        'GET_ENGAGEMENT_INVITATION_FAILED',
        'CREATE_OPPORTUNITY_FAILED',
        'CREATE_RESOURCE_VIEW_AUTOMATION_FAILED',
        'SUBMIT_OPPORTUNITY_FAILED',
      ],
    })),
    proofs: [
      { shape: 'ReasonCode', value: 'RequestThrottled', verdict: 'valid' },
      { shape: 'ReasonCode', value: 'ContextNotFound', verdict: 'drift' },
      { shape: 'ReasonCode', value: 'null', verdict: 'drift' },
    ],
  },
  {
    id: 'team-size',
    where: 'OpportunityTeam',
    document: 'a list',
    model: 'at most one',
    observed: 'two are read back, as the service adds the owner; later pages allow ten',
    taken: 'at most one in requests, any number in responses',
    why: 'Recorded.',
    source: 'facts B.2 CreateOpportunity, J OpportunityTeam size',
    effects: [
      {
        kind: 'constraint',
        shape: 'PartnerOpportunityTeamMembersList',
        side: 'response',
        keyword: 'maxItems',
        value: null,
      },
    ],
    proofs: [
      { shape: 'PartnerOpportunityTeamMembersListRead', value: [{}, {}], verdict: 'valid' },
      { shape: 'PartnerOpportunityTeamMembersList', value: [{}, {}], verdict: 'invalid' },
    ],
  },
  {
    id: 'empty-lists',
    where: 'ExpectedCustomerSpend and SenderContacts in responses',
    document: 'lists',
    model: 'at least one item',
    observed: 'a record converted from a lead has an empty list of spend',
    taken: 'at least one in requests, any number in responses',
    why: 'Recorded for spend; the sender’s contacts are filled by the other side.',
    source: 'facts A.11',
    effects: [
      { kind: 'constraint', shape: 'ExpectedCustomerSpendList', side: 'response', keyword: 'minItems', value: null },
      { kind: 'constraint', shape: 'SenderContactList', side: 'response', keyword: 'minItems', value: null },
    ],
    proofs: [
      { shape: 'ExpectedCustomerSpendListRead', value: [], verdict: 'valid' },
      { shape: 'ExpectedCustomerSpendList', value: [], verdict: 'invalid' },
      { shape: 'SenderContactList', value: [], verdict: 'valid' },
    ],
  },
  {
    id: 'spend-currency',
    where: 'ExpectedCustomerSpend.CurrencyCode',
    document: '168 values',
    model: 'the same values and the pattern ^USD$',
    observed: 'USD; the European partition requires EUR',
    taken: 'USD in requests, any of the values in responses',
    why: 'A request in another currency is refused here; a record from elsewhere is not malformed.',
    source: 'facts A.20, D, J CurrencyCode',
    effects: [
      {
        kind: 'constraint',
        shape: 'ExpectedCustomerSpend',
        member: 'CurrencyCode',
        side: 'response',
        keyword: 'pattern',
        value: null,
      },
    ],
    proofs: [
      {
        shape: 'ExpectedCustomerSpendRead',
        value: { Amount: '1', CurrencyCode: 'EUR', Frequency: 'Monthly', TargetCompany: 'AWS' },
        verdict: 'valid',
      },
      {
        shape: 'ExpectedCustomerSpend',
        value: { Amount: '1', CurrencyCode: 'EUR', Frequency: 'Monthly', TargetCompany: 'AWS' },
        verdict: 'invalid',
      },
    ],
  },
  {
    id: 'company-name-length',
    where: 'Customer.Account.CompanyName',
    document: 'silent',
    model: '120 on the member, 80 on its type',
    observed: 'later pages say 120',
    taken: '120 in requests: a member’s own limit replaces its type’s',
    why: 'That is how the modelling language reads it.',
    source: 'facts B.1, J CompanyName max',
    effects: [],
    proofs: [
      { shape: 'Account', value: { CompanyName: 'x'.repeat(120) }, verdict: 'valid' },
      { shape: 'Account', value: { CompanyName: 'x'.repeat(121) }, verdict: 'invalid' },
    ],
  },
  {
    id: 'frequency',
    where: 'ExpectedCustomerSpend.Frequency',
    document: 'Monthly in the syntax; the prose speaks of quarterly and annually',
    model: 'Monthly',
    observed: 'Monthly',
    taken: 'Monthly',
    why: 'Syntax, model and wire agree.',
    source: 'facts J Frequency',
    effects: [],
    proofs: [
      { shape: 'PaymentFrequency', value: 'Monthly', verdict: 'valid' },
      { shape: 'PaymentFrequency', value: 'Annually', verdict: 'drift' },
    ],
  },
];
