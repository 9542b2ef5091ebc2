/// <reference lib="dom" />
import { useState } from 'preact/hooks';
import operationNames from '../schemas/operationNames.json' with { type: 'json' };
import { control, type Fault } from './control.ts';
import type { Act } from './emulator.ts';
import type { View } from './view.ts';

const kinds = ['ThrottlingException', 'InternalServerException', 'Latency', 'DroppedConnection'] as const;

export interface FaultsProps {
  readonly faults: readonly Fault[];
  readonly view: View;
  readonly act: Act;
}

/** What the next calls of the account will meet. */
export function Faults({ faults, view, act }: FaultsProps) {
  const [kind, setKind] = useState<string>(kinds[0]);
  const [operation, setOperation] = useState('');
  const [count, setCount] = useState('1');
  const [milliseconds, setMilliseconds] = useState('500');
  const inject = (event: Event): void => {
    event.preventDefault();
    const fault = {
      AccountId: view.account,
      Kind: kind,
      ...(operation === '' ? {} : { Operation: operation }),
      ...(count === '' ? {} : { Count: Number(count) }),
      ...(kind === 'Latency' ? { Milliseconds: Number(milliseconds) } : {}),
    };
    void act(`${kind} is injected.`, () => control('POST', 'faults', fault));
  };
  return (
    <section id="faults" aria-labelledby="faults-title">
      <h2 id="faults-title">Injected faults</h2>
      <form class="line" onSubmit={inject}>
        <label>
          Fault{' '}
          <select value={kind} onChange={({ currentTarget }) => setKind(currentTarget.value)}>
            {kinds.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <label>
          Operation{' '}
          <select value={operation} onChange={({ currentTarget }) => setOperation(currentTarget.value)}>
            <option value="">all</option>
            {operationNames.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <label>
          Calls{' '}
          <input
            type="number"
            min="1"
            placeholder="all"
            value={count}
            onInput={({ currentTarget }) => setCount(currentTarget.value)}
          />
        </label>
        {kind === 'Latency' && (
          <label>
            Milliseconds{' '}
            <input
              type="number"
              min="1"
              required
              value={milliseconds}
              onInput={({ currentTarget }) => setMilliseconds(currentTarget.value)}
            />
          </label>
        )}
        <button type="submit">Inject</button>
      </form>
      {faults.length === 0 && <p class="quiet">None. Calls are answered as usual.</p>}
      <ul class="rows plainrows">
        {faults.map((fault) => (
          <li key={fault.Id} class="row line">
            <span>{sentenceOf(fault)}</span>
            <button
              type="button"
              aria-label={`Remove ${sentenceOf(fault)}`}
              onClick={() => act('The fault is removed.', () => control('DELETE', 'faults', { Id: fault.Id }))}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const sentenceOf = ({ Kind, Operation, Count, Probability, Milliseconds, AccountId }: Fault): string =>
  [
    Milliseconds === null ? Kind : `${Kind} of ${Milliseconds} ms`,
    `for ${Count === null ? 'all' : `the next ${Count}`} calls`,
    Operation === null ? '' : `of ${Operation}`,
    Probability === 1 ? '' : `with probability ${Probability}`,
    AccountId === null ? 'of every account' : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
