import type { GetOpportunityResponse, UpdateOpportunityRequest } from '../../../schemas/index.ts';
import type { Partner } from '../../support/partner.ts';
import { onShared } from '../../support/sharedRecords.ts';
import { createdOpportunity, reviewedOpportunity } from './opportunities.ts';

type EditableStatus = 'Pending Submission' | 'Approved' | 'Action Required' | 'Rejected';

/**
 * Lets a test edit an opportunity in a ReviewStatus, given as it reads now. The tests of a live account edit the same one, each
 * another member; one that no longer `fits` is left alone, and the test gets another.
 */
export async function editing(
  partner: Partner,
  status: EditableStatus,
  changes: object,
  use: (before: GetOpportunityResponse) => Promise<void>,
  fits: (before: GetOpportunityResponse) => boolean = () => true,
): Promise<void> {
  const name = `to edit, ${status} ${JSON.stringify(changes)}`;
  const make = () =>
    status === 'Pending Submission'
      ? createdOpportunity(partner, changes)
      : reviewedOpportunity(partner, status, changes);
  const isKnown = partner.records.has(name);
  const isUsed = await onShared(partner, name, make, async (shared) => {
    const before = isKnown ? await partner.getOpportunity(shared.Id) : shared;
    if (isKnown && (before.LifeCycle?.ReviewStatus !== status || !fits(before))) return false;
    await use(before);
    return true;
  });
  if (isUsed) return;
  partner.records.delete(name);
  await editing(partner, status, changes, use, fits);
}

/** Lets a test send an update whose LastModifiedDate was read before another update was accepted. */
export const onUpdatedTwice = (
  partner: Partner,
  use: (two: { readonly late: UpdateOpportunityRequest }) => Promise<void>,
): Promise<void> =>
  onShared(
    partner,
    'updated by another writer',
    async () => {
      const { Id } = await createdOpportunity(partner);
      const late = await partner.buildUpdate(Id, { LifeCycle: { NextSteps: 'too late' } });
      await partner.updateOpportunity(Id, { LifeCycle: { NextSteps: 'the first writer wins' } });
      return { late };
    },
    use,
  );
