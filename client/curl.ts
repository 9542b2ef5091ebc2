import type { Exchange } from './exchange.ts';

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
/** Headers that curl writes itself when it signs and sends. */
const byCurl = new Set([
  'authorization',
  'x-amz-date',
  'x-amz-content-sha256',
  'x-amz-security-token',
  'host',
  'content-length',
  'connection',
]);

/**
 * The exchange's request as a curl command that signs anew with the caller's own keys from the environment. It carries no
 * secret. Give `endpoint` to aim it at another target.
 */
export function curl(exchange: Exchange, endpoint?: string): string {
  const { method, url, headers, body } = exchange.request;
  const aim = endpoint ? new URL(new URL(url).pathname, endpoint).href : url;
  const token = Object.keys(headers).some((name) => name.toLowerCase() === 'x-amz-security-token');
  const lines = [
    `curl --silent --show-error --include --request ${method} ${quote(aim)}`,
    '--aws-sigv4 "aws:amz:us-east-1:partnercentral-selling"',
    '--user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"',
    ...(token ? ['--header "X-Amz-Security-Token: $AWS_SESSION_TOKEN"'] : []),
    ...Object.entries(headers)
      .filter(([name]) => !byCurl.has(name.toLowerCase()))
      .map(([name, value]) => `--header ${quote(`${name}: ${value}`)}`),
    ...(body ? [`--data-binary ${quote(body)}`] : []),
  ];
  return lines.join(' \\\n  ');
}
