import type { ResponseOf } from '../../schemas/index.ts';
import { opportunityHappened } from '../life/happenings.ts';
import { born } from '../life/record.ts';
import { refer } from '../life/refer.ts';
import type { Operation } from '../operation.ts';
import { Problem } from '../problem.ts';
import { judge } from '../rules/judge.ts';
import { noSide, type Opportunity } from '../store/opportunities.ts';
import type { TokenUse } from '../store/tokens.ts';

type Reply = ResponseOf<'CreateOpportunity'>;

export const CreateOpportunity: Operation<
  'CreateOpportunity',
  'opportunities' | 'invitations' | 'tokens' | 'accounts' | 'settings' | 'clock' | 'ids' | 'events' | 'atomically'
> = (input, world) => {
  const { ClientToken: token, ...request } = input;
  const { account } = world.caller;
  const { Catalog: catalog } = input;
  const use: TokenUse = { account, catalog, operation: 'CreateOpportunity', token, request };
  try {
    return world.atomically(() => {
      const earlier = world.tokens.earlier(use);
      if (earlier !== null) return JSON.parse(earlier) as Reply;
      const origin = input.Origin ?? 'Partner Referral';
      const at = world.clock.now(account);
      const seq = world.opportunities.nextSeq();
      const record = born(input, { account, id: `O${seq}`, at });
      const problem = judge({
        moment: 'create',
        catalog,
        origin,
        next: record,
        stored: null,
        today: world.clock.today(account),
        submission: null,
      });
      if (problem) throw problem;
      const referred = origin === 'AWS Referral';
      const delay = world.accounts.find(account)?.habits.readDelayMillis ?? world.settings.readDelayMillis;
      const late = !referred && delay > 0;
      const hidden = referred || late;
      const whole = { seq, account, catalog, origin, modified: at, record, side: noSide };
      const opportunity: Opportunity = { ...whole, hidden, readable: late ? at + delay : null };
      world.opportunities.insert(opportunity);
      if (referred) refer(opportunity, world);
      else opportunityHappened('Created', opportunity, world);
      const reply: Reply = {
        Id: record.Id,
        LastModifiedDate: record.LastModifiedDate,
        PartnerOpportunityIdentifier: record.PartnerOpportunityIdentifier ?? null,
      };
      world.tokens.answer(use, JSON.stringify(reply));
      return reply;
    });
  } catch (error) {
    // facts B.2: the token of a failed create stays bound to its body.
    if (error instanceof Problem) world.tokens.bind(use);
    throw error;
  }
};
