/// <reference lib="dom" />
import { useState } from 'preact/hooks';
import type { Body, Call, Json } from './control.ts';
import { curlOf } from './curl.ts';
import { Copy, type CopyProps, JsonText, PlainText, Row, shownTime, useHeld, Waiting } from './parts.tsx';

export interface CallsProps {
  readonly calls: readonly Call[];
  readonly onCopied: CopyProps['onCopied'];
}

/** The calls of the API, newest first, with what the contract says about each. */
export function Calls({ calls, onCopied }: CallsProps) {
  const [open, setOpen] = useState(0);
  const [filter, setFilter] = useState('');
  const { shown: held, waiting, handlers } = useHeld(calls);
  const shown = held.filter((call) => matches(call, filter.trim())).toReversed();
  return (
    <section id="calls" aria-labelledby="calls-title">
      <div class="heading">
        <h2 id="calls-title">Calls</h2>
        <Waiting count={waiting} />
      </div>
      <label class="line">
        Only calls with{' '}
        <input type="search" value={filter} onInput={({ currentTarget }) => setFilter(currentTarget.value)} />
      </label>
      {shown.length === 0 && (
        <p class="quiet">
          {calls.length === 0
            ? `None yet. Send a client to ${location.origin}.`
            : `None of the ${calls.length} calls has this text.`}
        </p>
      )}
      <ul class="rows log" {...handlers}>
        {shown.map((call) => (
          <Row
            key={call.Seq}
            id={`call-${call.Seq}`}
            open={open === call.Seq}
            onToggle={() => setOpen(open === call.Seq ? 0 : call.Seq)}
            head={<CallHead call={call} />}
          >
            <CallBody call={call} onCopied={onCopied} />
          </Row>
        ))}
      </ul>
    </section>
  );
}

const matches = ({ Operation, Request, Response }: Call, text: string): boolean =>
  [Operation, Request.text, Response?.body.text ?? '', String(Response?.status ?? 'dropped')].some((part) =>
    part.toLowerCase().includes(text.toLowerCase()),
  );

const CallHead = ({ call }: { readonly call: Call }) => {
  const { Response, Operation, ReceivedAt, Milliseconds, AccountId } = call;
  const mood = Response === null || Response.status >= 500 ? 'bad' : Response.status >= 400 ? 'amber' : 'good';
  return (
    <>
      <span class="title">{Operation}</span>
      <span class="quiet">
        {shownTime(ReceivedAt).slice(11)} · {Milliseconds} ms{AccountId === null && ' · no known access key'}
      </span>
      <span class="tags">
        <span class={`status ${mood}`}>{Response === null ? 'dropped' : Response.status}</span>
        <Verdict call={call} />
      </span>
    </>
  );
};

/** In one word or two whether request and response fit the contract. */
const Verdict = ({ call: { Verdict } }: { readonly call: Call }) => {
  const { Request, Response } = Verdict;
  if ((Response ?? []).length > 0) return <span class="status bad">✕ response breaks the contract</span>;
  if ((Request ?? []).length > 0)
    return (
      <span class="status amber">
        ! {Request?.length === 1 ? '1 finding' : `${Request?.length} findings`} in the request
      </span>
    );
  if (Request === null && Response === null) return <span class="status plain">not checked</span>;
  return <span class="status good">✓ contract</span>;
};

const CallBody = ({ call, onCopied }: { readonly call: Call } & Pick<CallsProps, 'onCopied'>) => (
  <>
    <div class="buttons">
      <Copy text={() => curlOf(call, location.origin)} onCopied={onCopied}>
        Copy as curl
      </Copy>
      <Copy text={() => call.Request.text} onCopied={onCopied}>
        Copy request
      </Copy>
      {call.Response && (
        <Copy text={() => call.Response?.body.text ?? ''} onCopied={onCopied}>
          Copy response
        </Copy>
      )}
    </div>
    <Message title={`Request: ${call.Method} ${call.Path}`} body={call.Request} verdict={call.Verdict.Request} />
    {call.Response ? (
      <Message
        title={`Response: ${call.Response.status} ${call.Response.errorType ?? ''}`.trim()}
        body={call.Response.body}
        verdict={call.Verdict.Response}
      />
    ) : (
      <p class="quiet">An injected fault has dropped the connection.</p>
    )}
    {call.UserAgent && <p class="quiet">{call.UserAgent}</p>}
  </>
);

interface MessageProps {
  readonly title: string;
  readonly body: Body;
  readonly verdict: readonly string[] | null;
}
const Message = ({ title, body, verdict }: MessageProps) => (
  <>
    <h4>{title}</h4>
    {verdict && verdict.length > 0 && (
      <ul class="verdict">
        {verdict.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    )}
    {verdict?.length === 0 && <p class="quiet">✓ as the contract has it</p>}
    {body.text === '' ? <p class="quiet">No body.</p> : <BodyText body={body} label={title} />}
    {body.cut && <p class="quiet">Only the beginning of {body.bytes} bytes was kept.</p>}
  </>
);

const BodyText = ({ body, label }: { readonly body: Body; readonly label: string }) => {
  try {
    return <JsonText value={JSON.parse(body.text) as Json} label={label} />;
  } catch {
    return <PlainText text={body.text} label={label} />;
  }
};
