import fc from 'fast-check';
import type { Command } from './command.ts';
import type { ModelDriver } from './driver.ts';
import {
  assign,
  associate,
  create,
  disassociate,
  disassociateUnassociated,
  repeatCreate,
  reuseToken,
  staleUpdate,
  updateApproved,
  updateDraft,
  updateLocked,
} from './opportunityCommands.ts';
import type { AccountModel } from './opportunityModel.ts';
import { accept, acceptOrRejectClosedInvitation, list, get as read, refer, reject } from './referralCommands.ts';
import { resubmit, reviewOpportunity, submit } from './reviewCommands.ts';

type FastCheckCommand = fc.AsyncCommand<AccountModel, ModelDriver, false>;

const toFastCheck = <P>({ name, arbitrary, canRun, run }: Command<P>): fc.Arbitrary<FastCheckCommand> =>
  arbitrary.map((parameters) => ({
    check: (model: Readonly<AccountModel>) => canRun(model as AccountModel, parameters),
    run: (model: AccountModel, driver: ModelDriver) => run(model, parameters, driver),
    toString: () => name,
  }));

/** The commands of a sequence: all, or those of one part of the life cycle, so that rare ones run often. */
const commandSets = {
  everything: [
    toFastCheck(create),
    toFastCheck(create),
    toFastCheck(repeatCreate),
    toFastCheck(reuseToken),
    toFastCheck(refer),
    toFastCheck(updateDraft),
    toFastCheck(updateApproved),
    toFastCheck(updateApproved),
    toFastCheck(staleUpdate),
    toFastCheck(updateLocked),
    toFastCheck(associate),
    toFastCheck(disassociate),
    toFastCheck(disassociateUnassociated),
    toFastCheck(assign),
    toFastCheck(submit),
    toFastCheck(submit),
    toFastCheck(resubmit),
    toFastCheck(reviewOpportunity),
    toFastCheck(reviewOpportunity),
    toFastCheck(accept),
    toFastCheck(reject),
    toFastCheck(acceptOrRejectClosedInvitation),
    toFastCheck(read),
    toFastCheck(list),
  ],
  editing: [
    toFastCheck(create),
    toFastCheck(updateDraft),
    toFastCheck(updateDraft),
    toFastCheck(staleUpdate),
    toFastCheck(associate),
    toFastCheck(disassociate),
    toFastCheck(disassociateUnassociated),
    toFastCheck(assign),
    toFastCheck(repeatCreate),
    toFastCheck(reuseToken),
    toFastCheck(list),
  ],
  review: [
    toFastCheck(create),
    toFastCheck(submit),
    toFastCheck(submit),
    toFastCheck(resubmit),
    toFastCheck(reviewOpportunity),
    toFastCheck(reviewOpportunity),
    toFastCheck(updateApproved),
    toFastCheck(updateLocked),
    toFastCheck(staleUpdate),
    toFastCheck(associate),
    toFastCheck(list),
  ],
  referral: [
    toFastCheck(refer),
    toFastCheck(refer),
    toFastCheck(accept),
    toFastCheck(reject),
    toFastCheck(acceptOrRejectClosedInvitation),
    toFastCheck(acceptOrRejectClosedInvitation),
    toFastCheck(updateApproved),
    toFastCheck(repeatCreate),
    toFastCheck(list),
  ],
} as const satisfies Record<string, readonly fc.Arbitrary<FastCheckCommand>[]>;

/** A first command that creates an opportunity, and up to `maxCommands` commands after it. */
export interface CommandSequence {
  readonly start: (model: AccountModel, driver: ModelDriver) => Promise<void>;
  readonly commands: Iterable<FastCheckCommand>;
}
export const commandSequences = (
  focus: keyof typeof commandSets,
  maxCommands: number,
): fc.Arbitrary<CommandSequence> => {
  const first = focus === 'referral' ? refer : create;
  return fc
    .tuple(first.arbitrary, fc.commands([...commandSets[focus]], { maxCommands: maxCommands, size: 'max' }))
    .map(([draft, commands]) => ({ start: (model, driver) => first.run(model, draft, driver), commands }));
};
