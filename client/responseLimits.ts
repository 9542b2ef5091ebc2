import { TargetFailed } from './outcome.ts';

const kiB = 1024;

/** What a response may cost us, whoever sends it. What goes over a limit is a failure of the target. */
export const responseLimits = {
  /** As it arrives, and once it is decompressed. The longest page of a list is below 2 MiB. */
  bodyBytes: 8 * kiB * kiB,
  headerBytes: 64 * kiB,
  headerCount: 200,
  interimResponses: 20,
  /** Levels of JSON. The contract's deepest body has 8. */
  jsonDepth: 100,
} as const;

/** What arrived is not valid HTTP, cannot be decoded, or goes over a limit. `reason` completes "the response …". */
export class BrokenResponse extends Error {
  override readonly name = 'BrokenResponse';
}

/** The target answered a call with something that is no response. */
export class InvalidResponse extends TargetFailed {
  /** The same as it is said of a request that only sets a test up. */
  readonly asSetUp: string;
  constructor(operation: string, defect: string) {
    super(`${operation}: the response ${defect}`);
    this.asSetUp = `the response to ${operation} ${defect}`;
  }
}

export const tooLarge = (): BrokenResponse =>
  new BrokenResponse(`is larger than ${responseLimits.bodyBytes / kiB / kiB} MiB`);
export const tooManyInterim = (): BrokenResponse =>
  new BrokenResponse(`is preceded by more than ${responseLimits.interimResponses} interim responses`);
export const tooManyHeaders = (): BrokenResponse =>
  new BrokenResponse(`has more than ${responseLimits.headerCount} headers`);
export const tooLongHeaders = (): BrokenResponse =>
  new BrokenResponse(`has more than ${responseLimits.headerBytes / kiB} kiB of headers`);

/** How deep the brackets of a JSON text are nested, without recursion; stops counting above the limit. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > responseLimits.jsonDepth) return true;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return false;
}

/** The value of a JSON text; undefined when it is no JSON or nested too deep to be worked with. */
export function parseBoundedJson(text: string): unknown {
  if (isTooDeep(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
