import { expect, must, operation, shapeRequirement, should, test, untested } from '../support/test.ts';
import { changed, pathOf } from './given/change.ts';
import { cite } from './given/cite.ts';
import { associated, associating, offer, solutionsOf } from './given/entities.ts';
import { hidden, type Malformed, production } from './given/refusals.ts';

const malformed: readonly Malformed[] = [
  ['DIS-9dac', 'a request that names no catalog', { Catalog: undefined }],
  ['DIS-f5a5', 'a request that names no opportunity', { OpportunityIdentifier: undefined }],
  ['DIS-8af3', 'an opportunity identifier that is not of the documented form', { OpportunityIdentifier: '12345' }],
  ['DIS-133b', 'a request that names no related entity', { RelatedEntityIdentifier: undefined }],
  ['DIS-b9bb', 'an empty related entity identifier', { RelatedEntityIdentifier: '' }],
  ['DIS-56f7', 'a request that does not say which type of entity it means', { RelatedEntityType: undefined }],
  ['DIS-ba0a', 'a type of entity that is not documented', { RelatedEntityType: 'Partner Solution' }],
];

operation('DisassociateOpportunity', () => {
  test(...must(...shapeRequirement('DisassociateOpportunity')), async ({ partner }) => {
    const reply = await partner.tries('DisassociateOpportunity', await associated(partner));
    expect(reply).toSucceed();
    expect(reply.text).toBe('');
  });

  test(
    ...must(
      'DIS-f109',
      'answer on both routes with an empty body',
      cite('DisassociateOpportunity, returns; facts A.3, A.7', 'obs', 'shape'),
    ),
    async ({ partner }) => {
      const sdk = await partner.tries('DisassociateOpportunity', await associated(partner), { route: 'sdk' });
      const rest = await partner.tries('DisassociateOpportunity', await associated(partner), { route: 'rest' });
      expect(sdk).toSucceed();
      expect(rest).toSucceed();
      expect([sdk.text, rest.text]).toEqual(['', '']);
    },
  );

  test(
    ...must('DIS-e041', 'untie an AWS product', cite('DisassociateOpportunity', 'doc', 'lifecycle')),
    async ({ partner }) => {
      const tie = await associated(partner, 'AwsProducts', 'AmazonRedshift');
      await partner.does('DisassociateOpportunity', tie);
      expect((await partner.reads(tie.OpportunityIdentifier)).RelatedEntityIdentifiers.AwsProducts).toEqual([]);
    },
  );

  test(
    ...must('DIS-410e', 'untie a partner solution', cite('DisassociateOpportunity', 'doc', 'lifecycle')),
    async ({ partner }) => {
      const tie = await associated(partner, 'Solutions');
      await partner.does('DisassociateOpportunity', tie);
      expect((await partner.reads(tie.OpportunityIdentifier)).RelatedEntityIdentifiers.Solutions).toEqual([]);
    },
  );

  test(
    ...must(
      'DIS-24c8',
      'untie a marketplace offer, given by its ARN',
      cite('DisassociateOpportunity, RelatedEntityIdentifier', 'doc', 'lifecycle'),
    ),
    async ({ partner, control }) => {
      const tie = await associated(partner, 'AwsMarketplaceOffers', offer(control, 1));
      await partner.does('DisassociateOpportunity', tie);
      expect((await partner.reads(tie.OpportunityIdentifier)).RelatedEntityIdentifiers.AwsMarketplaceOffers).toEqual(
        [],
      );
    },
  );

  test(
    ...must('DIS-c476', 'leave the other associations', cite('DisassociateOpportunity', 'doc', 'lifecycle')),
    async ({ partner }) => {
      const tie = await associated(partner, 'AwsProducts', 'AmazonRedshift');
      await partner.does(
        'AssociateOpportunity',
        await associating(partner, tie.OpportunityIdentifier, 'AwsProducts', 'AWSLambda'),
      );
      await partner.does('DisassociateOpportunity', tie);
      expect((await partner.reads(tie.OpportunityIdentifier)).RelatedEntityIdentifiers.AwsProducts).toEqual([
        'AWSLambda',
      ]);
    },
  );

  test(
    ...must(
      'DIS-cc22',
      'let the last entity be replaced by tying the new one first',
      cite('DisassociateOpportunity', 'doc', 'lifecycle'),
    ),
    async ({ partner, control }) => {
      const [old, fresh] = await solutionsOf(partner, control, 2);
      const tie = await associated(partner, 'Solutions', old);
      await partner.does(
        'AssociateOpportunity',
        await associating(partner, tie.OpportunityIdentifier, 'Solutions', fresh),
      );
      await partner.does('DisassociateOpportunity', tie);
      expect((await partner.reads(tie.OpportunityIdentifier)).RelatedEntityIdentifiers.Solutions).toEqual([fresh]);
    },
  );

  test(...should('DIS-a132', 'change LastModifiedDate', cite('facts C.6', 'inf', 'locking')), async ({ partner }) => {
    const tie = await associated(partner);
    const before = await partner.reads(tie.OpportunityIdentifier);
    await partner.does('DisassociateOpportunity', tie);
    const after = await partner.reads(tie.OpportunityIdentifier);
    expect(Date.parse(after.LastModifiedDate)).toBeGreaterThan(Date.parse(before.LastModifiedDate));
  });

  for (const [id, says, change] of malformed) {
    test(
      ...must(id, `refuse ${says}`, cite(`DisassociateOpportunity, ${pathOf(change)}; facts B`, 'doc', 'validation')),
      async ({ partner }) => {
        const [valid, other] = [await associated(partner), await associated(partner)];
        await partner.refuses('DisassociateOpportunity', valid, changed(other, change), 'ValidationException');
      },
    );
  }

  test(
    ...must(
      'DIS-30bc',
      'not find an opportunity that does not exist',
      cite('DisassociateOpportunity, OpportunityIdentifier', 'doc', 'validation'),
    ),
    async ({ partner }) => {
      const valid = await associated(partner);
      await partner.refuses(
        'DisassociateOpportunity',
        valid,
        { ...valid, OpportunityIdentifier: 'O9999999999' },
        'ResourceNotFoundException',
      );
    },
  );

  test(
    ...must(
      'DIS-84e7',
      'refuse to untie what is not tied',
      cite('DisassociateOpportunity, RelatedEntityIdentifier; facts B.2', 'doc', 'validation'),
    ),
    async ({ partner }) => {
      const valid = await associated(partner, 'AwsProducts', 'AmazonRedshift');
      const other = await associated(partner, 'AwsProducts', 'AmazonRedshift');
      const faulty = { ...other, RelatedEntityIdentifier: 'AWSLambda' };
      await partner.refuses('DisassociateOpportunity', valid, faulty, [
        'ResourceNotFoundException',
        'ValidationException',
      ]);
    },
  );

  test(
    ...should('DIS-dafa', 'call what is not tied a resource not found', cite('facts A.9, B.2', 'obs', 'validation')),
    async ({ partner }) => {
      const tie = await associated(partner);
      await partner.does('DisassociateOpportunity', tie);
      expect(await partner.tries('DisassociateOpportunity', tie)).toBeProblem('ResourceNotFoundException');
    },
  );

  test(
    ...must(
      'DIS-5e61',
      'change nothing when it refuses',
      cite('DisassociateOpportunity, OpportunityIdentifier', 'doc', 'lifecycle'),
    ),
    async ({ partner }) => {
      const tie = await associated(partner, 'AwsProducts', 'AmazonRedshift');
      const before = await partner.reads(tie.OpportunityIdentifier);
      const reply = await partner.tries('DisassociateOpportunity', { ...tie, RelatedEntityIdentifier: 'AWSLambda' });
      expect(reply.ok).toBe(false);
      expect(await partner.reads(tie.OpportunityIdentifier)).toEqual(before);
    },
  );

  test(
    ...must(
      'DIS-d491',
      "keep its hands off another account's opportunity",
      cite('DisassociateOpportunity, OpportunityIdentifier', 'doc', 'security'),
    ),
    async ({ partner, stranger }) => {
      const tie = await associated(partner, 'AwsProducts', 'AmazonRedshift');
      await stranger.does('DisassociateOpportunity', await associated(stranger));
      expect(await stranger.tries('DisassociateOpportunity', tie)).toBeProblem(hidden);
      expect((await partner.reads(tie.OpportunityIdentifier)).RelatedEntityIdentifiers.AwsProducts).toEqual([
        'AmazonRedshift',
      ]);
    },
  );

  test(
    ...must(
      'DIS-56c9',
      'not reach from one catalog into the other',
      cite('DisassociateOpportunity, Catalog', 'doc', 'security'),
    ),
    async ({ partner, control }) => {
      const [valid, other] = [await associated(partner), await associated(partner)];
      await partner.refuses('DisassociateOpportunity', valid, { ...other, Catalog: production(control) }, hidden);
    },
  );

  test(
    ...untested(
      'DIS-249b',
      'keep the last entity that is required from being removed',
      'the document advises callers; no source says that the service enforces it',
      cite('DisassociateOpportunity', 'doc', 'rules'),
    ),
  );
});
