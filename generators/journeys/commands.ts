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

/** Journeys of up to `most` moves. Creating comes often enough for the rest to have something to move. */
export const journeys = (most: number): fc.Arbitrary<Iterable<Command>> =>
  fc.commands(
    [
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
    { maxCommands: most, size: 'max' },
  );
