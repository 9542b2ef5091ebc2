import type { Exchange } from '../../../client/exchange.ts';
import { initialState, reviewTransitions, stageTransitions, type Transition } from './transitionTable.ts';

/** What this run saw of an edge. */
export type TransitionStatus = 'observed' | 'rejected as expected' | 'unexpected' | 'not reached';
export interface ObservedTransition extends Transition {
  readonly status: TransitionStatus;
}
interface OpportunityState {
  /** Tokens of task calls: a repeated one is a question, not a move (behaviour F.7). */
  readonly tokens?: ReadonlySet<string> | undefined;
  review: string;
  stage: string | null;
}

/** Follows opportunities through the exchanges of each test and notes which transitions happened and which were rejected. */
export class TransitionTracker {
  readonly #taken = new Set<string>();
  readonly #rejected = new Set<string>();

  add(exchanges: readonly Exchange[]): void {
    const places = new Map<string, OpportunityState>();
    for (const exchange of exchanges) this.#follow(exchange, places);
  }

  review = (): readonly ObservedTransition[] => reviewTransitions.map((edge) => this.#observed('review', edge));
  stage = (): readonly ObservedTransition[] => stageTransitions.map((edge) => this.#observed('stage', edge));

  #observed(kind: string, edge: Transition): ObservedTransition {
    const key = `${kind} ${edge.from} → ${edge.to}`;
    const taken = this.#taken.has(key);
    if (edge.allowed) return { ...edge, status: taken ? 'observed' : 'not reached' };
    return { ...edge, status: taken ? 'unexpected' : this.#rejected.has(key) ? 'rejected as expected' : 'not reached' };
  }

  #follow({ operation, request, response, error }: Exchange, places: Map<string, OpportunityState>): void {
    const sent = parse(request.body);
    const ok = response !== null && response.status === 200;
    const got = parse(response?.body ?? '');
    const life = asRecord(sent.LifeCycle);
    const id = asText(sent.Identifier);
    if (operation === 'CreateOpportunity' && ok && sent.Origin !== 'AWS Referral') {
      this.#move(
        places,
        asText(got.Id),
        { review: 'Pending Submission', stage: asText(life.Stage) || 'Prospect' },
        initialState,
      );
    } else if (operation === 'GetOpportunity' && ok) {
      const read = asRecord(got.LifeCycle);
      const known = places.get(asText(got.Id));
      this.#move(
        places,
        asText(got.Id),
        { review: asText(read.ReviewStatus), stage: asText(read.Stage) || null },
        known ? undefined : this.#initialState(asText(read.ReviewStatus), acceptedInvitation(places)),
      );
    } else if (operation === 'StartEngagementByAcceptingInvitationTask' && ok && asText(got.OpportunityId)) {
      places.set(`accepted ${asText(got.OpportunityId)}`, { review: 'Approved', stage: null });
    } else if ('AwsSubmission' in sent || 'InvolvementType' in sent) {
      const before = places.get(id);
      const token = asText(sent.ClientToken);
      const repeated = token !== '' && before?.tokens?.has(token) === true;
      if (ok && got.TaskStatus !== 'FAILED' && !repeated) {
        const tokens = new Set([...(before?.tokens ?? []), token]);
        this.#move(places, id, { review: 'Submitted', stage: before?.stage ?? null, tokens }, before?.review);
      } else if (error === 'ValidationException') this.#reject('review', places.get(id)?.review, 'Submitted');
    } else if (operation === 'UpdateOpportunity') {
      const before = places.get(id);
      const wanted = asText(life.ReviewStatus);
      const stage = asText(life.Stage);
      if (ok) this.#move(places, id, { review: wanted || (before?.review ?? ''), stage: stage || null });
      else if (error === 'ValidationException') {
        if (wanted && before && wanted !== before.review) this.#reject('review', before.review, wanted);
        if (stage && before?.stage && stage !== before.stage) this.#reject('stage', before.stage, stage);
      }
    }
  }

  #initialState(review: string, accepted: boolean): string | undefined {
    return review === 'Approved' && accepted ? initialState : undefined;
  }
  #reject(kind: string, from: string | undefined, to: string): void {
    if (from) this.#rejected.add(`${kind} ${from} → ${to}`);
  }
  #move(places: Map<string, OpportunityState>, id: string, to: OpportunityState, from?: string): void {
    if (!id) return;
    const before = places.get(id);
    const review = from ?? before?.review;
    const same = review === to.review && from === undefined;
    if (review && to.review && !same) this.#taken.add(`review ${review} → ${to.review}`);
    if (before?.stage && to.stage && before.stage !== to.stage) this.#taken.add(`stage ${before.stage} → ${to.stage}`);
    places.set(id, { tokens: before?.tokens, ...to });
  }
}

const acceptedInvitation = (places: Map<string, OpportunityState>): boolean =>
  [...places.keys()].some((key) => key.startsWith('accepted '));
const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
function parse(body: string): Record<string, unknown> {
  try {
    return asRecord(JSON.parse(body));
  } catch {
    return {};
  }
}
