// Load on one address, from a process of its own. It shares the machine with what it measures, so it does as little as it can: requests
// are made beforehand, and of an answer it reads the status and where it ends. (Autocannon takes as long for a request as our api does.)
// It takes its orders on its standard input: `{ url, connections, seconds, requests: [{ method, path, headers, body }], rate? }`.
import net from 'node:net';
import { performance } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';

const { url, connections, seconds, rate, requests } = JSON.parse(await text(process.stdin));
const { hostname, port, host } = new URL(url);
const bytes = requests.map(bytesOf);
const times = [];
let failed = 0;
let until = 0;

const sockets = await Promise.all(Array.from({ length: connections }, connect));
const begun = performance.now();
until = begun + seconds * 1000;
await Promise.all(sockets.map(use));
const took = (performance.now() - begun) / 1000;
for (const socket of sockets) socket.destroy();
times.sort((one, other) => one - other);
const at = (part) => Math.round((times[Math.floor(times.length * part)] ?? 0) * 1000) / 1000;
console.log(
  JSON.stringify({
    failed,
    perSecond: times.length / took,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    n: times.length,
  }),
);

function bytesOf({ method = 'GET', path, headers = {}, body = '' }) {
  const lines = Object.entries({
    host,
    ...headers,
    ...(body === '' ? {} : { 'content-length': Buffer.byteLength(body) }),
  });
  return Buffer.from(
    `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`,
  );
}

function connect() {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host: hostname, port: Number(port), noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });
}

/** One after the other over one connection until the time is over; with a rate, each at its moment, late ones timed from when they should have been sent. */
function use(socket, which) {
  return new Promise((resolve, reject) => {
    let next = Math.floor((which * bytes.length) / connections);
    let due = begun + (rate === undefined ? 0 : (1000 * which) / rate);
    let sent = 0;
    let seen = '';
    const send = () => {
      const now = performance.now();
      if (Math.max(now, due) >= until) return resolve();
      if (rate !== undefined && now < due - 0.5) return void setTimeout(send, due - now);
      sent = rate === undefined ? now : due;
      due += rate === undefined ? 0 : (1000 * connections) / rate;
      socket.write(bytes[next]);
      next = (next + 1) % bytes.length;
    };
    socket.on('data', (data) => {
      seen += data.latin1Slice();
      if (!isWhole(seen)) return;
      times.push(performance.now() - sent);
      if (seen[9] !== '2') failed++;
      seen = '';
      send();
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('the connection was closed')));
    send();
  });
}

function isWhole(answer) {
  const head = answer.indexOf('\r\n\r\n');
  if (head < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(answer.slice(0, head + 2))?.[1];
  if (length !== undefined) return answer.length >= head + 4 + Number(length);
  return answer.startsWith('204', 9) || answer.endsWith('\r\n0\r\n\r\n');
}
