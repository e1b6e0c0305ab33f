import { sql, type OperationNodeSource, type RawBuilder } from 'kysely';
import type pg from 'pg';

// Every way to the database and back costs both processes more than most statements do. What nobody waits
// for the answer of is held back, and goes out in one piece with the next statement of its connection.
const mark = '/* unanswered */ ';
const opensTransaction = /^(begin|start transaction)\b/i;

/**
 * A statement that is held back until the next one of its transaction, at the latest until its commit. What
 * it answers is lost; where it fails, the statement it went out with fails of the same.
 */
export const unanswered = (statement: OperationNodeSource): RawBuilder<unknown> =>
  sql`${sql.raw(mark)}${statement}`;

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Asks the connection one statement. */
export type Ask = (text: string, values: readonly unknown[]) => Promise<pg.QueryResult>;

export interface Asking {
  /** For a statement by itself. */
  readonly alone: Ask;
  /** For one among several that are sent at once. */
  readonly among: Ask;
}

const nothing: Pick<pg.QueryResult, 'command' | 'rowCount' | 'rows'> = { command: '', rowCount: 0, rows: [] };

/** Asks a connection, which must be in pipeline mode, and holds back what need not be answered. */
export const holding = (client: pg.PoolClient, { alone, among }: Asking) => {
  let held: Statement[] = [];
  const query = async (text: string, values: readonly unknown[]) => {
    const isUnanswered = text.startsWith(mark);
    if (isUnanswered || opensTransaction.test(text)) {
      held.push({ text: isUnanswered ? text.slice(mark.length) : text, values });
      return nothing;
    }
    // A failed transaction would refuse them, and the connection would be taken for broken.
    if (text === 'rollback') held = [];
    if (held.length === 0) return alone(text, values);
    const statements = [...held, { text, values }];
    held = [];
    const answers = inOnePiece(client, () => statements.map((one) => among(one.text, one.values)));
    // Of those that fail the first one tells why; the others fail because it did.
    for (const answer of await Promise.allSettled(answers))
      if (answer.status === 'rejected') throw answer.reason;
    return answers.at(-1);
  };
  return { query, isHolding: (): boolean => held.length > 0 };
};

const inOnePiece = <T>({ connection: { stream } }: pg.PoolClient, send: () => T): T => {
  stream.cork();
  try {
    return send();
  } finally {
    stream.uncork();
  }
};
