import {
  ConflictException,
  type CreateOpportunityCommandInput,
  GetOpportunityCommand,
  PartnerCentralSellingClient,
  UpdateOpportunityCommand,
  type UpdateOpportunityCommandInput,
} from '@aws-sdk/client-partnercentral-selling';
import { type Changes, opportunityRequest, withChanges } from '../support/opportunityRequest.ts';
import { test as base } from '../support/test.ts';
import { addHarnessMiddleware, sdkTimeoutMs } from './harnessMiddleware.ts';

/** The AWS SDK for JavaScript as it is published, pointed at the target with the partner's own credentials. */
export const test = base.extend<{ readonly client: PartnerCentralSellingClient }>({
  client: async ({ partner }, use) => {
    const { endpoint, region, credentials } = partner.session;
    const requestHandler = { requestTimeout: sdkTimeoutMs, throwOnRequestTimeout: true };
    const client = new PartnerCentralSellingClient({
      endpoint,
      region,
      credentials: { ...credentials },
      requestHandler,
    });
    addHarnessMiddleware(client, partner.session);
    await use(client);
    client.destroy();
  },
});

/** A complete opportunity in the SDK's own type. */
export const sdkOpportunity = (changes: Changes<CreateOpportunityCommandInput> = {}): CreateOpportunityCommandInput =>
  withChanges(opportunityRequest(), changes) as unknown as CreateOpportunityCommandInput;

/** Reads, leaves out what is read-only, changes, and writes back: the update an integration by SDK makes. */
export async function updateOpportunity(
  client: PartnerCentralSellingClient,
  Identifier: string,
  changes: Changes<UpdateOpportunityCommandInput>,
): Promise<void> {
  const Catalog = 'Sandbox';
  const { $metadata, Id, Arn, CreatedDate, OpportunityTeam, RelatedEntityIdentifiers, ...rest } = await client.send(
    new GetOpportunityCommand({ Catalog, Identifier }),
  );
  // Whatever the target says: a request names our catalog.
  const input = withChanges({ ...rest, Catalog, Identifier }, changes) as unknown as UpdateOpportunityCommandInput;
  try {
    await client.send(new UpdateOpportunityCommand(input));
  } catch (error) {
    // The SDK sends an update again whose response was lost: it is read and written anew, as an integration does.
    const isLost = error instanceof ConflictException && (error.$metadata.attempts ?? 1) > 1;
    if (!isLost) throw error;
    await updateOpportunity(client, Identifier, changes);
  }
}

/** What a call threw; fails when it threw nothing. */
export async function errorFrom(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => 'nothing was thrown',
    (error: unknown) => error,
  );
}
