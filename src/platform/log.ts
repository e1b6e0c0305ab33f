import { pino, type Logger } from 'pino';

export type Log = Logger;

/** Structured logs on stderr, one JSON line each; secrets never reach them. */
export const createLog = (level: string): Log =>
  pino(
    { level, base: null, redact: ['req.headers.authorization', 'req.headers.cookie', 'password', 'token'] },
    pino.destination({ dest: 2, sync: false }),
  );
