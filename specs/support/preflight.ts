import { call } from '../../client/call.ts';
import { env, setEnvironment } from '../../client/env/index.ts';
import { createHttpTransport } from '../../client/httpTransport.ts';
import { Indeterminate } from '../../client/outcome.ts';
import { createPacer } from '../../client/rateLimiter.ts';
import type { ApiResponse } from '../../client/response.ts';
import type { Credentials } from '../../client/session.ts';
import { Transcript } from '../../client/transcript.ts';
import { WriteTracker } from '../../client/writeTracker.ts';
import { terminalLine } from '../../reports/render/plainText.ts';

/** One line of the preflight. A line that stops the run says why no requirement could be judged. */
export interface PreflightLine {
  readonly text: string;
  readonly stops: boolean;
}
const line = (text: string, stops = false): PreflightLine => ({ text, stops });
const maxSkewSeconds = 300;
const authenticationErrors =
  /^(UnrecognizedClient|InvalidSignature|IncompleteSignature|MissingAuthenticationToken|InvalidClientTokenId|ExpiredToken|RequestExpired|SignatureDoesNotMatch)/;

const activeSolutionsIn = (body: ApiResponse<'ListSolutions'>['body']): number =>
  Array.isArray(body?.SolutionSummaries) ? body.SolutionSummaries.length : 0;

/** Asks a target that is not ours for its solutions, and says in a few lines whether and how far it can be judged. */
export async function preflight(
  endpoint: string,
  credentials: Credentials,
  secondCredentials: Credentials | null,
  nowMs: () => number = Date.now,
): Promise<readonly PreflightLine[]> {
  const rateLimiter = createPacer({ scale: env.QUOTA_SCALE });
  const fixed = {
    region: 'us-east-1',
    catalog: 'Sandbox',
    writes: new WriteTracker(),
    readsMayLagMs: 0,
    strict: false,
    isOwnEmulator: false,
  } as const;
  const transport = createHttpTransport();
  const session = {
    ...fixed,
    endpoint,
    credentials,
    rateLimiter,
    transport,
    transcript: new Transcript(),
  };
  try {
    const response = await call(session, 'ListSolutions', { Catalog: 'Sandbox', Status: ['Active'], MaxResults: 100 });
    const lines = [line(`Reachability: ${endpoint} answers.`), clockLine(response, nowMs()), ...accessLines(response)];
    return lines.some(({ stops }) => stops)
      ? lines
      : [...lines, solutionsLine(response), assigneeLine(), secondAccountLine(secondCredentials), budgetLine()];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const reason = error instanceof Indeterminate ? message.slice(error.reason.length + 2) : message;
    return [
      line(`Reachability: ${terminalLine(reason)}`, !(error instanceof Indeterminate && error.reason === 'throttled')),
    ];
  } finally {
    transport.close();
  }
}

function clockLine({ headers }: ApiResponse<'ListSolutions'>, nowMs: number): PreflightLine {
  const serverMs = Date.parse(headers.date ?? '');
  if (Number.isNaN(serverMs)) return line('Clock: the target tells no time, so the clocks cannot be compared.');
  const skew = Math.round((nowMs - serverMs) / 1000);
  return Math.abs(skew) > maxSkewSeconds
    ? line(
        `Clock: this machine is ${Math.abs(skew)} s ${skew > 0 ? 'ahead' : 'behind'}; signatures more than ${maxSkewSeconds} s off are rejected.`,
        true,
      )
    : line(`Clock: ${Math.abs(skew)} s apart.`);
}

function accessLines({ error }: ApiResponse<'ListSolutions'>): readonly PreflightLine[] {
  const name = error?.name ?? '';
  if (authenticationErrors.test(name)) return [line(`Credentials: rejected with ${terminalLine(name)}.`, true)];
  const accepted = line('Credentials: accepted.');
  if (name === 'AccessDeniedException')
    return [accepted, line('Permission: partnercentral:ListSolutions is denied in catalog Sandbox.', true)];
  return [
    accepted,
    line(
      `Permission: ${error ? `ListSolutions returned ${terminalLine(name).slice(0, 200)}` : 'catalog Sandbox may be read'}.`,
    ),
  ];
}

function solutionsLine({ body }: ApiResponse<'ListSolutions'>): PreflightLine {
  const count = activeSolutionsIn(body);
  // Decided here, before the first requirement: no later response can take a solution away and a requirement with it.
  setEnvironment({ PCC_SOLUTIONS: String(count) });
  return count > 0
    ? line(`Solutions: ${count} active.`)
    : line(
        'Solutions: none is active. Requirements that associate one are untested; create a solution in Partner Central to test them.',
      );
}

const assigneeLine = (): PreflightLine =>
  env.ASSIGNEE === null
    ? line(
        'Assignee: none. Requirements that assign to a user are untested; put the e-mail address of one in ASSIGNEE.',
      )
    : line(`Assignee: ${env.ASSIGNEE}.`);

function secondAccountLine(credentials: Credentials | null): PreflightLine {
  if (env.SECOND_PROFILE === null)
    return line(
      'Second account: none. Requirements that need two are untested; put the profile of another in SECOND_PROFILE.',
    );
  return credentials === null
    ? line(`Second account: profile ${env.SECOND_PROFILE} has no credentials.`, true)
    : line(`Second account: profile ${env.SECOND_PROFILE}.`);
}

function budgetLine(): PreflightLine {
  const { requests, writes, seconds } = env.BUDGET;
  const limits = [
    ...(Number.isFinite(requests) ? [`${requests} requests`] : []),
    ...(Number.isFinite(writes) ? [`${writes} writes`] : []),
    ...(Number.isFinite(seconds) ? [`${seconds} s`] : []),
  ];
  return line(`Budget: ${limits.length > 0 ? limits.join(', ') : 'the published quotas of the day'}.`);
}
