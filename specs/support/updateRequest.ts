import { type GetOpportunityResponse, requestSchema, type UpdateOpportunityRequest } from '../../schemas/index.ts';

const writableMembers = Object.keys(requestSchema('UpdateOpportunity').properties ?? {});

/** Only on the SDK's route, and no member of anything (behaviour A.12). */
function withoutTypeMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTypeMembers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => (name === '__type' ? [] : [[name, withoutTypeMembers(member)]])),
  );
}

/** What was read, in the form in which it may be written back: Id is called Identifier, and what is read-only stays out. */
export function toUpdateRequest(opportunity: GetOpportunityResponse): UpdateOpportunityRequest {
  const known = Object.entries(opportunity).filter(([name]) => writableMembers.includes(name));
  // Whatever the target says: a request names our catalog.
  const update = {
    ...Object.fromEntries(known),
    Catalog: 'Sandbox',
    Identifier: opportunity.Id,
  } as UpdateOpportunityRequest;
  // A submission for visibility only leaves a need behind that no request may name (behaviour F.8).
  const needs = update.PrimaryNeedsFromAws?.filter((need) => need.startsWith('Co-Sell'));
  if (update.PrimaryNeedsFromAws) update.PrimaryNeedsFromAws = needs?.length ? needs : null;
  return withoutTypeMembers(update) as UpdateOpportunityRequest;
}
