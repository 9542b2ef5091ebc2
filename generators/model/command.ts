import type fc from 'fast-check';
import type { ModelDriver } from './driver.ts';
import type { AccountModel } from './opportunityModel.ts';

/** One kind of step in a model-based test: it sends requests and checks the responses against the model. */
export interface Command<Parameters> {
  readonly name: string;
  /** What is drawn before the state in which the command runs is known. */
  readonly arbitrary: fc.Arbitrary<Parameters>;
  /** Whether the command applies to the model in its present state; fast-check skips it otherwise. */
  readonly canRun: (model: AccountModel, parameters: Parameters) => boolean;
  /** Runs the command against the target and brings the model up to date. */
  readonly run: (model: AccountModel, parameters: Parameters, driver: ModelDriver) => Promise<void>;
}
