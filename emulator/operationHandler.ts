import type { OperationName, RequestOf, ResponseOf } from '../schemas/index.ts';
import type { Scope, World } from './world.ts';

/**
 * One operation: receives a validated request, returns a response, throws ApiError. `Needs` names the parts of the world
 * it may use.
 */
export type OperationHandler<O extends OperationName, Needs extends keyof World = never> = (
  request: RequestOf<O>,
  world: Scope<Needs>,
) => ResponseOf<O>;
/** An operation whose name is known only at run time. */
export type AnyOperationHandler = (request: never, world: Scope<keyof World>) => unknown;
