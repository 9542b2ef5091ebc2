import type { Exchange } from './exchange.ts';

const shellQuote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
/** Headers that curl writes itself when it signs and sends. */
const headersSetByCurl = new Set([
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
  const targetUrl = endpoint ? new URL(new URL(url).pathname, endpoint).href : url;
  const hasSessionToken = Object.keys(headers).some((name) => name.toLowerCase() === 'x-amz-security-token');
  const lines = [
    `curl --silent --show-error --include --request ${method} ${shellQuote(targetUrl)}`,
    '--aws-sigv4 "aws:amz:us-east-1:partnercentral-selling"',
    '--user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"',
    ...(hasSessionToken ? ['--header "X-Amz-Security-Token: $AWS_SESSION_TOKEN"'] : []),
    ...Object.entries(headers)
      .filter(([name]) => !headersSetByCurl.has(name.toLowerCase()))
      .map(([name, value]) => `--header ${shellQuote(`${name}: ${value}`)}`),
    ...(body ? [`--data-binary ${shellQuote(body)}`] : []),
  ];
  return lines.join(' \\\n  ');
}
