import {
  assertTargetRejectsInvalid,
  describeOperation,
  errorShapeRequirement,
  expect,
  must,
  should,
  test,
  withChanges,
} from '../support/test.ts';

const asked = { Catalog: 'Sandbox' };
const absent = { Catalog: 'Sandbox', Identifier: 'O9999999999999999999' };
const category = 'shape';

describeOperation('Protocol', () => {
  test(...must(...errorShapeRequirement()), async ({ partner }) => {
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
  });

  test(
    ...must('PRO-6760', 'label its answers with the media type of their route', {
      source: 'facts A.6',
      evidence: 'obs',
      category,
    }),
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
    ...must('PRO-2318', 'give each answer a request id of its own', { source: 'facts A.6', evidence: 'obs', category }),
    async ({ partner }) => {
      const first = await partner.call('ListSolutions', asked);
      const refused = await partner.call('GetOpportunity', absent);
      expect(first).toSucceed();
      expect(refused).toBeRejectedWith('ResourceNotFoundException');
      const ids = [first, refused].map(({ requestId }) => requestId ?? 'none');
      for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      expect(new Set(ids).size).toBe(2);
    },
  );

  test(
    ...must('PRO-bdaa', 'name its errors in the header X-Amzn-ErrorType', {
      source: 'facts A.8',
      evidence: 'obs',
      category,
    }),
    async ({ partner }) => {
      expect(await partner.call('ListSolutions', asked)).toSucceed();
      const { headers, status } = await partner.call('GetOpportunity', absent, { route: 'rest' });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(headers['x-amzn-errortype']).toMatch(/^ResourceNotFoundException(:|$)/);
    },
  );

  test(
    ...should('PRO-d57e', 'name its errors in the member __type on the SDK route, too', {
      source: 'model, awsJson1_0; facts J',
      evidence: 'inf',
      category,
    }),
    async ({ partner }) => {
      expect(await partner.call('ListSolutions', asked)).toSucceed();
      const reply = await partner.call('GetOpportunity', absent, { route: 'sdk' });
      expect(reply).toBeRejectedWith('ResourceNotFoundException');
      expect(reply.error?.members.__type).toMatch(/(^|#)ResourceNotFoundException$/);
    },
  );
});
