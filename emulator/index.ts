/** What the package offers of the emulator. Only `cli/` imports it. */
export {
  operationNamed,
  type RequestError,
  type RequestReport,
  validateRequest,
} from './checkOffline.ts';
export {
  defaultAccountId,
  defaultCredentials,
  type EmulatorOptions,
  type RunningEmulator,
  startEmulator,
} from './startEmulator.ts';
