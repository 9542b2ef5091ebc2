/** What the tests share: an emulator, an account of its own for each test, and a deal. */
import { PartnerCentralSellingClient } from '@aws-sdk/client-partnercentral-selling';
import { Control, startEmulator } from 'partner-central-conformance';
import { Crm } from './crm.js';
import { Sync } from './sync.js';

/** One in this process, or the one that the environment names: then these tests run in a CI job beside it. */
const given = process.env.AWS_ENDPOINT_URL_PARTNERCENTRAL_SELLING;
const own = given ? null : await startEmulator();
const endpoint = own?.endpoint ?? /** @type {string} */ (given);
const anyAccount = new Control(endpoint, '111111111111');
export const stop = async () => own?.stop();

/** A partner whom nobody else disturbs, with a CRM and its sync. */
export async function partner({ maxAttempts = 5 } = {}) {
  const { AccountId, AccessKeyId, SecretAccessKey } = await anyAccount.createAccount({});
  const control = new Control(endpoint, AccountId);
  const credentials = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey };
  const client = new PartnerCentralSellingClient({ endpoint, region: 'us-east-1', credentials, maxAttempts });
  /** @type {string[]} Operations in the order in which they were called, retries of the SDK left out. */
  const calls = [];
  client.middlewareStack.add(
    (next, context) => (args) => {
      calls.push(String(context.commandName).replace('Command', ''));
      return next(args);
    },
    { step: 'initialize' },
  );
  const crm = new Crm();
  // Nobody sleeps: waiting moves the clock of the account.
  const wait = (/** @type {number} */ ms) => control.advance({ seconds: ms / 1000 });
  /** @type {string[]} */
  const seen = [];
  /** Hands every event that is new to the sync, as a queue behind EventBridge does. */
  const deliverEvents = async (sync = new Sync(client, crm, { wait })) => {
    const fresh = (await control.events()).filter(({ id }) => !seen.includes(id));
    for (const event of fresh) {
      await sync.handleEvent(event);
      seen.push(event.id);
    }
    return fresh.length;
  };
  const syncOf = (/** @type {Crm} */ of) => new Sync(client, of, { wait });
  return { control, client, calls, crm, sync: syncOf(crm), syncOf, deliverEvents };
}

/** What a deal of the CRM has when it may be submitted. */
export const dealMembers = (Title = 'Data lake') => ({
  OpportunityType: 'Net New Business',
  PrimaryNeedsFromAws: ['Co-Sell - Architectural Validation'],
  Customer: {
    Account: {
      CompanyName: 'Northwind Clinics',
      Industry: 'Healthcare',
      WebsiteUrl: 'https://northwind.example',
      Address: { CountryCode: 'US', PostalCode: '98101', StateOrRegion: 'Washington' },
    },
  },
  LifeCycle: { Stage: 'Qualified', TargetCloseDate: `${new Date().getFullYear() + 1}-12-31`, NextSteps: 'Call' },
  Marketing: { Source: 'None' },
  Project: {
    Title,
    CustomerBusinessProblem: 'Reports take days and nobody trusts them.',
    CustomerUseCase: 'Business Applications & Contact Center',
    DeliveryModels: ['SaaS or PaaS'],
    SalesActivities: ['Initialized discussions with customer'],
    ExpectedCustomerSpend: [{ Amount: '1000.00', CurrencyCode: 'USD', Frequency: 'Monthly', TargetCompany: 'AWS' }],
  },
});
