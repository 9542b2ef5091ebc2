import { execFileSync } from 'node:child_process';
import { root } from '../../client/env/index.ts';

/** Files of the emulator that no request of the API runs through, with the reason: mutants are drawn from all others. */
const outsideFiles: readonly (readonly [file: RegExp, reason: string])[] = [
  [/\.test\.ts$|^emulator\/testing\//, 'tests'],
  [/^emulator\/(mutants|variations)\//, 'deliberate bugs and other forms, loaded only on request'],
  [/^emulator\/control\//, 'the control plane: a harness calls it, no client of the API does'],
  [/^emulator\/faults\/faultInjector\.ts$/, 'injected faults: only the control plane arms one'],
  [/^emulator\/moduleFolder\.ts$/, 'reads the checkout; the build puts a table in its place'],
  [
    /^emulator\/(main|command|run|flags|index|startEmulator|checkOffline|stopWithParent|log|requestLog|callLog)\.ts$/,
    'the command line, the library and the log around the API',
  ],
  [/^emulator\/events\/(forward|boundedHttpHandler|stream)\.ts$/, 'delivery of events to another endpoint'],
  [/^emulator\/rules\/(fidelity\.ts$|notes\/)/, 'writes a page of the documentation'],
];

/** Declarations and members, in files that are otherwise drawn from, that no request of the API runs through. */
const outsideNames: readonly (readonly [file: RegExp, names: readonly string[], reason: string])[] = [
  [
    /^emulator\/(rules\/|limits\.ts$|protocol\/responseForm\.ts$)/,
    ['name', 'description', 'source', 'evidence', 'unit', 'file', 'errors'],
    'a page of the documentation and --help print it; `errors` lists there what `check` returns',
  ],
  [
    /^emulator\/limits\.ts$/,
    [
      ...['queuedEvents', 'eventDeliveryMs', 'eventResponseBytes', 'eventStreams'],
      ...['controlTextLength', 'controlListEntries', 'estimatesPerAccount', 'armedFaults', 'latencyMs'],
      'marketplaceEntitiesPerAccount',
      ...['recordedCalls', 'recordedBodyBytes', 'recordedCallBytes', 'inspectedRows', 'transitionsPerOpportunity'],
      ...['unreadResponseMs'],
    ],
    'a limit of the control plane, the inspector, the delivery of events, or of clients that do not read',
  ],
  [
    /^emulator\/protocol\/responseForm\.ts$/,
    ['2024-11', '2025-02', '2025-12', 'formList'],
    '--like of an earlier time, and the text of --like list',
  ],
  [
    /^emulator\/store\/openDatabase\.ts$/,
    ['applicationId', 'openFile', 'inspect', 'assertUsableFile', 'toDataFileError'],
    'the file of --data: no request reaches it',
  ],
  [/^emulator\/store\/sqlite\.ts$/, ['resultCodes', 'resultCode', 'close'], 'the file of --data, and its end'],
  [/^emulator\/events\/eventLog\.ts$/, ['subscribe', 'listenerCount'], 'event streams of the control plane'],
  [/^emulator\/store\/sqliteRow\.ts$/, ['reported', 'reportDamaged'], 'a line on stderr about a damaged file'],
  [
    /^emulator\/domain\/engagementTask\.ts$/,
    ['consumeInjectedFailure'],
    'injected failures: only the control plane arms one',
  ],
  [/^emulator\/protocol\/origin\.ts$/, ['isFromAnotherOrigin'], 'keeps web pages from the control plane'],
  [
    /^emulator\/background\.ts$/,
    ['firstWaitMs', 'longestWaitMs', 'report', 'failing', 'health', 'oneLine'],
    'errors outside of any request, as the log and the control plane tell them',
  ],
];

/** What only the log holds, or whoever starts the emulator reads: calls whose arguments are out of the draw. */
const outsideCalls: readonly string[] = ['logError', 'Error', 'DataFileError'];

const isDrawnFrom = (file: string): boolean => !outsideFiles.some(([pattern]) => pattern.test(file));

/**
 * Whether a request of the API can run through a place, by the names of the declarations and members around it and of what
 * is called with it.
 */
export const isInScope = (file: string, names: readonly string[], calls: readonly string[]): boolean =>
  !outsideNames.some(([pattern, outside]) => pattern.test(file) && names.some((name) => outside.includes(name))) &&
  !calls.some((call) => outsideCalls.includes(call));

/** The sources that mutants are drawn from, as paths from the root, in the order of their names. */
export const sourceFiles = (): readonly string[] =>
  execFileSync('git', ['ls-files', 'emulator/*.ts'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((file) => file !== '' && isDrawnFrom(file))
    .sort();
