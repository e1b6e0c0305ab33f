import { randomUUID } from 'node:crypto';

/** One write as its sender knows it. */
export interface Sent {
  readonly key: string;
  readonly name: string;
  /** Id that the product answered with; null when the answer never came. */
  readonly id: string | null;
}

export interface Target {
  readonly address: string;
  readonly token: string;
}

/** Names of a round's units: `crash 7-042`. */
export const nameOf = (round: number, index: number): string =>
  `crash ${round}-${String(index).padStart(3, '0')}`;

/**
 * Creates a unit as a careful client does: told that the server is busy, it sends the same write again under the
 * same key. Answers null when the server was gone before it could answer.
 */
export const createUnit = async (
  { address, token }: Target,
  name: string,
  key: string = randomUUID(),
): Promise<Sent> => {
  const request = fetch(`${address}/api/units`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': key },
    body: JSON.stringify({ code: name, name }),
  });
  const answered = await request.then(read, gone);
  return answered === busy ? createUnit({ address, token }, name, key) : { key, name, id: answered };
};

const busy = Symbol('busy');

const read = async (answer: Response): Promise<string | typeof busy | null> => {
  // The body may break off though the head arrived: then nothing was promised yet.
  const text = await answer.text().catch(gone);
  if (text === null) return null;
  if (answer.status === 503 && text.includes('database.busy')) return busy;
  if (!answer.ok) throw new Error(`a write was refused with ${answer.status}: ${text}`);
  return (JSON.parse(text) as { id: string }).id;
};

/** A connection that broke is what a crash looks like from outside; anything else is a fault. */
const gone = (error: unknown): null => {
  if (error instanceof TypeError) return null;
  throw error;
};

/** An API token of the administrator for everything the administrator may do. */
export const issueToken = async (address: string, cookie: string): Promise<string> => {
  const answer = await fetch(`${address}/api/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ name: 'crash test', scopes: ['*'], expiresAt: null }),
  });
  if (!answer.ok) throw new Error(`POST /api/tokens answered ${answer.status}: ${await answer.text()}`);
  return ((await answer.json()) as { token: string }).token;
};
