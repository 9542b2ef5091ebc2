import { type ExpectedError, withMessages, withoutDetails } from '../../generators/expectedError.ts';
import {
  asBody,
  type Body,
  partnerDrafts,
  requirementIdsOf,
  resolvePlaceholders,
  setAt,
} from '../../generators/index.ts';
import { ruleViolations } from '../../generators/invalid/rules.ts';
import type { Phase, RuleViolation } from '../../generators/invalid/violation.ts';
import { explainUnexpected } from '../../generators/replay/assertions.ts';
import { supportsMust } from '../../reports/coverage/requirement.ts';
import type { OperationName } from '../../schemas/index.ts';
import { affordable, runCount } from '../support/budget.ts';
import { SetupFailed } from '../support/outcome.ts';
import type { Partner } from '../support/partner.ts';
import type { Target } from '../support/target.ts';
import { cite, describeOperation, inferred, must, observed, should, test } from '../support/test.ts';
import {
  createApprovedOpportunity,
  createOpportunity,
  currentLastModified,
  submitRequest,
  updateRequest,
} from './preconditions.ts';
import { PropertyRunner, type RequirementRef } from './propertyRunner.ts';
import type { RecordedSession } from './recordedSession.ts';
import { idOf, oneOf } from './samples.ts';

const operationAt: Readonly<Record<Phase, OperationName>> = {
  create: 'CreateOpportunity',
  update: 'UpdateOpportunity',
  submit: 'StartEngagementFromOpportunityTask',
};
/** Valid drafts. All are prospects, since an update cannot change the stage of a draft. */
const prospectDrafts = partnerDrafts({ nationalSecurity: false }).map((body) =>
  setAt(body, 'LifeCycle.Stage', 'Prospect'),
);

const operationOf = ({ phases: [first = 'create'] }: RuleViolation): OperationName => operationAt[first];

for (const rule of ruleViolations) {
  const { id, title, evidence, source, commonMistake } = rule;
  const tags = commonMistake ? (['integrators'] as const) : [];
  const level = supportsMust(evidence) ? must : should;
  describeOperation(operationOf(rule), () => {
    test(title, level(id, 'generated', cite(evidence, source), ...tags), ({ partner, target }) =>
      search(partner, target, { id, statement: title }, [rule], withoutDetails),
    );
  });
}

const names = 'returns the FieldName, the Reason and a matching Code of the violated business rule';
const explains = 'returns a Message with each error of a violated business rule';
for (const operation of new Set(ruleViolations.map(operationOf))) {
  const { ruleNames: id, ruleMessages } = requirementIdsOf(operation);
  if (!id || !ruleMessages) throw new Error(`generators/${operation}.ts gives no id for ruleNames or ruleMessages.`);
  const rules = ruleViolations.filter((rule) => operationOf(rule) === operation);
  describeOperation(operation, () => {
    test(names, should(id, 'generated', inferred('behaviour A.17, A.19, A.20')), ({ partner, target }) =>
      search(partner, target, { id, statement: names }, rules, (errors) => errors),
    );
    test(explains, should(ruleMessages, 'generated', observed('behaviour A.18, A.20, A.21')), ({ partner, target }) =>
      search(partner, target, { id: ruleMessages, statement: explains }, rules, withMessages),
    );
  });
}

type Judged = (errors: readonly ExpectedError[]) => readonly ExpectedError[];

async function search(
  partner: Partner,
  target: Target,
  requirement: RequirementRef,
  rules: readonly RuleViolation[],
  judged: Judged,
): Promise<void> {
  const runner = new PropertyRunner(partner, target, requirement);
  const searches = rules.flatMap((rule) => rule.phases.map((phase) => ({ rule, phase })));
  for (const [seedOffset, { rule, phase }] of affordable(target, searches).entries()) {
    if (runner.enoughFound) break;
    await runner.check({
      arbitrary: (target.isOwnEmulator ? prospectDrafts : oneOf(prospectDrafts)).map((draft) =>
        requestPair(rule, draft),
      ),
      run: (pair, session) =>
        expectRejectedIn[phase](session, { ...rule, expectedErrors: judged(rule.expectedErrors) }, pair),
      runs: rules.length > 1 ? 1 : runCount(target, 3, 1),
      seedOffset,
    });
  }
  runner.report();
}

/** A valid opportunity, and the same with the one change that breaks the rule. */
interface RequestPair {
  readonly valid: Body;
  readonly invalid: Body;
}
function requestPair({ given, change }: RuleViolation, draft: Body): RequestPair {
  const valid = given?.(draft) ?? draft;
  return { valid, invalid: change?.(valid) ?? valid };
}

