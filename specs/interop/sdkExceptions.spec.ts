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
import { daysFromNow, describeOperation, expect, must } from '../support/test.ts';
import { errorFrom, sdkOpportunity, test, updateOpportunity } from './sdk.ts';

const Catalog = 'Sandbox';
const grounds = {
  source: 'AWS SDK for JavaScript v3, exceptions; facts A.16, A.17',
  evidence: 'doc',
  category: 'validation',
} as const;

describeOperation('Interop', () => {
  test(
    ...must('INT-4ea2', 'give the SDK a ConflictException for a stale LastModifiedDate', grounds),
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
    ...must('INT-55fc', 'give the SDK a ValidationException with its list of faults', grounds),
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
    ...must('INT-5c67', 'give the SDK a ResourceNotFoundException, with a request id', grounds),
    async ({ client }) => {
      const thrown = await errorFrom(client.send(new GetOpportunityCommand({ Catalog, Identifier: 'O9999999999' })));
      expect(thrown).toBeInstanceOf(ResourceNotFoundException);
      expect((thrown as ResourceNotFoundException).$metadata.requestId).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  test(
    ...must('INT-5f9b', 'give the SDK an AccessDeniedException when the policy does not allow an action', grounds),
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
    ...must('INT-603a', 'let the SDK recover by itself from throttling and from a server error', grounds),
    async ({ client, control }) => {
      await control.injectFault({ Kind: 'ThrottlingException', Operation: 'ListOpportunities', Count: 1 });
      await control.injectFault({ Kind: 'InternalServerException', Operation: 'ListOpportunities', Count: 1 });
      const { $metadata, OpportunitySummaries } = await client.send(new ListOpportunitiesCommand({ Catalog }));
      expect(OpportunitySummaries).toEqual([]);
      expect($metadata.attempts).toBe(3);
    },
  );

  test(
    ...must('INT-6095', 'give the SDK the typed exception when retrying does not help', grounds),
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
