/// <reference lib="dom" />
import { useEffect, useState } from 'preact/hooks';
import { control, type OpportunityDetails, type OpportunityRow, query } from './control.ts';
import type { Act } from './emulator.ts';
import { History, JsonText, Row, Status } from './parts.tsx';
import type { View } from './view.ts';

export interface OpportunitiesProps {
  readonly rows: readonly OpportunityRow[];
  readonly more: boolean;
  readonly view: View;
  readonly revision: number;
  readonly onOpen: (id: string) => void;
  readonly act: Act;
}

/** The opportunities of the account, newest first, and AWS's side of each. */
export const Opportunities = ({ rows, more, view, revision, onOpen, act }: OpportunitiesProps) => (
  <section id="opportunities" aria-labelledby="opportunities-title">
    <h2 id="opportunities-title">Opportunities</h2>
    {rows.length === 0 && <p class="quiet">None yet. A client creates one with CreateOpportunity.</p>}
    <ul class="rows">
      {rows.map((row) => (
        <Row
          key={row.Identifier}
          id={row.Identifier}
          open={view.open === row.Identifier}
          onToggle={() => onOpen(view.open === row.Identifier ? '' : row.Identifier)}
          head={
            <>
              <span class="title">{row.Title ?? 'Without a title'}</span>
              <span class="quiet">
                {row.Identifier} · {row.CompanyName || 'no customer'}
              </span>
              <span class="tags">
                <Status value={row.Stage ?? 'no stage'} />
                <Status value={row.ReviewStatus ?? 'no review status'} />
                {row.Origin === 'AWS Referral' && <Status value="AWS referral" />}
                {row.Hidden && <Status value="not visible to the partner" />}
              </span>
            </>
          }
        >
          <Opportunity row={row} view={view} revision={revision} act={act} />
        </Row>
      ))}
    </ul>
    {more && <p class="quiet">Only the newest {rows.length} are shown.</p>}
  </section>
);

interface OpportunityProps {
  readonly row: OpportunityRow;
  readonly view: View;
  readonly revision: number;
  readonly act: Act;
}

function Opportunity({ row, view, revision, act }: OpportunityProps) {
  const [details, setDetails] = useState<OpportunityDetails | null>(null);
  const [problem, setProblem] = useState('');
  const { account, catalog } = view;
  const { Identifier } = row;
  // Read again with everything else: `revision` says when.
  useEffect(() => {
    let late = false;
    const about = query({ AccountId: account, Catalog: catalog, Identifier });
    control<OpportunityDetails>('GET', `opportunity?${about}`).then(
      (read) => late || setDetails(read),
      (error: Error) => late || setProblem(error.message),
    );
    return () => {
      late = true;
    };
  }, [account, catalog, Identifier, revision]);
  if (!details) return <p class="quiet">{problem || 'Reading …'}</p>;
  return (
    <>
      <Review row={row} view={view} act={act} />
      <History entries={details.History} />
      <h4>Record</h4>
      <JsonText value={details.Opportunity} label={`Record of ${Identifier}`} />
      {details.Submission !== null && (
        <>
          <h4>Submission</h4>
          <JsonText value={details.Submission} label={`Submission of ${Identifier}`} />
        </>
      )}
    </>
  );
}

const decisions = [
  { label: 'Start review', status: 'In review' },
  { label: 'Approve', status: 'Approved' },
  { label: 'Ask for action', status: 'Action Required' },
  { label: 'Reject', status: 'Rejected' },
] as const;

/** The buttons with which the page plays the reviewer at AWS. */
function Review({ row, view, act }: Pick<OpportunityProps, 'row' | 'view' | 'act'>) {
  const [comments, setComments] = useState('');
  const { Identifier, ReviewStatus } = row;
  if (ReviewStatus !== 'Submitted' && ReviewStatus !== 'In review')
    return <p class="quiet">AWS reviews what was submitted; this one is in {ReviewStatus ?? 'no review status'}.</p>;
  const decide = (status: string) => () =>
    act(`${Identifier} is now ${status}.`, () =>
      control('POST', 'review', {
        AccountId: view.account,
        Catalog: view.catalog,
        Identifier,
        ReviewStatus: status,
        ...(comments === '' ? {} : { ReviewComments: comments }),
      }),
    );
  return (
    <fieldset>
      <legend>Review it as AWS</legend>
      <label>
        Comment <input value={comments} onInput={({ currentTarget }) => setComments(currentTarget.value)} />
      </label>
      <div class="buttons">
        {decisions
          .filter(({ status }) => status !== ReviewStatus)
          .map(({ label, status }) => (
            <button key={status} type="button" onClick={decide(status)}>
              {label}
            </button>
          ))}
      </div>
    </fieldset>
  );
}
