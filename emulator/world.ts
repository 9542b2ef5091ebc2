import type { ApiError } from './apiError.ts';
import type { Background } from './background.ts';
import type { CallLog } from './callLog.ts';
import type { Clock } from './clock.ts';
import type { EventLog } from './events/eventLog.ts';
import type { FaultInjector } from './faults/faultInjector.ts';
import type { Quotas } from './faults/quotas.ts';
import type { NextTokenCodec } from './nextToken.ts';
import type { RequestTarget } from './protocol/decode.ts';
import type { HttpRequest, HttpResponse, Route } from './protocol/http.ts';
import type { Ids } from './resourceIds.ts';
import type { RuleSet } from './rules/evaluate.ts';
import type { Settings } from './settings.ts';
import type { Caller } from './store/accountStore.ts';
import type { Store } from './store/store.ts';

/** Everything that an operation may use. createWorld.ts builds it. */
export interface World extends Store {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly nextTokens: NextTokenCodec;
  readonly events: EventLog;
  readonly calls: CallLog;
  readonly faults: FaultInjector;
  readonly quotas: Quotas;
  readonly rules: RuleSet;
  readonly background: Background;
  /** The request path. Replaced as a whole when a mutant is asked for, and never otherwise. */
  steps: Steps;
}
/** What one operation receives: the parts of the world that it declares, and the caller. */
export type Scope<Needs extends keyof World> = Pick<World, Needs> & { readonly caller: Caller };

/** A request whose operation and caller are known. */
export interface Call extends RequestTarget {
  readonly caller: Caller;
  readonly requestId: string;
}

/** The steps of the request path, in the order in which answer.ts takes them. Each throws ApiError to reject the request. */
export interface Steps {
  readonly route: (request: HttpRequest) => RequestTarget;
  readonly authenticate: (request: HttpRequest, world: World) => Caller;
  readonly throttle: (call: Call, world: World) => void;
  readonly injectFault: (call: Call, world: World) => void;
  readonly decodeBody: (call: Call, request: HttpRequest) => Record<string, unknown>;
  readonly authorize: (call: Call, body: Record<string, unknown>, world: World) => void;
  readonly validateRequest: (call: Call, body: Record<string, unknown>) => unknown;
  /** Also called by the control plane and the task timer. */
  readonly runDueWork: (account: string, world: World) => void;
  readonly perform: (call: Call, input: unknown, world: World) => unknown;
  readonly validateResponse: (call: Call, output: unknown) => unknown;
  readonly encode: (call: Call, output: unknown, world: World) => HttpResponse;
  /** Taken instead of the rest when a step throws an ApiError. */
  readonly encodeError: (
    error: ApiError,
    request: { readonly route: Route; readonly requestId: string },
    world: World,
  ) => HttpResponse;
}
