/// <reference lib="dom" />
import { useState } from 'preact/hooks';
import { control, type InvitationRow } from './control.ts';
import type { Act } from './emulator.ts';
import { History, JsonText, Row, Status, shownTime } from './parts.tsx';
import type { View } from './view.ts';

export interface InvitationsProps {
  readonly rows: readonly InvitationRow[];
  readonly view: View;
  /** The account's time, in milliseconds. */
  readonly now: () => number;
  readonly onOpen: (id: string) => void;
  readonly act: Act;
}

/** The invitations of the account, and the buttons with which AWS sends one. */
export function Invitations({ rows, view, now, onOpen, act }: InvitationsProps) {
  const [title, setTitle] = useState('');
  const about = { AccountId: view.account, Catalog: view.catalog };
  const send = (event: Event): void => {
    event.preventDefault();
    void act('AWS has sent a referral.', () =>
      control('POST', 'invitations', { ...about, ...(title === '' ? {} : { Project: { Title: title } }) }),
    );
  };
  return (
    <section id="invitations" aria-labelledby="invitations-title">
      <h2 id="invitations-title">Invitations</h2>
      <form class="line" onSubmit={send}>
        <label>
          Title{' '}
          <input
            value={title}
            placeholder="Data platform on AWS"
            onInput={({ currentTarget }) => setTitle(currentTarget.value)}
          />
        </label>
        <button type="submit">Send a referral</button>
        <button type="button" onClick={() => act('AWS has shared a lead.', () => control('POST', 'leads', about))}>
          Share a lead
        </button>
      </form>
      {rows.length === 0 && <p class="quiet">None yet. A referral is an invitation that the partner accepts.</p>}
      <ul class="rows">
        {rows.map((row) => (
          <Row
            key={row.Identifier}
            id={row.Identifier}
            open={view.open === row.Identifier}
            onToggle={() => onOpen(view.open === row.Identifier ? '' : row.Identifier)}
            head={
              <>
                <span class="title">{row.Invitation.EngagementTitle ?? 'Without a title'}</span>
                <span class="quiet">
                  {row.Identifier} · {row.ParticipantType === 'SENDER' ? 'sent to AWS' : 'from AWS'}
                </span>
                <span class="tags">
                  <Status value={row.Status} />
                  {row.Invitation.PayloadType === 'LeadInvitation' && <Status value="Lead" />}
                </span>
              </>
            }
          >
            <Invitation row={row} view={view} now={now} onOpen={onOpen} act={act} />
          </Row>
        ))}
      </ul>
    </section>
  );
}

interface InvitationProps extends Pick<InvitationsProps, 'view' | 'now' | 'onOpen' | 'act'> {
  readonly row: InvitationRow;
}

function Invitation({ row, view, now, onOpen, act }: InvitationProps) {
  const { Identifier, OpportunityIdentifier, ExpiresAt, Status: status, ParticipantType } = row;
  const expire = (): Promise<void> =>
    act(`${Identifier} has expired: the clock has passed ${shownTime(ExpiresAt)}.`, () =>
      control('POST', 'clock', {
        AccountId: view.account,
        AdvanceSeconds: Math.max(0, Math.ceil((Date.parse(ExpiresAt) - now()) / 1_000) + 1),
      }),
    );
  return (
    <>
      <div class="buttons">
        {status === 'PENDING' && (
          <button type="button" onClick={expire}>
            Let it expire
          </button>
        )}
        {OpportunityIdentifier !== '' && (
          <button type="button" onClick={() => onOpen(OpportunityIdentifier)}>
            Show {OpportunityIdentifier}
          </button>
        )}
      </div>
      {status === 'PENDING' && (
        <p class="quiet">
          {ParticipantType === 'RECEIVER' ? 'It waits for the partner to accept or reject it.' : 'It waits for AWS.'} It
          expires at {shownTime(ExpiresAt)}; letting it expire moves the account's clock there.
        </p>
      )}
      <History entries={row.History} />
      <h4>Record</h4>
      <JsonText value={row.Invitation} label={`Record of ${Identifier}`} />
    </>
  );
}
