import {
  AccessDeniedException,
  ConflictException,
  CreateOpportunityCommand,
  GetOpportunityCommand,
  InternalServerException,
  ListOpportunitiesCommand,
  PartnerCentralSellingClient,
  ResourceNotFoundException,
  ThrottlingException,
  UpdateOpportunityCommand,
  ValidationException,
} from '@aws-sdk/client-partnercentral-selling';
import { daysFromNow, describeOperation, documented, expect, must } from '../support/test.ts';
import { errorFrom, sdkOpportunity, test, updateOpportunity } from './sdk.ts';

const Catalog = 'Sandbox';
const grounds = ['validation', documented('AWS SDK for JavaScript v3, exceptions; behaviour A.16, A.17')] as const;

describeOperation('Interop', () => {
  test(
    'returns ConflictException to the SDK for a LastModifiedDate that is no longer current',
    must('INT-4ea2', ...grounds),
    async ({ client }) => {
      const { Id: Identifier, LastModifiedDate } = await client.send(new CreateOpportunityCommand(sdkOpportunity()));
      await updateOpportunity(client, Identifier ?? '', { LifeCycle: { NextSteps: 'Written first' } });
      const { ClientToken, Origin, OpportunityTeam, ...rest } = sdkOpportunity();
      const stale = new UpdateOpportunityCommand({
        ...rest,
        Identifier,
        LastModifiedDate: new Date(Number(LastModifiedDate) - 5_000),
      });
      const thrown = await errorFrom(client.send(stale));
      expect(thrown).toBeInstanceOf(ConflictException);
    },
  );

  test(
    'returns ValidationException with its ErrorList to the SDK',
    must('INT-55fc', ...grounds),
    async ({ client }) => {
      const thrown = await errorFrom(
        client.send(new CreateOpportunityCommand(sdkOpportunity({ LifeCycle: { TargetCloseDate: daysFromNow(-1) } }))),
      );
      expect(thrown).toBeInstanceOf(ValidationException);
      expect(thrown).toMatchObject({
        name: 'ValidationException',
        $fault: 'client',
        Reason: 'BUSINESS_VALIDATION_FAILED',
      });
      const { ErrorList = [] } = thrown as ValidationException;
      expect(ErrorList.map(({ FieldName }) => FieldName)).toContain('lifeCycle.targetCloseDate');
    },
  );

  test(
    'returns ResourceNotFoundException with a request ID to the SDK',
    must('INT-5c67', ...grounds),
    async ({ client }) => {
      const thrown = await errorFrom(client.send(new GetOpportunityCommand({ Catalog, Identifier: 'O9999999999' })));
      expect(thrown).toBeInstanceOf(ResourceNotFoundException);
      expect((thrown as ResourceNotFoundException).$metadata.requestId).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  test(
    'returns AccessDeniedException to the SDK for an action that the policy does not allow',
    must('INT-5f9b', ...grounds),
    async ({ target, control, client: _ }) => {
      const allowed = await control.createAccount({
        Allow: { Actions: ['partnercentral:ListOpportunities'], Catalogs: ['Sandbox'] },
      });
      const credentials = { accessKeyId: allowed.AccessKeyId, secretAccessKey: allowed.SecretAccessKey };
      const limited = new PartnerCentralSellingClient({ endpoint: target.endpoint, region: 'us-east-1', credentials });
      expect((await limited.send(new ListOpportunitiesCommand({ Catalog }))).OpportunitySummaries).toEqual([]);
      expect(await errorFrom(limited.send(new CreateOpportunityCommand(sdkOpportunity())))).toBeInstanceOf(
        AccessDeniedException,
      );
      limited.destroy();
    },
  );

  test(
    'returns throttling and server errors that the SDK retries',
    must('INT-603a', ...grounds),
    async ({ client, control }) => {
      // One at a time: of the SDK's three attempts one is left for whatever else goes wrong.
      for (const Kind of ['ThrottlingException', 'InternalServerException'] as const) {
        await control.injectFault({ Kind, Operation: 'ListOpportunities', Count: 1 });
        const { $metadata, OpportunitySummaries } = await client.send(new ListOpportunitiesCommand({ Catalog }));
        expect(OpportunitySummaries).toEqual([]);
        expect($metadata.attempts, Kind).toBeGreaterThanOrEqual(2);
      }
    },
  );

  test(
    'returns typed exceptions to the SDK when it does not retry',
    must('INT-6095', ...grounds),
    async ({ target, partner, control, client: _ }) => {
      const { credentials } = partner.session;
      const once = new PartnerCentralSellingClient({
        endpoint: target.endpoint,
        region: 'us-east-1',
        credentials: { ...credentials },
        maxAttempts: 1,
      });
      const list = new ListOpportunitiesCommand({ Catalog });
      expect((await once.send(list)).OpportunitySummaries).toEqual([]);
      await control.injectFault({ Kind: 'ThrottlingException', Count: 1 });
      expect(await errorFrom(once.send(list))).toBeInstanceOf(ThrottlingException);
      await control.injectFault({ Kind: 'InternalServerException', Count: 1 });
      expect(await errorFrom(once.send(list))).toBeInstanceOf(InternalServerException);
      once.destroy();
    },
  );
});
