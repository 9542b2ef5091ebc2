import type { ResponseOf } from '../../schemas/index.ts';
import { ApiError } from '../apiError.ts';
import { opportunityOfRepeat, previousResponse } from '../domain/clientTokens.ts';
import { createReferral } from '../domain/createReferral.ts';
import { publishOpportunityEvent } from '../domain/domainEvents.ts';
import { newOpportunity } from '../domain/opportunityMapper.ts';
import type { OperationHandler } from '../operationHandler.ts';
import { evaluateRules } from '../rules/evaluate.ts';
import type { TokenUse } from '../store/clientTokenStore.ts';
import { emptyAwsState, type Opportunity } from '../store/opportunityStore.ts';

type CreateResponse = ResponseOf<'CreateOpportunity'>;

export const CreateOpportunity: OperationHandler<
  'CreateOpportunity',
  | 'opportunities'
  | 'invitations'
  | 'tokens'
  | 'tasks'
  | 'accounts'
  | 'settings'
  | 'clock'
  | 'ids'
  | 'events'
  | 'atomically'
  | 'rules'
> = (request, world) => {
  const { ClientToken: token, ...body } = request;
  const { account } = world.caller;
  const { Catalog: catalog } = request;
  const tokenUse: TokenUse = { account, catalog, operation: 'CreateOpportunity', token, body };
  try {
    return world.atomically(() => {
      const previous = previousResponse(tokenUse, world);
      if (previous !== null) return JSON.parse(previous) as CreateResponse;
      const repeated = opportunityOfRepeat(tokenUse, world);
      if (repeated !== null) return { Id: repeated, LastModifiedDate: null, PartnerOpportunityIdentifier: null };
      const origin = request.Origin ?? 'Partner Referral';
      const createdAtMs = world.clock.modifiedAt(account);
      const seq = world.opportunities.nextSeq();
      const accountSettings = world.accounts.settingsOf(account);
      const { estimates } = accountSettings;
      const record = newOpportunity(request, { account, id: `O${seq}`, createdAtMs, estimates });
      const error = evaluateRules(
        {
          phase: 'create',
          catalog,
          origin,
          proposed: record,
          stored: null,
          today: world.clock.today(account),
          submission: null,
        },
        world.rules,
      );
      if (error) throw error;
      const isReferral = origin === 'AWS Referral';
      const readDelayMs = accountSettings.readDelayMillis ?? world.settings.readDelayMs;
      const isDelayed = !isReferral && readDelayMs > 0;
      const hidden = isReferral || isDelayed;
      const awsState = { ...emptyAwsState, ...(request.Tags ? { tags: request.Tags } : {}) };
      const base = { seq, account, catalog, origin, modified: createdAtMs, record, awsState };
      const opportunity: Opportunity = { ...base, hidden, readable: isDelayed ? createdAtMs + readDelayMs : null };
      world.opportunities.insert(opportunity);
      if (isReferral) createReferral(opportunity, world);
      else publishOpportunityEvent('Created', opportunity, world);
      const response: CreateResponse = {
        Id: record.Id,
        LastModifiedDate: record.LastModifiedDate,
        PartnerOpportunityIdentifier: record.PartnerOpportunityIdentifier ?? null,
      };
      world.tokens.saveResponse(tokenUse, JSON.stringify(response));
      return response;
    });
  } catch (error) {
    // behaviour B.2: the token of a rejected create stays bound to its body.
    if (error instanceof ApiError) world.tokens.bind(tokenUse);
    throw error;
  }
};
