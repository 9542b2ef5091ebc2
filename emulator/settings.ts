import type { Era } from './protocol/responseForm.ts';
import type { StatusStyle } from './protocol/statusCodes.ts';

/** Settings of the whole process, from the command line. */
export interface Settings {
  /** The time whose form of responses is imitated. */
  readonly like: Era;
  readonly statuses: StatusStyle;
  readonly tasks: 'inline' | 'deferred';
  /** How long a deferred task takes, unless its account says otherwise. */
  readonly taskDelayMs: number;
  /** `:memory:`, or the file that stores the data. */
  readonly data: string;
  readonly quotas: boolean;
  /** Multiplies the published quotas of a second; those of a day stay. */
  readonly quotaScale: number;
  /** The solutions that a new account has: those of the Sandbox, others, or none. */
  readonly solutions: 'default' | 'other' | 'none';
  readonly readDelayMs: number;
  /** Whether an association changes LastModifiedDate, as until February 2025 (since-launch J.9). */
  readonly associationModifies: boolean;
  readonly eventsEndpoint: string | null;
  readonly eventsDuplicates: boolean;
  /** Origins whose pages may call the API, besides those of this machine. */
  readonly corsOrigins: readonly string[];
  /** Names in the Host header that are answered, besides localhost and loopback addresses. Lower case. */
  readonly allowedHosts: readonly string[];
  /** Addresses that may call the control plane, besides those of this machine. */
  readonly controlAddresses: readonly string[];
}

export const defaultSettings: Settings = {
  like: '2026',
  statuses: 'flat',
  tasks: 'inline',
  taskDelayMs: 200,
  data: ':memory:',
  quotas: false,
  quotaScale: 1,
  solutions: 'default',
  readDelayMs: 0,
  associationModifies: false,
  eventsEndpoint: null,
  eventsDuplicates: false,
  corsOrigins: [],
  allowedHosts: [],
  controlAddresses: [],
};
