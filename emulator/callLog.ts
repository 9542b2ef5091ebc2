import { limit } from './limits.ts';
import { type HttpRequest, type HttpResponse, pathOf } from './protocol/http.ts';

/** A body as it is kept: its beginning, and how long it was. */
export interface KeptBody {
  readonly text: string;
  readonly bytes: number;
  readonly cut: boolean;
}
/** A call of the API, with what an inspector shows. Headers with credentials are not kept, nor is a query. */
export interface RecordedCall {
  /** Its place among all calls of this process. */
  readonly seq: number;
  /** The account of the access key; null when no account has it. */
  readonly account: string | null;
  readonly receivedAtMs: number;
  readonly durationMs: number;
  readonly method: string;
  readonly path: string;
  /** X-Amz-Target, if it was sent. */
  readonly target: string | null;
  readonly contentType: string | null;
  readonly userAgent: string | null;
  /** True when the caller sent a session token. */
  readonly temporary: boolean;
  readonly request: KeptBody;
  /** Null when the connection was dropped instead. */
  readonly response: { readonly status: number; readonly errorType: string | null; readonly body: KeptBody } | null;
}
export interface CallLog {
  record(request: HttpRequest, response: HttpResponse | 'drop', account: string | null, durationMs: number): void;
  /** The calls of an account after a place, oldest first; those whose account is unknown are everybody's. */
  forAccount(account: string, afterSeq: number): readonly RecordedCall[];
  /** The place of the newest call. */
  last(): number;
  /** The place of the oldest call that is kept for an account, or the one that comes next. */
  first(account: string): number;
  /** Forgets the calls of an account. */
  clear(account: string): void;
}

/** The newest calls, in memory: bounded in number, in each body, and in the bytes of all together. */
export function createCallLog(now: () => number = Date.now): CallLog {
  let kept: RecordedCall[] = [];
  let lastSeq = 0;
  let bytes = 0;
  const isFor = (call: RecordedCall, account: string): boolean => (call.account ?? account) === account;
  return {
    record(request, response, account, durationMs) {
      const call: RecordedCall = {
        seq: ++lastSeq,
        account,
        receivedAtMs: now() - durationMs,
        durationMs,
        method: request.method.slice(0, 20),
        path: pathOf(request).slice(0, 200),
        target: headerText(request, 'x-amz-target'),
        contentType: headerText(request, 'content-type'),
        userAgent: headerText(request, 'user-agent'),
        temporary: request.headers['x-amz-security-token'] !== undefined,
        request: keptBody(request.body),
        response:
          response === 'drop'
            ? null
            : { status: response.status, errorType: errorTypeOf(response), body: keptBody(response.body) },
      };
      kept.push(call);
      bytes += sizeOf(call);
      while (kept.length > limit('recordedCalls') || bytes > limit('recordedCallBytes')) {
        const oldest = kept.shift();
        bytes -= oldest ? sizeOf(oldest) : 0;
      }
    },
    forAccount: (account, afterSeq) => kept.filter((call) => call.seq > afterSeq && isFor(call, account)),
    last: () => lastSeq,
    first: (account) => kept.find((call) => isFor(call, account))?.seq ?? lastSeq + 1,
    clear(account) {
      kept = kept.filter((call) => call.account !== account);
      bytes = kept.reduce((sum, call) => sum + sizeOf(call), 0);
    },
  };
}

const headerText = ({ headers }: HttpRequest, name: string): string | null => {
  const value = headers[name];
  return value === undefined ? null : String(value).slice(0, 200);
};

/** The name of the error in X-Amzn-ErrorType, which is spelt in two ways. */
const errorTypeOf = ({ headers }: HttpResponse): string | null =>
  (headers['x-amzn-ErrorType'] ?? headers['x-amzn-errortype'])?.split(':', 1)[0] ?? null;

/** The beginning of a body, copied: a slice would hold the whole of what the socket has read. */
function keptBody(body: Buffer | string): KeptBody {
  const max = limit('recordedBodyBytes');
  const bytes = typeof body === 'string' ? Buffer.byteLength(body) : body.length;
  const text = bytes <= max ? body.toString() : Buffer.from(body).toString('utf8', 0, max);
  return { text, bytes, cut: bytes > max };
}

/** What a call costs: its texts, with two bytes a character, and its other members. */
const sizeOf = ({ request, response }: RecordedCall): number =>
  2 * (request.text.length + (response?.body.text.length ?? 0)) + 1_024;
