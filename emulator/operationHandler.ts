import type { OperationName, RequestOf, ResponseOf } from '../schemas/index.ts';
import type { Scope, World } from './world.ts';

/** One operation: a checked request in, a reply out, Problem thrown. `Needs` lists all it can touch. */
export type OperationHandler<O extends OperationName, Needs extends keyof World = never> = (
  request: RequestOf<O>,
  world: Scope<Needs>,
) => ResponseOf<O>;
/** An operation as the request path sees it, when its name is known only at run time. */
export type AnyOperationHandler = (request: never, world: Scope<keyof World>) => unknown;
