import type { Exchange } from '../../client/exchange.ts';
import { born, type Edge, reviewEdges, stageEdges } from './edges.ts';

/** What this run saw of an edge. */
export type Passage = 'taken' | 'refused as it should' | 'wrong' | 'not reached';
export interface SeenEdge extends Edge {
  readonly passage: Passage;
}
interface Place {
  /** Tokens of task calls: a repeated one is a question, not a move (facts F.7). */
  readonly tokens?: ReadonlySet<string> | undefined;
  review: string;
  stage: string | null;
}

/** Follows opportunities through the exchanges of each test and notes which moves were made and which were refused. */
export class Life {
  readonly #taken = new Set<string>();
  readonly #refused = new Set<string>();

  add(exchanges: readonly Exchange[]): void {
    const places = new Map<string, Place>();
    for (const exchange of exchanges) this.#follow(exchange, places);
  }

  review = (): readonly SeenEdge[] => reviewEdges.map((edge) => this.#seen('review', edge));
  stage = (): readonly SeenEdge[] => stageEdges.map((edge) => this.#seen('stage', edge));

  #seen(kind: string, edge: Edge): SeenEdge {
    const key = `${kind} ${edge.from} → ${edge.to}`;
    const taken = this.#taken.has(key);
    if (edge.allowed) return { ...edge, passage: taken ? 'taken' : 'not reached' };
    return { ...edge, passage: taken ? 'wrong' : this.#refused.has(key) ? 'refused as it should' : 'not reached' };
  }

  #follow({ operation, request, response, error }: Exchange, places: Map<string, Place>): void {
    const sent = parse(request.body);
    const ok = response !== null && response.status === 200;
    const got = parse(response?.body ?? '');
    const life = record(sent.LifeCycle);
    const id = text(sent.Identifier);
    if (operation === 'CreateOpportunity' && ok && sent.Origin !== 'AWS Referral') {
      this.#move(places, text(got.Id), { review: 'Pending Submission', stage: text(life.Stage) || 'Prospect' }, born);
    } else if (operation === 'GetOpportunity' && ok) {
      const read = record(got.LifeCycle);
      const known = places.get(text(got.Id));
      this.#move(
        places,
        text(got.Id),
        { review: text(read.ReviewStatus), stage: text(read.Stage) || null },
        known ? undefined : this.#birth(text(read.ReviewStatus), exchangesAccepted(places)),
      );
    } else if (operation === 'StartEngagementByAcceptingInvitationTask' && ok && text(got.OpportunityId)) {
      places.set(`accepted ${text(got.OpportunityId)}`, { review: 'Approved', stage: null });
    } else if (operation === 'StartEngagementFromOpportunityTask') {
      const before = places.get(id);
      const token = text(sent.ClientToken);
      const repeated = token !== '' && before?.tokens?.has(token) === true;
      if (ok && got.TaskStatus !== 'FAILED' && !repeated) {
        const tokens = new Set([...(before?.tokens ?? []), token]);
        this.#move(places, id, { review: 'Submitted', stage: before?.stage ?? null, tokens }, before?.review);
      } else if (error === 'ValidationException') this.#refuse('review', places.get(id)?.review, 'Submitted');
    } else if (operation === 'UpdateOpportunity') {
      const before = places.get(id);
      const wanted = text(life.ReviewStatus);
      const stage = text(life.Stage);
      if (ok) this.#move(places, id, { review: wanted || (before?.review ?? ''), stage: stage || null });
      else if (error === 'ValidationException') {
        if (wanted && before && wanted !== before.review) this.#refuse('review', before.review, wanted);
        if (stage && before?.stage && stage !== before.stage) this.#refuse('stage', before.stage, stage);
      }
    }
  }

  #birth(review: string, accepted: boolean): string | undefined {
    return review === 'Approved' && accepted ? born : undefined;
  }
  #refuse(kind: string, from: string | undefined, to: string): void {
    if (from) this.#refused.add(`${kind} ${from} → ${to}`);
  }
  #move(places: Map<string, Place>, id: string, to: Place, from?: string): void {
    if (!id) return;
    const before = places.get(id);
    const review = from ?? before?.review;
    const same = review === to.review && from === undefined;
    if (review && to.review && !same) this.#taken.add(`review ${review} → ${to.review}`);
    if (before?.stage && to.stage && before.stage !== to.stage) this.#taken.add(`stage ${before.stage} → ${to.stage}`);
    places.set(id, { tokens: before?.tokens, ...to });
  }
}

const exchangesAccepted = (places: Map<string, Place>): boolean =>
  [...places.keys()].some((key) => key.startsWith('accepted '));
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
function parse(body: string): Record<string, unknown> {
  try {
    return record(JSON.parse(body));
  } catch {
    return {};
  }
}
