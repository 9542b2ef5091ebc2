/**
 * A two-way sync: changes of the CRM go out as requests, changes at AWS come in as events. Every step may be repeated,
 * by a retry of the SDK, by the next run or by another process, and has the same result.
 */
import { getAt, setAt, tokenOf } from './crm.js';
import { isNamed, partnerCentral, writableMembers } from './partnerCentral.js';

/** Nothing can be edited while AWS reviews. */
const underReview = ['Submitted', 'In review'];
const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

export class Sync {
  /**
   * @param {import('@aws-sdk/client-partnercentral-selling').PartnerCentralSellingClient} client
   * @param {import('./crm.js').Crm} crm
   * @param {{ wait?: (ms: number) => Promise<unknown>, save?: () => void }} [options] `save` stores the CRM.
   */
  constructor(client, crm, { wait = pause, save = () => {} } = {}) {
    this.crm = crm;
    this.aws = partnerCentral(client, wait);
    this.save = save;
  }

  /** Sends everything that AWS does not have yet. A deal that fails does not hold up the others. */
  async pushAll() {
    const results = await Promise.allSettled(this.crm.deals.map((deal) => this.push(deal)));
    return results.filter(({ status }) => status === 'rejected').length;
  }

  /** Creates, updates and submits a deal, whichever is left to do. */
  async push(/** @type {import('./crm.js').Deal} */ deal) {
    if (deal.problem !== null) return;
    try {
      if (deal.id === null) await this.#create(deal);
      if (Object.keys(deal.edits).length > 0) await this.#update(deal);
      if (deal.submits) await this.#submit(deal);
    } catch (error) {
      if (!isNamed(error, 'ValidationException')) throw error;
      // Sending it again would not help: somebody has to correct the deal. That is another request with another token.
      deal.tokens = {};
      deal.problem = JSON.stringify(/** @type {any} */ (error).ErrorList ?? /** @type {Error} */ (error).message);
    } finally {
      this.save();
    }
  }

  async #create(/** @type {import('./crm.js').Deal} */ deal) {
    // The same intent is the same request: what is edited after the first attempt goes out as an update.
    const token = tokenOf(deal.tokens, 'create');
    deal.tokens.request ??= JSON.stringify({ ...deal.members, PartnerOpportunityIdentifier: deal.key });
    this.save();
    const sent = JSON.parse(deal.tokens.request);
    deal.id ??= await this.aws.create(token, sent);
    for (const [path, value] of Object.entries(deal.edits)) if (same(getAt(sent, path), value)) delete deal.edits[path];
    deal.tokens = {};
  }

  /** Reads, lays the edits over what was read, writes, and reads again when somebody else wrote in between. */
  async #update(/** @type {import('./crm.js').Deal} */ deal, attempts = 5) {
    for (let attempt = 1; ; attempt += 1) {
      const read = await this.aws.get(/** @type {string} */ (deal.id));
      this.#take(deal, read);
      // Parked: the event that ends the review sends them.
      if (underReview.includes(read.LifeCycle?.ReviewStatus ?? '')) return;
      const edits = Object.entries(deal.edits);
      const open = edits.filter(([path, value]) => !same(getAt(read, path), value));
      try {
        // Nothing is left when an earlier attempt was carried out and only its response was lost.
        if (open.length > 0) {
          const members = structuredClone(writableMembers(read));
          for (const [path, value] of open) setAt(members, path, value);
          await this.aws.update(read, members);
        }
        // What a person has changed meanwhile stays to be sent.
        for (const [path, value] of edits) if (same(deal.edits[path], value)) delete deal.edits[path];
        return;
      } catch (error) {
        if (!isNamed(error, 'ConflictException') || attempt === attempts) throw error;
      }
    }
  }

  async #submit(/** @type {import('./crm.js').Deal} */ deal) {
    const id = /** @type {string} */ (deal.id);
    if ((await this.aws.get(id)).LifeCycle?.ReviewStatus === 'Pending Submission') {
      await this.aws.associate(id, await this.aws.firstActiveSolution());
      const token = tokenOf(deal.tokens, 'submit');
      this.save();
      deal.problem = await this.aws.submit(token, id);
      delete deal.tokens.submit;
    }
    deal.submits = deal.problem !== null;
  }

  /** An event says that something has changed, never what: events come twice, late, and in any order. */
  async handleEvent(/** @type {any} */ event) {
    const { opportunity, engagementInvitation: invitation } = event.detail;
    if (opportunity) await this.pull(opportunity.identifier);
    if (event['detail-type'] === 'Engagement Invitation Created' && invitation.participantType === 'RECEIVER')
      await this.#accept(invitation.arn);
  }

  /** Accepts a referral. Its opportunity comes with the next event. */
  async #accept(/** @type {string} */ arn) {
    const token = tokenOf(this.crm.invitations, arn);
    this.save();
    await this.aws.acceptInvitation(token, arn);
  }

  /** Takes over what AWS has now, and sends edits that a review held up. */
  async pull(/** @type {string} */ id) {
    const read = await this.aws.get(id);
    const key = read.PartnerOpportunityIdentifier;
    const deal = this.crm.find(id, key) ?? this.crm.add(key ?? id, {});
    if (deal.id === null) {
      // The event was faster than the response to CreateOpportunity.
      deal.id = id;
      deal.tokens = {};
    }
    this.#take(deal, read);
    if (Object.keys(deal.edits).length > 0) await this.push(deal);
    this.save();
  }

  /** The other way to keep in step, for what an event may have missed: everything that changed since the last time. */
  async catchUp() {
    for await (const id of this.aws.changedSince(this.crm.readUntil)) {
      await this.pull(id);
      const lastModified = this.crm.find(id, null)?.lastModified ?? '';
      if (lastModified > this.crm.readUntil) this.crm.readUntil = lastModified;
    }
    this.save();
  }

  /** An edit that AWS does not have yet is newer than what AWS has. An older read never replaces a newer one. */
  #take(
    /** @type {import('./crm.js').Deal} */ deal,
    /** @type {import('@aws-sdk/client-partnercentral-selling').GetOpportunityCommandOutput} */ read,
  ) {
    const lastModified = read.LastModifiedDate?.toISOString() ?? '';
    if (lastModified < deal.lastModified) return;
    deal.lastModified = lastModified;
    deal.members = structuredClone(writableMembers(read));
    for (const [path, value] of Object.entries(deal.edits)) setAt(deal.members, path, value);
  }
}

const same = (/** @type {unknown} */ a, /** @type {unknown} */ b) =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
