/// <reference lib="dom" />
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Account, control } from './control.ts';
import type { AccountState, Act } from './emulator.ts';
import type { View } from './view.ts';

export interface HeaderProps {
  readonly accounts: readonly Account[];
  readonly state: AccountState | null;
  readonly view: View;
  readonly connected: boolean;
  readonly onChange: (changes: Partial<View>) => void;
  readonly onReset: () => void;
  readonly act: Act;
}

/** Which account and catalog the page is about, its clock, and reset. */
export const Header = ({ accounts, state, view, connected, onChange, onReset, act }: HeaderProps) => (
  <header>
    <h1>Partner Central emulator</h1>
    <div class="line">
      <label>
        Account{' '}
        <select
          value={view.account}
          onChange={({ currentTarget }) => onChange({ account: currentTarget.value, open: '' })}
        >
          {withChosen(accounts, view.account).map(({ AccountId, CompanyName, Mutant }) => (
            <option key={AccountId} value={AccountId}>
              {AccountId} {CompanyName}
              {Mutant !== null && ` (mutant ${Mutant})`}
            </option>
          ))}
        </select>
      </label>
      <label>
        Catalog{' '}
        <select
          value={view.catalog}
          onChange={({ currentTarget }) => onChange({ catalog: currentTarget.value, open: '' })}
        >
          <option>Sandbox</option>
          <option>AWS</option>
        </select>
      </label>
      {state && <Clock state={state} view={view} act={act} />}
      <Reset view={view} onReset={onReset} act={act} />
      <span class={connected ? 'status good' : 'status bad'}>{connected ? '● live' : '○ no connection'}</span>
    </div>
  </header>
);

/** The account of the address is in the list even when it is too long a list, or does not have it. */
const withChosen = (accounts: readonly Account[], chosen: string): readonly Account[] =>
  accounts.some(({ AccountId }) => AccountId === chosen)
    ? accounts
    : [...accounts, { AccountId: chosen, CompanyName: '', Mutant: null }];

const steps = [
  { label: '1 minute', seconds: 60 },
  { label: '1 hour', seconds: 3_600 },
  { label: '1 day', seconds: 86_400 },
  { label: '15 days', seconds: 15 * 86_400 },
  { label: '1 year', seconds: 365 * 86_400 },
] as const;

function Clock({ state, view, act }: Pick<HeaderProps, 'view' | 'act'> & { readonly state: AccountState }) {
  const [shown, setShown] = useState(0);
  const [seconds, setSeconds] = useState('86400');
  const { now, readAt } = state.clock;
  useEffect(() => {
    const tick = (): void => setShown(now + performance.now() - readAt);
    tick();
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, [now, readAt]);
  const advance = (): Promise<void> =>
    act('The clock is advanced.', () =>
      control('POST', 'clock', { AccountId: view.account, AdvanceSeconds: Number(seconds) }),
    );
  return (
    <span class="line clock">
      <span>
        Clock <time id="clock">{new Date(shown).toISOString().slice(0, 19).replace('T', ' ')}</time>
      </span>
      <select
        aria-label="How far to advance the clock"
        value={seconds}
        onChange={({ currentTarget }) => setSeconds(currentTarget.value)}
      >
        {steps.map(({ label, seconds: value }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <button type="button" onClick={advance}>
        Advance
      </button>
    </span>
  );
}

function Reset({ view, onReset, act }: Pick<HeaderProps, 'view' | 'onReset' | 'act'>) {
  const dialog = useRef<HTMLDialogElement>(null);
  const reset = (): void => {
    dialog.current?.close();
    onReset();
    void act(`Account ${view.account} is empty again.`, () => control('POST', 'reset', { AccountId: view.account }));
  };
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        Reset …
      </button>
      <dialog ref={dialog} aria-labelledby="reset-title">
        <h2 id="reset-title">Reset account {view.account}?</h2>
        <p>
          Its opportunities, invitations, tasks, events and injected faults are deleted, and its clock is set to now.
        </p>
        <div class="buttons">
          <button type="button" onClick={reset}>
            Delete everything
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
        </div>
      </dialog>
    </>
  );
}
