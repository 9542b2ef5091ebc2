import fc from 'fast-check';
import type { Model } from './model.ts';
import {
  assign,
  associate,
  create,
  createAgain,
  createOther,
  disassociate,
  disassociateMissing,
  staleUpdate,
  updateAfterSubmission,
  updateApproved,
  updateDraft,
} from './partner.ts';
import { accept, declineAgain, list, get as read, refer, reject } from './referral.ts';
import { review, submit, submitAgain } from './review.ts';
import type { Teller } from './teller.ts';

/** One step of a journey: whether the model allows it, what is asked, and what the model becomes. */
export interface Move<P> {
  readonly name: string;
  readonly drawn: fc.Arbitrary<P>;
  readonly possible: (model: Model, drawn: P) => boolean;
  readonly make: (model: Model, drawn: P, teller: Teller) => Promise<void>;
}

type Command = fc.AsyncCommand<Model, Teller, false>;

const command = <P>({ name, drawn, possible, make }: Move<P>): fc.Arbitrary<Command> =>
  drawn.map((parameters) => ({
    check: (model: Readonly<Model>) => possible(model as Model, parameters),
    run: (model: Model, teller: Teller) => make(model, parameters, teller),
    toString: () => name,
  }));

/** What a journey is about: everything, or one part of the life, so that its rarer turns come often. */
const parts = {
  everything: [
    command(create),
    command(create),
    command(createAgain),
    command(createOther),
    command(refer),
    command(updateDraft),
    command(updateApproved),
    command(updateApproved),
    command(staleUpdate),
    command(updateAfterSubmission),
    command(associate),
    command(disassociate),
    command(disassociateMissing),
    command(assign),
    command(submit),
    command(submit),
    command(submitAgain),
    command(review),
    command(review),
    command(accept),
    command(reject),
    command(declineAgain),
    command(read),
    command(list),
  ],
  editing: [
    command(create),
    command(updateDraft),
    command(updateDraft),
    command(staleUpdate),
    command(associate),
    command(disassociate),
    command(disassociateMissing),
    command(assign),
    command(createAgain),
    command(createOther),
    command(list),
  ],
  review: [
    command(create),
    command(submit),
    command(submit),
    command(submitAgain),
    command(review),
    command(review),
    command(updateApproved),
    command(updateAfterSubmission),
    command(staleUpdate),
    command(associate),
    command(list),
  ],
  referral: [
    command(refer),
    command(refer),
    command(accept),
    command(reject),
    command(declineAgain),
    command(declineAgain),
    command(updateApproved),
    command(createAgain),
    command(list),
  ],
} as const satisfies Record<string, readonly fc.Arbitrary<Command>[]>;

/** A journey: how it opens, since nothing can be moved before there is something, and up to `most` moves from there. */
export interface Journey {
  readonly opening: (model: Model, teller: Teller) => Promise<void>;
  readonly moves: Iterable<Command>;
}
export const journeys = (about: keyof typeof parts, most: number): fc.Arbitrary<Journey> => {
  const first = about === 'referral' ? refer : create;
  return fc
    .tuple(first.drawn, fc.commands([...parts[about]], { maxCommands: most, size: 'max' }))
    .map(([draft, moves]) => ({ opening: (model, teller) => first.make(model, draft, teller), moves }));
};
