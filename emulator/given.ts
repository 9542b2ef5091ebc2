import type { OperationName, ResponseOf } from '../schemas/index.ts';
import { checkRequest } from './contract/checkRequest.ts';
import { checkResponse } from './contract/checkResponse.ts';
import { responseShape } from './contract/shape.ts';
import { Ask } from './control/ask.ts';
import { endpoints } from './control/endpoints.ts';
import { signUp } from './control/signUp.ts';
import { settle } from './life/settle.ts';
import { performers } from './perform.ts';
import { Problem } from './problem.ts';
import { canonical } from './protocol/encode.ts';
import type { Settings } from './settings.ts';
import { createWorld, type World } from './world.ts';

/** For unit tests: a world in memory with a clock in the test's hand, and partners who call operations on it. */
export function given(settings: Partial<Settings> = {}) {
  let now = Date.parse('2026-03-01T10:00:00.250Z');
  const world = createWorld(settings, () => now);
  return {
    world,
    /** Moves the server's clock. */
    pass(millis: number): void {
      now += millis;
    },
    partner: (account = '111111111111', more: object = {}) => partner(world, account, more),
    /** Asks the control plane. */
    control: (endpoint: string, body: object): object => {
      const found = endpoints[endpoint];
      if (!found || !('answer' in found)) throw new Error(`No endpoint ${endpoint} that answers at once.`);
      return found.answer(new Ask(new Map(Object.entries(body))), world);
    },
  };
}
export type Partner = ReturnType<typeof partner>;

function partner(world: World, account: string, more: object) {
  const { AccessKeyId } = signUp(new Ask(new Map(Object.entries({ AccountId: account, ...more }))), world);
  const caller = world.accounts.credential(AccessKeyId);
  if (!caller) throw new Error('The partner was not signed up.');
  const call = <O extends OperationName>(operation: O, input: object): ResponseOf<O> => {
    const checked = checkRequest(operation, { Catalog: 'Sandbox', ...input });
    settle(account, world);
    const output = checkResponse(operation, performers[operation](checked as never, { ...world, caller }));
    // As the wire shows it, with its nulls.
    return JSON.parse(canonical(output, responseShape(operation))) as ResponseOf<O>;
  };
  return {
    does: call,
    /** The name of the problem that a call meets, with the codes of its faults; 'none' when it succeeds. */
    meets(operation: OperationName, input: object): string {
      try {
        call(operation, input);
        return 'none';
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        return [error.errorName, ...error.ErrorList.map(({ FieldName, Code }) => `${FieldName ?? ''}:${Code}`)].join(
          ' ',
        );
      }
    },
    /** Creates an opportunity that could be submitted but for its solution, and reads it back. */
    creates(more: object = {}) {
      const { Id } = call('CreateOpportunity', { ...complete, ClientToken: world.ids.uuid(), ...more });
      return { Id };
    },
    reads: (Identifier: string) => call('GetOpportunity', { Identifier }),
  };
}

const complete = {
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
