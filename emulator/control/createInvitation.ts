import { type RequestOf, validateClosedRequest } from '../../schemas/index.ts';
import { createReferral } from '../domain/createReferral.ts';
import { newOpportunity } from '../domain/opportunityMapper.ts';
import { arns } from '../resourceIds.ts';
import { emptyAwsState } from '../store/opportunityStore.ts';
import type { World } from '../world.ts';
import { requireAccount, requireCatalog } from './account.ts';
import { rejectLongLists, rejectShapeErrors, rejectUndocumented } from './contractCheck.ts';
import type { ControlRequest } from './controlRequest.ts';

const opportunityMembers = [
  'Customer',
  'Project',
  'LifeCycle',
  'NationalSecurity',
  'OpportunityType',
  'PrimaryNeedsFromAws',
  'Marketing',
  'SoftwareRevenue',
] as const;

/**
 * Invites the partner as AWS does, in either catalog, without a CreateOpportunity before it. Members left out get example
 * values.
 */
export function createInvitation(request: ControlRequest, world: World): object {
  request.allowOnly('AccountId', 'Catalog', ...opportunityMembers);
  const account = requireAccount(request, world);
  const Catalog = requireCatalog(request);
  world.steps.runDueWork(account, world);
  const createdAtMs = world.clock.modifiedAt(account);
  const defaults = defaultReferral(createdAtMs);
  const provided = Object.fromEntries(
    opportunityMembers.filter((name) => request.get(name) !== null).map((name) => [name, request.get(name)]),
  );
  const createRequest = {
    ...defaults,
    ...provided,
    ...mergeProvided('Customer', defaults, provided),
    ...mergeProvided('Project', defaults, provided),
    Catalog,
    ClientToken: 'control-plane',
  };
  rejectLongLists(createRequest);
  rejectShapeErrors('a referral', validateClosedRequest('CreateOpportunity', createRequest));
  return world.atomically(() => {
    const seq = world.opportunities.nextSeq();
    const record = newOpportunity(createRequest as RequestOf<'CreateOpportunity'>, {
      account,
      id: `O${seq}`,
      createdAtMs,
    });
    rejectUndocumented('a referral', 'GetOpportunity', record);
    const opportunity = {
      seq,
      account,
      catalog: Catalog,
      origin: 'AWS Referral',
      hidden: true,
      modified: createdAtMs,
      record,
      awsState: emptyAwsState,
    } as const;
    world.opportunities.insert(opportunity);
    const { id } = createReferral(opportunity, world);
    return { Identifier: id, Arn: arns.invitation(Catalog, id), OpportunityIdentifier: record.Id };
  });
}

/** Members of Customer and Project that the request leaves out keep their example values. */
const mergeProvided = (
  name: 'Customer' | 'Project',
  defaults: object,
  provided: Readonly<Record<string, unknown>>,
): object => {
  const value = provided[name];
  return typeof value === 'object' && !Array.isArray(value)
    ? { [name]: { ...(Reflect.get(defaults, name) as object), ...value } }
    : {};
};

/** The example values of a referral. */
export const defaultReferral = (createdAtMs: number) => ({
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
  LifeCycle: { Stage: 'Prospect', TargetCloseDate: new Date(createdAtMs + 90 * 86_400_000).toISOString().slice(0, 10) },
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
