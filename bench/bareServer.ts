/** The bare server that ratios compare with: reads and parses the body, answers as many bytes as the path names. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const texts = new Map<string, Buffer>();
const answerOf = (path: string): Buffer => {
  const known = texts.get(path) ?? Buffer.from(JSON.stringify('x'.repeat(Math.max(0, Number(path.slice(1)) - 2))));
  texts.set(path, known);
  return known;
};

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    JSON.parse(Buffer.concat(chunks).toString());
    const answer = answerOf(request.url ?? '/0');
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': answer.length });
    response.end(answer);
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.log(`ready at http://127.0.0.1:${port}`);
});
// Ends with the bench that started it.
process.stdin.on('end', () => process.exit(0)).resume();
