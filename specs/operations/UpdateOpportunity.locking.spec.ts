import {
  contested,
  describeOperation,
  documented,
  expect,
  may,
  must,
  observed,
  should,
  test,
} from '../support/test.ts';
import { changeAt, getAt } from './helpers/bodyPath.ts';
import { editing, onUpdatedTwice } from './helpers/editable.ts';
import { assignRequest, createdOpportunity, fullCreateRequest, reviewedOpportunity } from './helpers/opportunities.ts';

/** Members that become null when an update leaves them out, and what they then read as. */
const nulled = [
  ['UPD-a00c', 'Customer.Account.Address.StreetAddress'],
  ['UPD-4904', 'Customer.Account.AwsAccountId'],
  ['UPD-1ea2', 'Customer.Account.Duns'],
  ['UPD-155a', 'LifeCycle.NextSteps'],
  ['UPD-94c3', 'PartnerOpportunityIdentifier'],
  ['UPD-b483', 'Project.AdditionalComments'],
  ['UPD-9651', 'Project.ApnPrograms'],
  ['UPD-4320', 'Project.SalesActivities'],
  ['UPD-4d73', 'SoftwareRevenue'],
] as const;
/** Members of which it is open whether an update may leave them out. */
const nulledOrRejected = [
  ['UPD-c3a8', 'PrimaryNeedsFromAws'],
  ['UPD-40b9', 'Project.DeliveryModels'],
  ['UPD-e61d', 'Project.Title'],
] as const;

/** A value in every member; each that is made has a token of its own. */
const { ClientToken: _, ...full } = fullCreateRequest();

