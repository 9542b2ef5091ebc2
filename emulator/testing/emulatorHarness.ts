import type { OperationName, ResponseOf } from '../../schemas/index.ts';
import { ApiError } from '../apiError.ts';
import { responseShape } from '../contract/shape.ts';
import { ControlRequest } from '../control/controlRequest.ts';
import { createAccount } from '../control/createAccount.ts';
import { endpoints } from '../control/endpoints.ts';
import { createWorld } from '../createWorld.ts';
import { serialize } from '../protocol/encodeResponse.ts';
import type { Settings } from '../settings.ts';
import type { Call, World } from '../world.ts';

/** For unit tests: a world in memory, a clock that the test advances, and partners who call operations. */
export function createHarness(settings: Partial<Settings> = {}) {
  let now = Date.parse('2026-03-01T10:00:00.250Z');
  const world = createWorld(settings, () => now);
  return {
    world,
    /** Moves the server's clock. */
    advanceClock(durationMs: number): void {
      now += durationMs;
    },
    createPartner: (account = '111111111111', overrides: object = {}) => partnerClient(world, account, overrides),
    /** Calls an endpoint of the control plane. */
    callControl: (endpoint: string, body: object): object => {
      const found = endpoints[endpoint];
      if (!found || !('respond' in found)) throw new Error(`No endpoint ${endpoint} that answers at once.`);
      const result = found.respond(new ControlRequest(new Map(Object.entries(body))), world);
      if (result instanceof Promise) throw new Error(`${endpoint} is asynchronous.`);
      return result;
    },
  };
}
export type TestPartner = ReturnType<typeof partnerClient>;

function partnerClient(world: World, account: string, overrides: object) {
  const { AccessKeyId } = createAccount(
    new ControlRequest(new Map(Object.entries({ AccountId: account, ...overrides }))),
    world,
  );
  const caller = world.accounts.findCaller(AccessKeyId);
  if (!caller) throw new Error('The partner was not signed up.');
  const perform = (call: Call, request: object): unknown => {
    const { steps } = world;
    const input = steps.validateRequest(call, { Catalog: 'Sandbox', ...request });
    steps.runDueWork(account, world);
    return steps.validateResponse(call, steps.perform(call, input, world));
  };
  const callTo = (operation: OperationName, route: Call['route']): Call => ({
    operation,
    route,
    caller,
    requestId: world.ids.uuid(),
  });
  const call = <O extends OperationName>(operation: O, request: object): ResponseOf<O> => {
    const output = perform(callTo(operation, 'rest'), request);
    // As a client sees it, with its nulls.
    return JSON.parse(serialize(output, responseShape(operation))) as ResponseOf<O>;
  };
  return {
    call,
    /** The text of the response, in the form that the settings ask for. */
    bodyOf(operation: OperationName, request: object, route: Call['route'] = 'rest'): string {
      const target = callTo(operation, route);
      return String(world.steps.encode(target, perform(target, request), world).body);
    },
    /** The name of the error that a request is rejected with, and the codes of its ErrorList; 'none' when it succeeds. */
    callExpectingError(operation: OperationName, request: object): string {
      try {
        call(operation, request);
        return 'none';
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        return [error.errorName, ...error.ErrorList.map(({ FieldName, Code }) => `${FieldName ?? ''}:${Code}`)].join(
          ' ',
        );
      }
    },
    /** Creates an opportunity that lacks only a solution to be submitted. */
    createOpportunity(overrides: object = {}) {
      const { Id } = call('CreateOpportunity', { ...completeOpportunity, ClientToken: world.ids.uuid(), ...overrides });
      return { Id };
    },
    getOpportunity: (Identifier: string) => call('GetOpportunity', { Identifier }),
  };
}

const completeOpportunity = {
  Origin: 'Partner Referral',
  Customer: {
    Account: {
      CompanyName: 'Example Customer',
      Industry: 'Software and Internet',
      WebsiteUrl: 'https://www.example.com',
      Address: {
        City: 'Seattle',
        CountryCode: 'US',
        PostalCode: '98109',
        StateOrRegion: 'Washington',
        StreetAddress: '1 Way',
      },
    },
  },
  LifeCycle: { Stage: 'Prospect', TargetCloseDate: '2026-06-01' },
  Marketing: { Source: 'None' },
  PrimaryNeedsFromAws: ['Co-Sell - Architectural Validation'],
  Project: {
    Title: 'A data platform whose title is longer than forty characters',
    CustomerBusinessProblem: 'The customer wants to move its data platform.',
    CustomerUseCase: 'Business Applications & Contact Center',
    DeliveryModels: ['SaaS or PaaS'],
    ExpectedCustomerSpend: [{ Amount: '531', CurrencyCode: 'USD', Frequency: 'Monthly', TargetCompany: 'AWS' }],
    OtherSolutionDescription: 'Our own data lake',
    SalesActivities: ['Initialized discussions with customer'],
  },
} as const;
