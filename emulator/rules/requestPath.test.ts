import { expect, test } from '@playwright/test';
import { ApiError, type FieldError } from '../apiError.ts';
import { matchesDeclaration, matchesTemplate } from '../testing/ruleExamples.ts';
import { editingRequests } from '../testing/ruleRequests/editing.ts';
import { opportunityRequests } from '../testing/ruleRequests/opportunity.ts';
import { preconditionRequests } from '../testing/ruleRequests/preconditions.ts';
import { createStory, type RuleRequest } from '../testing/ruleRequests/story.ts';
import { submissionRequests } from '../testing/ruleRequests/submission.ts';
import { preconditions, rules } from './evaluate.ts';

const requests: Readonly<Record<string, readonly RuleRequest[]>> = {
  ...opportunityRequests,
  ...editingRequests,
  ...submissionRequests,
  ...preconditionRequests,
};
const allRules = Object.values(rules).flat();
const allPreconditions = Object.values(preconditions).flat();

/** The error that a request gets through the request path; throws when it is accepted. */
function errorOf(request: RuleRequest): ApiError {
  const story = createStory();
  const [operation, body] = request(story);
  try {
    story.partner.call(operation, body);
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
  throw new Error(`${operation} accepted ${JSON.stringify(body)}`);
}

test('every rule of docs/fidelity.md has a request, and every request a rule', () => {
  const names = [...allRules, ...allPreconditions].map(({ name }) => name);
  expect(Object.keys(requests).sort()).toEqual(names.sort());
});

test('the requests that the others differ from are accepted', () => {
  for (const status of ['Pending Submission', 'Submitted', 'Action Required', 'Approved'] as const) {
    const story = createStory();
    const Id = story.createIn(status);
    expect(story.read(Id).LifeCycle?.ReviewStatus).toBe(status);
    if (status !== 'Submitted') story.update(Id, {});
  }
});

for (const rule of allRules) {
  test(`${rule.name} gives exactly its error through the request path`, () => {
    const received: FieldError[] = [];
    for (const request of requests[rule.name] ?? []) {
      const error = errorOf(request);
      expect(error.errorName).toBe('ValidationException');
      const others = error.ErrorList.filter(
        (one) => !rule.errors.some((declared) => matchesDeclaration(declared, one)),
      );
      expect(others).toEqual([]);
      expect(error.Reason).toBe(rule.reason);
      received.push(...error.ErrorList);
    }
    const missing = rule.errors.filter((declared) => !received.some((one) => matchesDeclaration(declared, one)));
    expect(missing).toEqual([]);
  });
}

for (const { name, errorName, reason, fieldError, message } of allPreconditions) {
  test(`${name} gives exactly its error through the request path`, () => {
    for (const request of requests[name] ?? []) {
      const error = errorOf(request);
      const [entry] = error.ErrorList;
      expect([error.errorName, error.Reason]).toEqual([errorName, reason]);
      expect(error.ErrorList).toHaveLength(fieldError ? 1 : 0);
      if (fieldError) expect(entry).toMatchObject(fieldError);
      const text = entry?.Message ?? error.message;
      expect(matchesTemplate(message, text), `"${text}" is "${message}"`).toBe(true);
    }
  });
}