/** A draft as it is sent, with a new ClientToken. */
const resolveDraft = (draft: Body): Body => asBody(resolvePlaceholders(draft, {})) ?? {};

/** Contract and types are kept: it is a rule that is broken. */
const isValid = { validity: 'valid' } as const;

type ExpectRejected = (session: RecordedSession, rule: RuleViolation, pair: RequestPair) => Promise<void>;

const expectRejectedIn: Readonly<Record<Phase, ExpectRejected>> = {
  create: async (session, { expectedErrors }, { valid, invalid }) => {
    const sent = resolveDraft(invalid);
    if (session.shared === null)
      return session.expectRejected('CreateOpportunity', sent, expectedErrors, resolveDraft(valid), isValid);
    await session.once(`created ${JSON.stringify(valid)}`, async () =>
      idOf((await session.setUp('CreateOpportunity', resolveDraft(valid), isValid)).body),
    );
    await session.expectRejectedBeside(
      'CreateOpportunity',
      sent,
      expectedErrors,
      `create ${JSON.stringify(invalid)}`,
      isValid,
    );
  },

  update: async (session, { reviewStatus, expectedErrors }, { valid, invalid }) => {
    // Stage and ClosedLostReason of the valid request are for the update: an opportunity is created without them.
    const draft = setAt(setAt(valid, 'LifeCycle.Stage', 'Prospect'), 'LifeCycle.ClosedLostReason', null);
    const approved = reviewStatus === 'approved';
    const current = approved ? 'Approved' : 'Pending Submission';
    const made = `created ${JSON.stringify(valid)}`;
    const created = await session.once(`${current} ${JSON.stringify(valid)}`, async () => {
      if (approved) return createApprovedOpportunity(session, draft, false);
      // Where cases share, what the rule's twin created serves as well.
      const id = JSON.stringify(draft) === JSON.stringify(valid) ? session.known(made) : undefined;
      return typeof id === 'string'
        ? { opportunity: id, lastModified: await currentLastModified(session, id), body: resolveDraft(valid) }
        : createOpportunity(session, draft);
    });
    const update = (body: Body, lastModified = created.lastModified): Body => {
      const { LifeCycle, ...rest } = updateRequest({ ...created, lastModified, body }, current);
      return { ...rest, LifeCycle: { ...asBody(LifeCycle), ReviewStatus: changedReviewStatus(body) ?? current } };
    };
    if (session.shared === null)
      return session.expectRejected('UpdateOpportunity', update(invalid), expectedErrors, update(valid), isValid);
    await session.once(`${current}, updated ${JSON.stringify(valid)}`, () =>
      session.setUp('UpdateOpportunity', update(valid), isValid),
    );
    const lock = await currentLastModified(session, created.opportunity);
    const name = `update ${current} ${JSON.stringify(invalid)}`;
    await session.expectRejectedBeside('UpdateOpportunity', update(invalid, lock), expectedErrors, name, isValid);
  },

  submit: async (session, { expectedErrors, submission }, { valid, invalid }) => {
    const more = { pollTask: true, retryNotFound: true, validity: 'valid' } as const;
    const complete = () => createOpportunity(session, valid).then(({ opportunity }) => submitRequest(opportunity));
    const twin = session.shared === null ? await complete() : null;
    if (twin === null)
      await session.once(`submitted ${JSON.stringify(valid)}`, async () =>
        session.setUp('StartEngagementFromOpportunityTask', await complete(), more),
      );
    const created = await session.call('CreateOpportunity', resolveDraft(invalid), { setUp: true });
    if (!created.ok) {
      // A rule may be enforced at creation already.
      if (explainUnexpected({ kind: 'rejected', expectedErrors }, created) === null) return;
      throw new SetupFailed(`CreateOpportunity rejected the draft to submit: ${JSON.stringify(created.error)}`);
    }
    const submitted = submitRequest(String(asBody(created.body)?.Id), submission);
    const operation = 'StartEngagementFromOpportunityTask';
    if (twin) return session.expectRejected(operation, submitted, expectedErrors, twin, more);
    await session.expectResponse(operation, submitted, { kind: 'rejected', expectedErrors }, more);
  },
};

/** The ReviewStatus that the violation sets; null where it leaves the draft's own. */
const changedReviewStatus = (body: Body): unknown => {
  const status = asBody(body.LifeCycle)?.ReviewStatus;
  return status === 'Pending Submission' ? null : status;
};