describeOperation('UpdateOpportunity', () => {
  test(
    'rejects a LastModifiedDate that is no longer current',
    must('UPD-bb5c', 'locking', observed('UpdateOpportunity, LastModifiedDate; behaviour C.6'), 'integrators'),
    async ({ partner }) => {
      await onUpdatedTwice(partner, async ({ late }) => {
        expect(await partner.call('UpdateOpportunity', late)).toBeRejectedWith('ConflictException');
      });
    },
  );

  test(
    'changes nothing for a LastModifiedDate that is no longer current',
    must('UPD-02da', 'locking', observed('UpdateOpportunity, LastModifiedDate; behaviour C.6')),
    async ({ partner }) => {
      await onUpdatedTwice(partner, async ({ late }) => {
        await partner.call('UpdateOpportunity', late);
        const { LifeCycle } = await partner.getOpportunity(late.Identifier);
        expect(LifeCycle?.NextSteps).toBe('the first writer wins');
      });
    },
  );

  test(
    'returns "Conflicting error, last modified date is not the latest" on a conflict',
    should('UPD-5320', 'locking', observed('behaviour A.20')),
    async ({ partner }) => {
      await onUpdatedTwice(partner, async ({ late }) => {
        const reply = await partner.call('UpdateOpportunity', late);
        expect(reply.error?.members.Message).toBe('Conflicting error, last modified date is not the latest');
      });
    },
  );

  test(
    'rejects a LastModifiedDate in the future',
    must('UPD-e024', 'locking', documented('UpdateOpportunity, LastModifiedDate; behaviour C.6')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      const future = new Date(Date.now() + 86_400_000).toISOString();
      const early = () => partner.buildUpdate(Id, { LastModifiedDate: future });
      await partner.expectRejected('UpdateOpportunity', () => partner.buildUpdate(Id), early, [
        'ConflictException',
        'ValidationException',
      ]);
    },
  );

  test(
    'accepts an update after a conflict once the opportunity is read again',
    must('UPD-789e', 'locking', documented('UpdateOpportunity; behaviour C.6')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      const late = await partner.buildUpdate(Id);
      await partner.asserting().updateOpportunity(Id, {});
      expect(await partner.call('UpdateOpportunity', late)).toBeRejectedWith('ConflictException');
      expect(await partner.call('UpdateOpportunity', await partner.buildUpdate(Id))).toSucceed();
    },
  );

  test(
    'returns the LastModifiedDate that the next update needs',
    must('UPD-59fb', 'locking', observed('UpdateOpportunity, response; behaviour B.2')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      const first = await partner.buildUpdate(Id, { LifeCycle: { NextSteps: 'one' } });
      const { LastModifiedDate } = await partner.expectAccepted('UpdateOpportunity', first);
      const second = { ...first, LastModifiedDate, LifeCycle: { ...first.LifeCycle, NextSteps: 'two' } };
      expect(await partner.call('UpdateOpportunity', second)).toSucceed();
      expect((await partner.getOpportunity(Id)).LifeCycle?.NextSteps).toBe('two');
    },
  );

  test(
    'returns the same LastModifiedDate as GetOpportunity',
    must('UPD-c804', 'locking', documented('UpdateOpportunity, response')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      const { LastModifiedDate } = await partner
        .asserting()
        .updateOpportunity(Id, { LifeCycle: { NextSteps: 'Call again' } });
      expect(Date.parse((await partner.getOpportunity(Id)).LastModifiedDate)).toBe(Date.parse(LastModifiedDate));
    },
  );

  test(
    'changes LastModifiedDate to a later time with every update',
    must('UPD-3b07', 'locking', observed('behaviour C.6')),
    async ({ partner }) => {
      const { Id, LastModifiedDate } = await createdOpportunity(partner);
      const first = await partner.asserting().updateOpportunity(Id, {});
      const second = await partner.asserting().updateOpportunity(Id, {});
      const dates = [LastModifiedDate, first.LastModifiedDate, second.LastModifiedDate].map((date) => Date.parse(date));
      expect(dates).toEqual([...new Set(dates)].toSorted((one, two) => one - two));
    },
  );

  test(
    'accepts LastModifiedDate with the offset +00:00 in place of Z',
    must('UPD-1fb6', 'locking', observed('behaviour A.15')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      const revision = await partner.buildUpdate(Id);
      const offset = { ...revision, LastModifiedDate: revision.LastModifiedDate.replace(/Z$/, '+00:00') };
      expect(await partner.call('UpdateOpportunity', offset)).toSucceed();
      expect(await partner.call('UpdateOpportunity', offset)).toBeRejectedWith('ConflictException');
    },
  );

  test(
    'returns LastModifiedDate with a fraction of a second',
    // Whole seconds until March 2025; each of three updates would end on one by chance once in 10^9.
    may('UPD-b71e', 'shape', observed('behaviour A.15')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      const dates: string[] = [];
      for (let update = 0; update < 3; update += 1)
        dates.push((await partner.updateOpportunity(Id, {})).LastModifiedDate);
      expect(
        dates.some((date) => /\.\d*[1-9]\d*Z$/.test(date)),
        dates.join(', '),
      ).toBe(true);
    },
  );

  test(
    'rejects a LastModifiedDate from before an assignment',
    must('UPD-8aa3', 'locking', observed('behaviour C.6')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      await partner.updateOpportunity(Id, {});
      const late = await partner.buildUpdate(Id);
      await partner.setUp('AssignOpportunity', await assignRequest(partner, Id));
      expect(await partner.call('UpdateOpportunity', late)).toBeRejectedWith('ConflictException');
    },
  );

  test(
    'accepts exactly one of two concurrent updates with the same LastModifiedDate',
    must('UPD-a05b', 'locking', documented('behaviour C.6')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      const [one, two] = [
        await partner.buildUpdate(Id, { LifeCycle: { NextSteps: 'one' } }),
        await partner.buildUpdate(Id, { LifeCycle: { NextSteps: 'two' } }),
      ];
      const replies = await Promise.all([one, two].map((revision) => partner.call('UpdateOpportunity', revision)));
      expect(replies.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
      expect(replies.map(({ error }) => error?.name ?? '').toSorted()).toEqual(['', 'ConflictException']);
    },
  );

  for (const [id, path] of nulled) {
    test(
      `sets ${path} to null when it is omitted`,
      must(id, 'lifecycle', documented(`UpdateOpportunity, whole payload; behaviour C.6`)),
      async ({ partner }) => {
        await editing(partner, 'Pending Submission', full, async (before) => {
          await partner.expectAccepted(
            'UpdateOpportunity',
            await partner.buildUpdate(before.Id, changeAt(path, undefined)),
          );
          expect(getAt(before, path) ?? null).not.toBeNull();
          expect(getAt(await partner.getOpportunity(before.Id), path) ?? null).toBeNull();
        });
      },
    );
  }

  for (const [id, path] of nulledOrRejected) {
    test(
      `sets ${path} to null or rejects the update when it is omitted`,
      should(id, 'lifecycle', contested('UpdateOpportunity, whole payload; behaviour C.6; since-launch Q.4')),
      async ({ partner }) => {
        const before = await createdOpportunity(partner, fullCreateRequest());
        expect(getAt(before, path) ?? null).not.toBeNull();
        const response = await partner.call(
          'UpdateOpportunity',
          await partner.buildUpdate(before.Id, changeAt(path, undefined)),
        );
        if (!response.ok) expect(response).toBeRejectedWith('ValidationException');
        const after = getAt(await partner.getOpportunity(before.Id), path) ?? null;
        expect(after).toEqual(response.ok ? null : getAt(before, path));
        // The same update without the omission passes, so that a rejection was about it.
        await partner.asserting().updateOpportunity(before.Id, {});
      },
    );
  }

  test(
    'sets Customer.Contacts to an empty list or null when it is omitted',
    must('UPD-5cb2', 'lifecycle', documented('UpdateOpportunity, whole payload; behaviour A.11')),
    async ({ partner }) => {
      const { Id, Customer } = await createdOpportunity(partner);
      await partner.asserting().updateOpportunity(Id, { Customer: { Contacts: undefined } });
      expect([Customer?.Contacts?.length, (await partner.getOpportunity(Id)).Customer?.Contacts ?? []]).toEqual([
        1,
        [],
      ]);
    },
  );

  test(
    'sets a member to null when null is sent',
    must('UPD-f9bf', 'lifecycle', observed('behaviour A.14')),
    async ({ partner }) => {
      const { Id, Project } = await createdOpportunity(partner);
      await partner.asserting().updateOpportunity(Id, { Project: { AdditionalComments: null } });
      expect([
        Project?.AdditionalComments,
        (await partner.getOpportunity(Id)).Project?.AdditionalComments ?? null,
      ]).toEqual(['Made by a conformance run', null]);
    },
  );

  test(
    'sets LifeCycle.ReviewStatus to null when it is omitted in Catalog "Sandbox"',
    should('UPD-ff17', 'lifecycle', observed('behaviour C.6')),
    async ({ partner }) => {
      const { Id, LifeCycle } = await createdOpportunity(partner);
      await partner.asserting().updateOpportunity(Id, { LifeCycle: { ReviewStatus: undefined } });
      expect([LifeCycle?.ReviewStatus, (await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus ?? null]).toEqual([
        'Pending Submission',
        null,
      ]);
    },
  );

  test(
    'changes ReviewStatus from null to "Action Required" in Catalog "Sandbox"',
    should('UPD-3ff6', 'lifecycle', observed('behaviour C.6')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      await partner.asserting().updateOpportunity(Id, { LifeCycle: { ReviewStatus: undefined } });
      await partner.asserting().updateOpportunity(Id, { LifeCycle: { ReviewStatus: 'Action Required' } });
      expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Action Required');
    },
  );

  test(
    'rejects a LastModifiedDate from before an AWS review decision',
    must('UPD-850a', 'locking', observed('behaviour C.6')),
    async ({ partner, control }) => {
      const { Id } = await reviewedOpportunity(partner, 'Action Required');
      const late = await partner.buildUpdate(Id);
      await partner.submitOpportunity(Id);
      await control.setReviewStatus({ Identifier: Id, ReviewStatus: 'In review' });
      await control.setReviewStatus({ Identifier: Id, ReviewStatus: 'Approved' });
      expect(
        await partner.call('UpdateOpportunity', {
          ...late,
          LifeCycle: { ...late.LifeCycle, ReviewStatus: 'Approved', NextSteps: 'Too late' },
        }),
      ).toBeRejectedWith('ConflictException');
      expect(await partner.call('UpdateOpportunity', await partner.buildUpdate(Id))).toSucceed();
    },
  );
});
