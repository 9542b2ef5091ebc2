import { expect, test } from '@playwright/test';
import { ApiError } from '../apiError.ts';
import { createHarness } from '../testing/emulatorHarness.ts';
import { checkResponse } from './checkResponse.ts';

const { createPartner } = createHarness();
const partner = createPartner();
partner.createOpportunity();
const [row] = partner.call('ListOpportunities', {}).OpportunitySummaries;
if (!row) throw new Error('The list is empty.');

const check = (...rows: readonly object[]) => {
  const body = { NextToken: null, OpportunitySummaries: rows };
  return () => expect(checkResponse('ListOpportunities', body)).toBe(body);
};
const shared = (): object => Object.freeze({ ...row });
const wrong = (): object => Object.freeze({ ...row, LifeCycle: { ...row.LifeCycle, Stage: 7 } });

test('rows that many lists share are validated once, and each that is new is validated', () => {
  const known = shared();
  check(known)();
  check(known, shared())();
  check(known)();
  for (const rows of [[wrong()], [known, wrong()], [wrong(), known]]) expect(check(...rows)).toThrow(ApiError);
});

test('what is wrong beside the rows is found too, and a wrong row again', () => {
  const [known, bad] = [shared(), wrong()];
  check(known)();
  expect(() => checkResponse('ListOpportunities', { NextToken: 7, OpportunitySummaries: [known] })).toThrow(ApiError);
  for (let time = 0; time < 2; time += 1) expect(check(bad)).toThrow(ApiError);
});

test('a row of one list is not valid in another, nor as a response', () => {
  const known = shared();
  check(known)();
  expect(() => checkResponse('ListSolutions', { NextToken: null, SolutionSummaries: [known] })).toThrow(ApiError);
  expect(() => checkResponse('GetEngagementInvitation', known)).toThrow(ApiError);
});
