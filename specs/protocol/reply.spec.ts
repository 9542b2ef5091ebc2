import { change, discerns, errorShapeRequirement, expect, must, operation, should, test } from '../support/test.ts';

const asked = { Catalog: 'Sandbox' };
const absent = { Catalog: 'Sandbox', Identifier: 'O9999999999999999999' };
const about = 'shape';

operation('Protocol', () => {
  test(...must(...errorShapeRequirement()), async ({ partner }) => {
    const { Id, sent } = await partner.creates();
    const update = await partner.revision(Id);
    await partner.does('UpdateOpportunity', update);
    expect(await partner.tries('GetOpportunity', { ...absent, Catalog: undefined })).toBeProblem('ValidationException');
    const past = change(sent, { ClientToken: `${sent.ClientToken}-2`, LifeCycle: { TargetCloseDate: '2020-01-31' } });
    expect(await partner.tries('CreateOpportunity', past)).toBeProblem('ValidationException');
    expect(await partner.tries('GetOpportunity', absent)).toBeProblem('ResourceNotFoundException');
    expect(await partner.tries('UpdateOpportunity', update)).toBeProblem('ConflictException');
  });

  test(
    ...must('PRO-6760', 'label its answers with the media type of their route', {
      source: 'facts A.6',
      evidence: 'obs',
      about,
    }),
    async ({ partner }) => {
      await discerns(partner);
      const sdk = await partner.tries('ListSolutions', asked, { route: 'sdk' });
      const rest = await partner.tries('ListSolutions', asked, { route: 'rest' });
      expect(sdk).toSucceed();
      expect(rest).toSucceed();
      expect([sdk, rest].map(({ headers }) => headers['content-type']?.split(';')[0])).toEqual([
        'application/x-amz-json-1.0',
        'application/json',
      ]);
    },
  );

  test(
    ...must('PRO-2318', 'give each answer a request id of its own', { source: 'facts A.6', evidence: 'obs', about }),
    async ({ partner }) => {
      const first = await partner.tries('ListSolutions', asked);
      const refused = await partner.tries('GetOpportunity', absent);
      expect(first).toSucceed();
      expect(refused).toBeProblem('ResourceNotFoundException');
      const ids = [first, refused].map(({ requestId }) => requestId ?? 'none');
      for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      expect(new Set(ids).size).toBe(2);
    },
  );

  test(
    ...must('PRO-bdaa', 'name its errors in the header X-Amzn-ErrorType', {
      source: 'facts A.8',
      evidence: 'obs',
      about,
    }),
    async ({ partner }) => {
      expect(await partner.tries('ListSolutions', asked)).toSucceed();
      const { headers, status } = await partner.tries('GetOpportunity', absent, { route: 'rest' });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(headers['x-amzn-errortype']).toMatch(/^ResourceNotFoundException(:|$)/);
    },
  );

  test(
    ...should('PRO-d57e', 'name its errors in the member __type on the SDK route, too', {
      source: 'model, awsJson1_0; facts J',
      evidence: 'inf',
      about,
    }),
    async ({ partner }) => {
      expect(await partner.tries('ListSolutions', asked)).toSucceed();
      const reply = await partner.tries('GetOpportunity', absent, { route: 'sdk' });
      expect(reply).toBeProblem('ResourceNotFoundException');
      expect(reply.problem?.members.__type).toMatch(/(^|#)ResourceNotFoundException$/);
    },
  );
});
