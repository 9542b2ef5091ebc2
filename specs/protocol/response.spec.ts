import type { ApiResponse } from '../../client/response.ts';
import { associateRequest } from '../operations/helpers/associations.ts';
import {
  assertTargetRejectsInvalid,
  describeOperation,
  errorShapeRequirement,
  expect,
  inferred,
  may,
  must,
  observed,
  should,
  test,
  withChanges,
} from '../support/test.ts';

const asked = { Catalog: 'Sandbox' };
const absent = { Catalog: 'Sandbox', Identifier: 'O9999999999999999999' };
const category = 'shape';

/** What a rejection says: a ValidationException in its entries (behaviour A.18), any other error in its Message. */
function messagesOf({ error }: ApiResponse): readonly unknown[] {
  const list = error?.name === 'ValidationException' ? error.members.ErrorList : [error?.members];
  return (Array.isArray(list) ? list : []).map(
    (entry) => (entry as { readonly Message?: unknown } | undefined)?.Message,
  );
}

describeOperation('Protocol', () => {
  test(
    'returns the documented error shape for each exception',
    must(...errorShapeRequirement()),
    async ({ partner }) => {
      const { Id, sent } = await partner.createOpportunity();
      const update = await partner.buildUpdate(Id);
      await partner.setUp('UpdateOpportunity', update);
      expect(await partner.call('GetOpportunity', { ...absent, Catalog: undefined })).toBeRejectedWith(
        'ValidationException',
      );
      const past = withChanges(sent, {
        ClientToken: `${sent.ClientToken}-2`,
        LifeCycle: { TargetCloseDate: '2020-01-31' },
      });
      expect(await partner.call('CreateOpportunity', past)).toBeRejectedWith('ValidationException');
      expect(await partner.call('GetOpportunity', absent)).toBeRejectedWith('ResourceNotFoundException');
      expect(await partner.call('UpdateOpportunity', update)).toBeRejectedWith('ConflictException');
    },
  );

  test(
    'returns a Message with each exception about a record',
    should('PRO-7d52', category, observed('behaviour A.9, A.17, A.18, A.20')),
    async ({ partner }) => {
      const { Id, sent } = await partner.createOpportunity();
      const update = await partner.buildUpdate(Id);
      const association = await associateRequest(partner, Id);
      await partner.setUp('UpdateOpportunity', update);
      await partner.setUp('AssociateOpportunity', association);
      await partner.setUp('DisassociateOpportunity', association);
      const unknown = { ...association, RelatedEntityType: 'Solutions', RelatedEntityIdentifier: 'S-9999999' } as const;
      for (const reply of [
        await partner.call('GetOpportunity', absent),
        await partner.call('UpdateOpportunity', update),
        await partner.call('CreateOpportunity', withChanges(sent, { Project: { Title: 'another body' } })),
        await partner.call('AssociateOpportunity', unknown),
        await partner.call('DisassociateOpportunity', association),
      ]) {
        expect(reply).not.toSucceed();
        const messages = messagesOf(reply);
        expect(messages.length, reply.text).toBeGreaterThan(0);
        for (const message of messages) expect(message, reply.text).toMatch(/\S/);
      }
    },
  );

  test(
    'returns an empty Message beside the ErrorList of a ValidationException',
    may('PRO-3c8e', category, observed('behaviour A.18')),
    async ({ partner }) => {
      const { sent } = await partner.createOpportunity();
      const past = { LifeCycle: { TargetCloseDate: '2020-01-31' } };
      const twoViolations = { ...past, Marketing: { Source: 'None', CampaignName: 'a campaign' } };
      for (const [index, change] of [past, twoViolations].entries()) {
        const ClientToken = `${sent.ClientToken}-${index}`;
        const reply = await partner.call('CreateOpportunity', withChanges(sent, { ...change, ClientToken }));
        expect(reply).toBeRejectedWith('ValidationException');
        expect(reply.error?.members.Message).toBe('');
      }
    },
  );

  test(
    'returns the Content-Type of the route',
    must('PRO-6760', category, observed('behaviour A.6')),
    async ({ partner }) => {
      await assertTargetRejectsInvalid(partner);
      const sdk = await partner.call('ListSolutions', asked, { route: 'sdk' });
      const rest = await partner.call('ListSolutions', asked, { route: 'rest' });
      expect(sdk).toSucceed();
      expect(rest).toSucceed();
      expect([sdk, rest].map(({ headers }) => headers['content-type']?.split(';')[0])).toEqual([
        'application/x-amz-json-1.0',
        'application/json',
      ]);
    },
  );

  test(
    'returns a unique request ID with each response',
    must('PRO-2318', category, observed('behaviour A.6')),
    async ({ partner }) => {
      const first = await partner.call('ListSolutions', asked);
      await partner.getOpportunity((await partner.createOpportunity()).Id);
      const refused = await partner.call('GetOpportunity', absent);
      expect(first).toSucceed();
      expect(refused).toBeRejectedWith('ResourceNotFoundException');
      const ids = [first, refused].map(({ requestId }) => requestId ?? 'none');
      for (const id of ids) expect(id, 'x-amzn-RequestId').toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      expect(new Set(ids).size, 'distinct x-amzn-RequestId').toBe(2);
    },
  );

  test(
    'includes the error name in the header X-Amzn-ErrorType',
    must('PRO-bdaa', category, observed('behaviour A.8')),
    async ({ partner }) => {
      expect(await partner.call('ListSolutions', asked)).toSucceed();
      await partner.getOpportunity((await partner.createOpportunity()).Id);
      const { headers, status } = await partner.call('GetOpportunity', absent, { route: 'rest' });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(headers['x-amzn-errortype']).toMatch(/^ResourceNotFoundException(:|$)/);
    },
  );

  test(
    'includes the error name in the member __type on the SDK route',
    should('PRO-d57e', category, inferred('model, awsJson1_0; behaviour J')),
    async ({ partner }) => {
      expect(await partner.call('ListSolutions', asked)).toSucceed();
      await partner.getOpportunity((await partner.createOpportunity()).Id);
      const reply = await partner.call('GetOpportunity', absent, { route: 'sdk' });
      expect(reply).toBeRejectedWith('ResourceNotFoundException');
      expect(reply.error?.members.__type).toMatch(/(^|#)ResourceNotFoundException$/);
    },
  );
});
