/// <reference lib="dom" />
import { Calls } from './calls.tsx';
import { useEmulator } from './emulator.ts';
import { Events } from './events.tsx';
import { Faults } from './faults.tsx';
import { Header } from './header.tsx';
import { Invitations } from './invitations.tsx';
import { Opportunities } from './opportunities.tsx';
import { useView } from './view.ts';

const sections = ['Invitations', 'Opportunities', 'Calls', 'Events', 'Faults'] as const;
const goTo = (name: string) => (): void => {
  const section = document.getElementById(name.toLowerCase());
  section?.scrollIntoView();
  section?.querySelector<HTMLElement>('button, input, select')?.focus({ preventScroll: true });
};

/** The inspector: what the emulator holds for an account, what reaches it, and the buttons that play AWS. */
export function App() {
  const [view, change] = useView();
  const { accounts, state, calls, events, notice, connected, act, forget, setNotice } = useEmulator(view);
  const open = (id: string): void => change({ open: id });
  const now = (): number => (state ? state.clock.now + performance.now() - state.clock.readAt : Date.now());
  return (
    <>
      <Header
        accounts={accounts}
        state={state}
        view={view}
        connected={connected}
        onChange={change}
        onReset={forget}
        act={act}
      />
      <nav aria-label="Sections">
        {sections.map((name) => (
          <button key={name} type="button" onClick={goTo(name)}>
            {name}
          </button>
        ))}
      </nav>
      <output class={notice?.failed ? 'notice bad' : 'notice'}>{notice?.text ?? ''}</output>
      <main>
        <div class="column">
          <Invitations rows={state?.invitations ?? []} view={view} now={now} onOpen={open} act={act} />
          <Opportunities
            rows={state?.opportunities ?? []}
            more={state?.moreOpportunities ?? false}
            view={view}
            revision={state?.revision ?? 0}
            onOpen={open}
            act={act}
          />
        </div>
        <div class="column">
          <Calls calls={calls} onCopied={(text, failed) => setNotice({ text, failed })} />
          <Events events={events} />
          <Faults faults={state?.faults ?? []} view={view} act={act} />
        </div>
      </main>
    </>
  );
}
