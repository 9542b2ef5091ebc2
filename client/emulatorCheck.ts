import { createHttpTransport } from './httpTransport.ts';
import { parseBoundedJson } from './responseLimits.ts';

const emulatorName = 'partner-central-emulator';

/** Why an address is no emulator of ours, as a sentence; null when it names itself one. Sends one request, unsigned. */
export async function whyNotEmulator(endpoint: string): Promise<string | null> {
  const transport = createHttpTransport();
  const request = { method: 'GET', headers: {}, data: Buffer.alloc(0), maxRedirects: 0, timeout: 5_000 };
  try {
    const response = await transport.fetch(`${endpoint}/_emulator/health`, request);
    const health = parseBoundedJson(await response.text());
    const name = typeof health === 'object' && health !== null && 'Name' in health ? health.Name : null;
    return name === emulatorName
      ? null
      : 'its /_emulator/health does not name our emulator. Write TARGET=<url> for any other target.';
  } catch (error) {
    const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n', 1);
    return `no emulator answers there (${reason}).`;
  } finally {
    transport.close();
  }
}
