import fc from 'fast-check';
import { get, put } from '../faults/at.ts';
import { asBody, type Body, standIn, valid } from '../generator.ts';
import { generatorOf } from '../index.ts';
import { email } from '../parts/contacts.ts';
import { companyName, text } from '../parts/text.ts';
import type { Move } from './commands.ts';
import { look, lookAfterChange, pick } from './look.ts';
import {
  conflict,
  type Known,
  type Model,
  mayMove,
  moved,
  notFound,
  notPermitted,
  openStages,
  solutions,
  update,
} from './model.ts';

/** Complete drafts at their first stage, no matter of national security: those are masked when read (facts D). */
export const drafts: fc.Arbitrary<Body> = valid(generatorOf('CreateOpportunity'), 'complete').map((body) =>
  put(put(body, 'LifeCycle/Stage', 'Prospect'), 'NationalSecurity', 'No'),
);
const any = fc.nat({ max: 1000 });

export const opened = (created: Body, answer: unknown, origin: Known['origin']): Known => ({
  id: origin === 'Partner Referral' ? String(get(answer, 'Id')) : null,
  createdId: String(get(answer, 'Id')),
  lock: String(get(answer, 'LastModifiedDate')),
  staleLocks: [],
  created,
  body: created,
  review: 'Pending Submission',
  stage: 'Prospect',
  solutions: new Set(),
  visibilityOnly: false,
  origin,
  invitation: null,
});

export const create: Move<Body> = {
  name: 'create',
  drawn: drafts,
  possible: () => true,
  make: async (model, draft, teller) => {
    const body = asBody(standIn(draft, { token: teller.token() })) ?? {};
    const holds = {
      Id: { $not: model.all.map(({ createdId }) => createdId) },
      PartnerOpportunityIdentifier: body.PartnerOpportunityIdentifier ?? null,
    };
    const { body: answer } = await teller.asks('CreateOpportunity', body, { kind: 'accepted', holds });
    const known = opened(body, answer, 'Partner Referral');
    model.all.push(known);
    await look(known, teller);
  },
};

/** The same token with the same body gives the first opportunity (facts B.2). */
export const createAgain: Move<number> = {
  name: 'create again with the same token',
  drawn: any,
  possible: (model) => model.all.length > 0,
  make: async (model, drawn, teller) => {
    const known = pick(model.all, drawn);
    if (!known) return;
    await teller.asks('CreateOpportunity', known.created, { kind: 'accepted', holds: { Id: known.createdId } });
    if (known.id !== null) await look(known, teller);
  },
};

export const createOther: Move<number> = {
  name: 'create something else with the same token',
  drawn: any,
  possible: (model) => model.all.length > 0,
  make: async (model, drawn, teller) => {
    const known = pick(model.all, drawn);
    if (!known) return;
    await teller.asks('CreateOpportunity', put(known.created, 'Project/Title', 'Something else'), {
      kind: 'refused',
      admissible: conflict,
    });
  },
};

/** Replaces a draft as a whole: what is not sent is null afterwards (facts B.2). */
export const updateDraft: Move<readonly [number, Body]> = {
  name: 'update a draft',
  drawn: fc.tuple(any, drafts),
  possible: (model) => model.visible.some(isDraft),
  make: async (model, [drawn, draft], teller) => {
    const known = pick(model.visible.filter(isDraft), drawn);
    if (!known) return;
    const next = { ...draft, Origin: known.created.Origin, ClientToken: known.created.ClientToken };
    await replaces(known, update({ ...known, body: next }), next, teller);
  },
};
const isDraft = ({ review }: Known): boolean => review === 'Pending Submission';

async function replaces(
  known: Known,
  body: Body,
  next: Body,
  teller: Parameters<Move<Body>['make']>[2],
): Promise<void> {
  const { body: answer } = await teller.asks('UpdateOpportunity', body, {
    kind: 'accepted',
    holds: { Id: known.id, LastModifiedDate: { $after: known.lock } },
  });
  moved(known, String(get(answer, 'LastModifiedDate')));
  known.body = next;
  await look(known, teller);
}

interface Change {
  readonly which: number;
  readonly stage: string;
  readonly comments: string;
  readonly nextSteps: string;
}
/** Moves an approved opportunity on, to its end at times (facts C.4, C.5). */
export const updateApproved: Move<Change> = {
  name: 'update an approved opportunity',
  drawn: fc.record({
    which: any,
    stage: fc.constantFrom(...openStages, 'Launched', 'Closed Lost'),
    comments: text({ max: 255 }),
    nextSteps: text({ max: 255 }),
  }),
  possible: (model) => model.visible.some(mayMove),
  make: async (model, { which, stage, comments, nextSteps }, teller) => {
    const known = pick(model.visible.filter(mayMove), which);
    if (!known) return;
    // Committed and beyond ask for a solution (facts C.5).
    const to = (stage === 'Committed' || stage === 'Launched') && known.solutions.size === 0 ? 'Qualified' : stage;
    const next = put(put(known.body, 'Project/AdditionalComments', comments), 'LifeCycle', {
      ...asBody(known.body.LifeCycle),
      NextSteps: nextSteps,
      ClosedLostReason: to === 'Closed Lost' ? 'Price' : null,
    });
    known.stage = to;
    await replaces(known, update({ ...known, body: next }), next, teller);
  },
};

