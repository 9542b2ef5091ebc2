import type { Call } from './control.ts';

/** A word for a POSIX shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** The default account's key is no secret. Others are named by the variables that every AWS tool reads. */
const userOf = ({ AccountId }: Call): string =>
  AccountId === '111111111111' ? 'test:test' : '"$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"';

/** The curl command that sends a call again, signed by curl itself. */
export function curlOf(call: Call, origin: string): string {
  const words = [
    'curl -sS --aws-sigv4 aws:amz:us-east-1:partnercentral-selling',
    `--user ${userOf(call)}`,
    ...(call.SessionToken ? ['-H "X-Amz-Security-Token: $AWS_SESSION_TOKEN"'] : []),
    ...(call.ContentType ? [`-H ${quoted(`Content-Type: ${call.ContentType}`)}`] : []),
    ...(call.Target ? [`-H ${quoted(`X-Amz-Target: ${call.Target}`)}`] : []),
    ...(call.Method === 'POST' ? [] : [`-X ${call.Method}`]),
    ...(call.Request.text === '' ? [] : [`--data-raw ${quoted(call.Request.text)}`]),
    quoted(`${origin}${call.Path}`),
  ];
  return words.join(' \\\n  ');
}
