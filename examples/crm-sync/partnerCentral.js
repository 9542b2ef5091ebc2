/** The calls that the sync needs, each safe to repeat. */
import {
  AssociateOpportunityCommand,
  CreateOpportunityCommand,
  GetOpportunityCommand,
  ListEngagementFromOpportunityTasksCommand,
  ListSolutionsCommand,
  paginateListOpportunities,
  StartEngagementByAcceptingInvitationTaskCommand,
  StartEngagementFromOpportunityTaskCommand,
  UpdateOpportunityCommand,
} from '@aws-sdk/client-partnercentral-selling';

const Catalog = 'Sandbox';
/** The members that UpdateOpportunity replaces. It sets to null what a request leaves out, so all of them are sent. */
const writable = [
  'Customer',
  'LifeCycle',
  'Marketing',
  'NationalSecurity',
  'OpportunityType',
  'PartnerOpportunityIdentifier',
  'PrimaryNeedsFromAws',
  'Project',
  'SoftwareRevenue',
];
export const writableMembers = (/** @type {Record<string, any>} */ opportunity) =>
  Object.fromEntries(writable.flatMap((name) => (opportunity[name] == null ? [] : [[name, opportunity[name]]])));

/**
 * @param {import('@aws-sdk/client-partnercentral-selling').PartnerCentralSellingClient} client
 * @param {(ms: number) => Promise<unknown>} wait
 */
export function partnerCentral(client, wait) {
  /** Reads lag behind writes: what was just created may be unknown for some seconds. */
  async function get(/** @type {string} */ Identifier, attempts = 8) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await client.send(new GetOpportunityCommand({ Catalog, Identifier }));
      } catch (error) {
        if (!isNamed(error, 'ResourceNotFoundException') || attempt === attempts) throw error;
        await wait(1000);
      }
    }
  }

  return {
    get,

    async create(/** @type {string} */ ClientToken, /** @type {Record<string, any>} */ members) {
      const request = { ...members, Catalog, Origin: /** @type {const} */ ('Partner Referral'), ClientToken };
      const { Id } = await client.send(new CreateOpportunityCommand(request));
      return /** @type {string} */ (Id);
    },

    /** Writes what was read with changes laid over it. Throws ConflictException when somebody else was faster. */
    async update(
      /** @type {import('@aws-sdk/client-partnercentral-selling').GetOpportunityCommandOutput} */ read,
      /** @type {Record<string, any>} */ members,
    ) {
      const { Id: Identifier, LastModifiedDate } = read;
      await client.send(
        new UpdateOpportunityCommand({ ...writableMembers(members), Catalog, Identifier, LastModifiedDate }),
      );
    },

    async firstActiveSolution() {
      const { SolutionSummaries } = await client.send(new ListSolutionsCommand({ Catalog, Status: ['Active'] }));
      const [solution] = SolutionSummaries ?? [];
      if (!solution?.Id) throw new Error('The account has no active solution to associate.');
      return solution.Id;
    },

    async associate(/** @type {string} */ OpportunityIdentifier, /** @type {string} */ RelatedEntityIdentifier) {
      const request = {
        Catalog,
        OpportunityIdentifier,
        RelatedEntityIdentifier,
        RelatedEntityType: /** @type {const} */ ('Solutions'),
      };
      await client.send(new AssociateOpportunityCommand(request)).catch((error) => {
        // An earlier attempt was carried out, and only its response was lost.
        if (!isNamed(error, 'ConflictException')) throw error;
      });
    },

    /** Submits an opportunity and waits for the end of the task. Returns its reason when it failed, else null. */
    async submit(/** @type {string} */ ClientToken, /** @type {string} */ Identifier) {
      const AwsSubmission = {
        InvolvementType: /** @type {const} */ ('Co-Sell'),
        Visibility: /** @type {const} */ ('Full'),
      };
      const request = { Catalog, ClientToken, Identifier, AwsSubmission };
      const { TaskId, ...started } = await client.send(new StartEngagementFromOpportunityTaskCommand(request));
      /** @type {{ TaskStatus?: string, Message?: string } | undefined} */
      let task = started;
      while (task?.TaskStatus === 'IN_PROGRESS') {
        await wait(1000);
        const filter = { Catalog, TaskIdentifier: [/** @type {string} */ (TaskId)] };
        task = (await client.send(new ListEngagementFromOpportunityTasksCommand(filter))).TaskSummaries?.[0];
      }
      return task?.TaskStatus === 'COMPLETE' ? null : (task?.Message ?? 'The submission failed.');
    },

    async acceptInvitation(/** @type {string} */ ClientToken, /** @type {string} */ Identifier) {
      await client.send(new StartEngagementByAcceptingInvitationTaskCommand({ Catalog, ClientToken, Identifier }));
    },

    /** Ids of the opportunities that changed since, oldest change first. */
    async *changedSince(/** @type {string} */ moment) {
      const filter = {
        Catalog,
        LastModifiedDate: { AfterLastModifiedDate: new Date(moment) },
        Sort: { SortBy: /** @type {const} */ ('LastModifiedDate'), SortOrder: /** @type {const} */ ('ASCENDING') },
      };
      for await (const { OpportunitySummaries = [] } of paginateListOpportunities({ client }, filter))
        for (const { Id } of OpportunitySummaries) if (Id) yield Id;
    },
  };
}

export const isNamed = (/** @type {unknown} */ error, /** @type {string} */ name) =>
  error instanceof Error && error.name === name;
