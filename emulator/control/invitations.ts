import { type RequestOf, requestFaults } from '../../schemas/index.ts';
import { arns } from '../ids.ts';
import { born } from '../life/record.ts';
import { refer } from '../life/refer.ts';
import { settle } from '../life/settle.ts';
import { noSide } from '../store/opportunities.ts';
import type { World } from '../world.ts';
import { type Ask, ControlError } from './ask.ts';
import { accountOf, catalogOf } from './endpoints.ts';

const members = [
  'Customer',
  'Project',
  'LifeCycle',
  'NationalSecurity',
  'OpportunityType',
  'PrimaryNeedsFromAws',
  'Marketing',
  'SoftwareRevenue',
] as const;

/** AWS invites the partner, in either catalog, without a CreateOpportunity before it. What is not given is made up. */
export function invite(ask: Ask, world: World): object {
  ask.only('AccountId', 'Catalog', ...members);
  const account = accountOf(ask, world);
  const Catalog = catalogOf(ask);
  settle(account, world);
  const at = world.clock.now(account);
  const example = referral(at);
  const given = Object.fromEntries(
    members.filter((name) => ask.raw(name) !== null).map((name) => [name, ask.raw(name)]),
  );
  const sent = {
    ...example,
    ...given,
    ...merged('Customer', example, given),
    ...merged('Project', example, given),
    Catalog,
    ClientToken: 'control-plane',
  };
  const faults = requestFaults('CreateOpportunity', sent);
  if (faults.length > 0)
    throw new ControlError(
      400,
      `Not a referral: ${faults.map(({ path, expected }) => `${path} ${expected}`).join('; ')}.`,
    );
  return world.atomically(() => {
    const seq = world.opportunities.nextSeq();
    const record = born(sent as RequestOf<'CreateOpportunity'>, { account, id: `O${seq}`, at });
    const hidden = {
      seq,
      account,
      catalog: Catalog,
      origin: 'AWS Referral',
      hidden: true,
      modified: at,
      record,
      side: noSide,
    } as const;
    world.opportunities.insert(hidden);
    const { id } = refer(hidden, world);
    return { Identifier: id, Arn: arns.invitation(Catalog, id), OpportunityIdentifier: record.Id };
  });
}

/** Members of Customer and Project that are not given keep their example values. */
const merged = (name: 'Customer' | 'Project', example: object, given: Readonly<Record<string, unknown>>): object => {
  const value = given[name];
  return typeof value === 'object' && !Array.isArray(value)
    ? { [name]: { ...(Reflect.get(example, name) as object), ...value } }
    : {};
};

/** What a referral holds when nothing is said about it. */
export const referral = (at: number) => ({
  Customer: {
    Account: {
      Address: {
        City: 'Seattle',
        CountryCode: 'US',
        PostalCode: '98109',
        StateOrRegion: 'Washington',
        StreetAddress: '1 Example Street',
      },
      CompanyName: 'Example Customer',
      Industry: 'Software and Internet',
      WebsiteUrl: 'www.example.com',
    },
    Contacts: [
      {
        BusinessTitle: 'CTO',
        Email: 'cto@example.com',
        FirstName: 'Casey',
        LastName: 'Example',
        Phone: '+12065550100',
      },
    ],
  },
  LifeCycle: { Stage: 'Prospect', TargetCloseDate: new Date(at + 90 * 86_400_000).toISOString().slice(0, 10) },
  Project: {
    CustomerBusinessProblem: 'The customer wants to move its data platform to AWS this year.',
    CustomerUseCase: 'Business Applications & Contact Center',
    DeliveryModels: ['SaaS or PaaS'],
    ExpectedCustomerSpend: [{ Amount: '1000', CurrencyCode: 'USD', Frequency: 'Monthly', TargetCompany: 'AWS' }],
    SalesActivities: ['Initialized discussions with customer'],
    Title: 'Data platform on AWS',
  },
  PrimaryNeedsFromAws: ['Co-Sell - Architectural Validation'],
});
