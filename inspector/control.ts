/** The control plane as the page sees it: docs/control-plane.md describes the endpoints. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export interface Account {
  readonly AccountId: string;
  readonly CompanyName: string;
  readonly Mutant: string | null;
}
export interface OpportunityRow {
  readonly Identifier: string;
  readonly Title: string | null;
  readonly CompanyName: string;
  readonly Stage: string | null;
  readonly ReviewStatus: string | null;
  readonly Origin: string;
  readonly Hidden: boolean;
  readonly LastModifiedDate: string;
}
/** An event, or a change of stage, review status or visibility. */
export interface HistoryEntry {
  readonly At: string;
  readonly Event?: string;
  readonly Stage?: string | null;
  readonly ReviewStatus?: string | null;
  readonly Hidden?: boolean;
  readonly StageBefore?: string | null;
  readonly ReviewStatusBefore?: string | null;
}
export interface OpportunityDetails {
  readonly Opportunity: Json;
  readonly Origin: string;
  readonly Hidden: boolean;
  readonly Submission: Json;
  readonly EngagementId: string | null;
  readonly InvitationId: string | null;
  readonly History: readonly HistoryEntry[];
}
export interface InvitationRow {
  readonly Identifier: string;
  readonly ParticipantType: 'RECEIVER' | 'SENDER';
  readonly Status: string;
  readonly OpportunityIdentifier: string;
  readonly ExpiresAt: string;
  readonly Invitation: {
    readonly EngagementTitle?: string | null;
    readonly SenderCompanyName?: string | null;
    readonly PayloadType?: string | null;
  };
  readonly History: readonly HistoryEntry[];
}
export interface Body {
  readonly text: string;
  readonly bytes: number;
  readonly cut: boolean;
}
export interface Call {
  readonly Seq: number;
  readonly AccountId: string | null;
  readonly Operation: string;
  readonly ReceivedAt: string;
  readonly Milliseconds: number;
  readonly Method: string;
  readonly Path: string;
  readonly Target: string | null;
  readonly ContentType: string | null;
  readonly UserAgent: string | null;
  readonly SessionToken: boolean;
  readonly Request: Body;
  readonly Response: { readonly status: number; readonly errorType: string | null; readonly body: Body } | null;
  readonly Verdict: { readonly Request: readonly string[] | null; readonly Response: readonly string[] | null };
}
export interface BusEvent {
  readonly id: string;
  readonly time: string;
  readonly 'detail-type': string;
  readonly detail: { readonly [name: string]: Json };
}
export interface Fault {
  readonly Id: string;
  readonly Kind: string;
  readonly AccountId: string | null;
  readonly Operation: string | null;
  readonly Count: number | null;
  readonly Probability: number;
  readonly Milliseconds: number | null;
}

/** One request to the control plane. @throws {Error} with the emulator's own sentence when it is rejected */
export async function control<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<T> {
  const init = body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {};
  const response = await fetch(`/_emulator/${path}`, { method, ...init });
  const answer = (await response.json()) as T & { readonly Message?: string };
  if (!response.ok) throw new Error(answer.Message ?? `The emulator answered with ${response.status}.`);
  return answer;
}

/** The query of a request about one account, and one of its catalogs. */
export const query = (members: Readonly<Record<string, string | number>>): string =>
  new URLSearchParams(Object.entries(members).map(([name, value]) => [name, String(value)])).toString();