/** A lock that has been passed over is refused, and nothing changes (facts C.6). */
export const staleUpdate: Move<readonly [number, number]> = {
  name: 'update with an old lock',
  drawn: fc.tuple(any, any),
  possible: (model) => model.editable.some(({ staleLocks }) => staleLocks.length > 0),
  make: async (model, [drawn, old], teller) => {
    const known = pick(
      model.editable.filter(({ staleLocks }) => staleLocks.length > 0),
      drawn,
    );
    const lock = known && pick(known.staleLocks, old);
    if (!known || !lock) return;
    const body = put(update(known, {}, lock), 'Project/AdditionalComments', 'Too late');
    await teller.asks('UpdateOpportunity', body, { kind: 'refused', admissible: conflict });
    await look(known, teller);
  },
};

/** Under review, and once rejected, an opportunity cannot be changed (facts C.4). */
export const updateAfterSubmission: Move<number> = {
  name: 'update while locked',
  drawn: any,
  possible: (model) => model.visible.some(isLocked),
  make: async (model, drawn, teller) => {
    const known = pick(model.visible.filter(isLocked), drawn);
    if (!known) return;
    const body = put(update(known), 'Project/AdditionalComments', 'Changed under review');
    await teller.asks('UpdateOpportunity', body, { kind: 'refused', admissible: notPermitted });
    await look(known, teller);
  },
};
const isLocked = ({ review, visibilityOnly }: Known): boolean =>
  (review === 'Submitted' || review === 'Rejected') && !visibilityOnly;

export const association = (known: Known, RelatedEntityIdentifier: string): Body => ({
  Catalog: 'Sandbox',
  OpportunityIdentifier: known.id,
  RelatedEntityType: 'Solutions',
  RelatedEntityIdentifier,
});
const open = (model: Model): readonly Known[] => model.editable;

/** Attaching a solution takes the description of another away (facts B.2). */
export const associate: Move<readonly [number, string]> = {
  name: 'associate a solution',
  drawn: fc.tuple(any, fc.constantFrom(...solutions)),
  possible: (model, [, solution]) => open(model).some((known) => !known.solutions.has(solution)),
  make: async (model, [drawn, solution], teller) => {
    const known = pick(
      open(model).filter((one) => !one.solutions.has(solution)),
      drawn,
    );
    if (!known) return;
    await teller.asks('AssociateOpportunity', association(known, solution), { kind: 'accepted' });
    known.solutions.add(solution);
    known.body = put(known.body, 'Project/OtherSolutionDescription', null);
    await lookAfterChange(known, teller);
  },
};

/** Never the last one of an approved opportunity: that asks for a replacement first (facts B.2). */
export const disassociate: Move<readonly [number, string]> = {
  name: 'disassociate a solution',
  drawn: fc.tuple(any, fc.constantFrom(...solutions)),
  possible: (model, [, solution]) => open(model).some((known) => mayLose(known, solution)),
  make: async (model, [drawn, solution], teller) => {
    const known = pick(
      open(model).filter((one) => mayLose(one, solution)),
      drawn,
    );
    if (!known) return;
    await teller.asks('DisassociateOpportunity', association(known, solution), { kind: 'accepted' });
    known.solutions.delete(solution);
    await lookAfterChange(known, teller);
  },
};
const mayLose = ({ solutions: attached, review }: Known, solution: string): boolean =>
  attached.has(solution) && (review === 'Pending Submission' || attached.size > 1);

export const disassociateMissing: Move<readonly [number, string]> = {
  name: 'disassociate what is not associated',
  drawn: fc.tuple(any, fc.constantFrom(...solutions)),
  possible: (model, [, solution]) => open(model).some((known) => !known.solutions.has(solution)),
  make: async (model, [drawn, solution], teller) => {
    const known = pick(
      open(model).filter((one) => !one.solutions.has(solution)),
      drawn,
    );
    if (!known) return;
    await teller.asks('DisassociateOpportunity', association(known, solution), {
      kind: 'refused',
      admissible: notFound,
    });
    await look(known, teller);
  },
};

export const assign: Move<readonly [number, string, string]> = {
  name: 'assign to a colleague',
  drawn: fc.tuple(any, email, companyName(40)),
  possible: (model) => open(model).length > 0,
  make: async (model, [drawn, Email, name], teller) => {
    const known = pick(open(model), drawn);
    if (!known) return;
    const Assignee = { Email, FirstName: name, LastName: name, BusinessTitle: 'PartnerAccountManager' };
    await teller.asks(
      'AssignOpportunity',
      { Catalog: 'Sandbox', Identifier: known.id, Assignee },
      { kind: 'accepted' },
    );
    await lookAfterChange(known, teller);
  },
};
