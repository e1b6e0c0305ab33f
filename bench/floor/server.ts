// A process of its own: node bench/floor/server.ts TOKEN_HASH [DATABASE_URL]
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { openEmbeddedPool } from '#platform/db/embedded-pool.ts';
import type { ConnectionPool } from '#platform/db/prepared.ts';
import { hashOfSecret } from '#capabilities/access/secrets.ts';

const [known = '', url] = process.argv.slice(2);

/** A database in memory that knows the one token: two processes cannot share the embedded one. */
const ownDatabase = async (): Promise<ConnectionPool> => {
  const pool = await openEmbeddedPool('memory://floor');
  await pool.query('create table api_token (token_hash text primary key, account_id int)');
  await pool.query('insert into api_token values ($1, 1)', [known]);
  return pool;
};

const pool: ConnectionPool = url
  ? new pg.Pool({ connectionString: url, options: '-c jit=off' })
  : await ownDatabase();
const bodies = new Map<number, Buffer>();

const bodyOf = (bytes: number): Buffer => {
  const body = bodies.get(bytes) ?? Buffer.alloc(bytes, 'x');
  bodies.set(bytes, body);
  return body;
};

/** Who asks by one SELECT, what is answered by another; both prepared. */
const answer = async (token: string, bytes: number): Promise<Buffer | null> => {
  const client = await pool.connect();
  try {
    const who = await client.query({
      name: 'who',
      text: 'select account_id from api_token where token_hash = $1',
      values: [hashOfSecret(token)],
    });
    if (who.rows.length === 0) return null;
    const { rows } = await client.query({ name: 'what', text: 'select $1::int as bytes', values: [bytes] });
    return bodyOf(rows[0].bytes);
  } finally {
    client.release();
  }
};

const used = (): string => {
  const { user, system } = process.cpuUsage();
  return `process_cpu_seconds_total ${(user + system) / 1e6}\nprocess_resident_memory_bytes ${process.memoryUsage.rss()}\n`;
};

const server = createServer((request, response) => {
  if (request.url === '/metrics') return void response.end(used());
  const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
  const bytes = Number(new URL(request.url ?? '/', 'http://floor').searchParams.get('bytes'));
  answer(token, bytes).then(
    (body) => response.writeHead(body ? 200 : 401, { 'content-type': 'application/json' }).end(body),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
