/** One way to use the installed package, and what must come of it. */
export interface PackageUse {
  readonly name: string;
  /** A file that the user has written. */
  readonly file?: string;
  readonly text?: string;
  /** A command of the package or of Playwright, or node. */
  readonly program: string;
  readonly args: readonly string[];
  readonly input?: string;
  readonly code: number;
  readonly output: RegExp;
}

const conformance = 'partner-central-conformance';
const valid = JSON.stringify({ Catalog: 'Sandbox', ClientToken: 'token', Origin: 'Partner Referral' });

const libraryTest = `import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { ListSolutionsCommand, PartnerCentralSellingClient } from '@aws-sdk/client-partnercentral-selling';
import { invalidRequestArbitrary, requestArbitrary, startEmulator, validateRequest } from 'partner-central-conformance';

test('the AWS SDK against an emulator in this process', async () => {
  const lines = [];
  const { endpoint, region, credentials, control, stop } = await startEmulator({ log: (line) => lines.push(line) });
  const client = new PartnerCentralSellingClient({ endpoint, region, credentials });
  const { SolutionSummaries } = await client.send(new ListSolutionsCommand({ Catalog: 'Sandbox' }));
  assert.equal(SolutionSummaries.length, 4);
  await control.advance({ days: 1 });
  assert.match((await control.createInvitation()).OpportunityIdentifier, /^O/);
  assert.match(await (await fetch(endpoint + '/_emulator/')).text(), /<title>Inspector/);
  await stop();
  assert.match(lines[0], /^ListSolutions 200/);
});

test('requests are checked and generated without an emulator', () => {
  assert.deepEqual(validateRequest('CreateOpportunity', {}).errors.map(({ field }) => field).sort(), ['catalog', 'clientToken']);
  const accepted = (body) => validateRequest('CreateOpportunity', body).valid;
  fc.assert(fc.property(requestArbitrary('CreateOpportunity'), accepted), { numRuns: 50 });
  const rejected = ({ request }) => !validateRequest('CreateOpportunity', request).valid;
  fc.assert(fc.property(invalidRequestArbitrary('CreateOpportunity'), rejected), { numRuns: 50 });
});
`;
const fixtureTest = `import { expect, test } from 'partner-central-conformance/playwright';

test('each test has an account of its own', async ({ partnerCentral }) => {
  expect(partnerCentral.account.AccountId).toMatch(/^\\d{12}$/);
  expect(await partnerCentral.control.now()).toBeInstanceOf(Date);
});
`;

export const packageUses: readonly PackageUse[] = [
  {
    name: 'a valid request passes check',
    program: conformance,
    args: ['check', 'CreateOpportunity'],
    input: valid,
    code: 0,
    output: /CreateOpportunity: valid/,
  },
  {
    name: 'an invalid request is explained by check, as JSON too',
    file: 'payload.json',
    text: JSON.stringify({ Catalog: 'Sandbox', Extra: 1 }),
    program: conformance,
    args: ['check', 'CreateOpportunity', 'payload.json', '--json'],
    code: 1,
    output: /"field":"clientToken","code":"REQUIRED_FIELD_MISSING".*"ignoredMembers":\["Extra"\]/,
  },
  {
    name: 'check names a broken rule',
    program: conformance,
    args: ['check', 'CreateOpportunity'],
    input: JSON.stringify({ ...JSON.parse(valid), LifeCycle: { TargetCloseDate: '2020-01-01' } }),
    code: 1,
    output: /lifeCycle\.targetCloseDate: \S+: .*\[[a-z-]+\]/,
  },
  {
    name: 'generate prints as many requests as asked',
    program: conformance,
    args: ['generate', 'CreateOpportunity', '--count', '2', '--seed', '7'],
    code: 0,
    // Text may hold separators of lines that are none in JSON.
    output: /^(?:\{[^\n]*\}\n){2}$/,
  },
  {
    name: 'generate --invalid names the error to expect',
    program: conformance,
    args: ['generate', 'CreateOpportunity', '--count', '1', '--seed', '7', '--invalid'],
    code: 0,
    output: /"violation":"[^"]+","expectedErrors":\[\{/,
  },
  {
    name: 'generate takes identifiers of what exists',
    program: conformance,
    args: ['generate', 'GetOpportunity', '--count', '1', '--data', '{"opportunity":"O7654321"}'],
    code: 0,
    output: /"Identifier":"O7654321"/,
  },
  {
    name: 'generate names the identifiers that there are',
    program: conformance,
    args: ['generate', 'GetOpportunity', '--data', '{"oportunity":"O7654321"}'],
    code: 2,
    output: /^--data must be a JSON object of texts: opportunity, /,
  },
  {
    name: 'schema writes the schemas',
    program: conformance,
    args: ['schema', 'out/schemas'],
    code: 0,
    output: /\d+ schemas in /,
  },
  {
    name: 'doctor says what is wrong with a target',
    program: conformance,
    args: ['doctor', '--target', 'emulator@http://127.0.0.1:1'],
    code: 1,
    output:
      /^Reachability: http:\/\/127\.0\.0\.1:1: no emulator answers there .*Start one: npx partner-central-emulator$/m,
  },
  {
    name: 'plan says what a run would judge and what it costs',
    program: conformance,
    args: ['plan', '--target', 'http://127.0.0.1:1', '--', 'GetOpportunity'],
    code: 0,
    output:
      /Nothing was sent\.\n.* requirements in \d+ tests: .* judged[\s\S]*About \d+ reads and \d+ writes: at least/,
  },
  {
    name: 'run tests the bundled emulator and writes the report where it was called',
    program: conformance,
    args: ['run', '--report', 'out/report', '--', '-g', 'UPD-bb5c'],
    code: 0,
    output: /1 passed[\s\S]*out\/report\/conformance\.partial\.html/,
  },
  {
    name: 'an unknown command is wrong usage',
    program: conformance,
    args: ['runn'],
    code: 2,
    output: /There is no command runn/,
  },
  {
    name: 'the library in node:test',
    file: 'library.test.js',
    text: libraryTest,
    program: 'node',
    args: ['--test', 'library.test.js'],
    code: 0,
    output: /# pass 2/,
  },
  {
    name: 'the fixture in Playwright',
    file: 'fixture.spec.js',
    text: fixtureTest,
    program: 'playwright',
    args: ['test', 'fixture.spec.js', '--reporter=line'],
    code: 0,
    output: /1 passed/,
  },
];
