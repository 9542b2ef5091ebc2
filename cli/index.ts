/** The library: an emulator in this process, requests checked without sending them, and generated requests. */
import { Control } from '../client/controlPlane.ts';
import {
  defaultAccountId,
  defaultCredentials,
  type EmulatorOptions,
  startEmulator as startServer,
} from '../emulator/index.ts';

export { type AccountRequest, type BusEvent, Control, type TestAccount } from '../client/controlPlane.ts';
export {
  type EmulatorOptions,
  type RequestError,
  type RequestReport,
  validateRequest,
} from '../emulator/index.ts';
export type { Body, ExpectedError, TestData } from '../generators/index.ts';
export type { OperationName, RequestOf, ResponseOf } from '../schemas/index.ts';
export { operationNames } from '../schemas/index.ts';
export {
  type GeneratedRequestOptions,
  type InvalidRequest,
  invalidRequestArbitrary,
  requestArbitrary,
} from './arbitraries.ts';

/** An emulator that runs, its account, and the control plane aimed at that account. */
export interface Emulator {
  readonly endpoint: string;
  readonly region: 'us-east-1';
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly control: Control;
  readonly stop: () => Promise<void>;
}

/** Starts an emulator in this process, on a free port unless one is given. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { endpoint, stop } = await startServer(options);
  const control = new Control(endpoint, defaultAccountId);
  return { endpoint, region: 'us-east-1', credentials: { ...defaultCredentials }, control, stop };
}
