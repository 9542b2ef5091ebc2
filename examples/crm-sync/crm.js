/** A CRM as small as it can be: deals, and for each deal what the sync must remember between two attempts. */
import { randomUUID } from 'node:crypto';

/**
 * @typedef {object} Deal
 * @property {string} key The CRM's own number, sent as PartnerOpportunityIdentifier.
 * @property {string | null} id The opportunity's Id, once it is known.
 * @property {Record<string, any>} members What is known of the opportunity, in the form of the API.
 * @property {Record<string, unknown>} edits What people changed and AWS does not have yet, by path: `LifeCycle.NextSteps`.
 * @property {Record<string, string>} tokens One ClientToken for each intent that is not known to be done.
 * @property {boolean} submits Whether the deal is to be submitted to AWS.
 * @property {string} lastModified When AWS says that it last changed; '' before it was read.
 * @property {string | null} problem Why AWS rejected the deal. Nothing is sent until a person has edited it.
 */

export class Crm {
  /** @type {Deal[]} */
  deals = [];
  /** @type {Record<string, string>} Tokens of accepted invitations, by ARN. */
  invitations = {};
  /** Every change before this time has been read. */
  readUntil = new Date(0).toISOString();

  /** The CRM as it was saved: what a process finds that starts after a crash. */
  static restore(/** @type {string} */ saved) {
    return Object.assign(new Crm(), JSON.parse(saved));
  }
  save() {
    return JSON.stringify(this);
  }

  /** @returns {Deal} */
  add(/** @type {string} */ key, /** @type {Record<string, any>} */ members, submits = false) {
    const deal = { key, id: null, members, edits: {}, tokens: {}, submits, lastModified: '', problem: null };
    this.deals.push(deal);
    return deal;
  }
  /** A person edits a deal. */
  edit(/** @type {Deal} */ deal, /** @type {string} */ path, /** @type {unknown} */ value) {
    setAt(deal.members, path, value);
    deal.edits[path] = value;
    deal.problem = null;
  }
  find(/** @type {string} */ id, /** @type {string | null | undefined} */ key) {
    return this.deals.find((deal) => deal.id === id || (deal.id === null && deal.key === key));
  }
}

/**
 * The token of an intent: made once and kept until the intent is done. A retry with the same token, even by another
 * process, is the same request to AWS and never a second opportunity. Save the CRM before you send.
 * @param {Record<string, string>} tokens
 * @param {string} intent
 * @returns {string}
 */
export function tokenOf(tokens, intent) {
  tokens[intent] ??= randomUUID();
  return tokens[intent];
}

/** @returns {any} */
export const getAt = (/** @type {any} */ body, /** @type {string} */ path) =>
  path.split('.').reduce((value, name) => value?.[name], body);

/** Sets a member, and makes the structures around it. */
export function setAt(
  /** @type {Record<string, any>} */ body,
  /** @type {string} */ path,
  /** @type {unknown} */ value,
) {
  const names = path.split('.');
  const last = /** @type {string} */ (names.pop());
  let parent = body;
  for (const name of names) {
    parent[name] ??= {};
    parent = parent[name];
  }
  parent[last] = value;
}
