/** One emulator for all test files. Each test makes an account of its own, so that files may run at the same time. */
import { startEmulator } from 'partner-central-conformance';

export default async function setup(/** @type {import('vitest/node').TestProject} */ project) {
  const { endpoint, stop } = await startEmulator();
  project.provide(/** @type {never} */ ('endpoint'), /** @type {never} */ (endpoint));
  return stop;
}
