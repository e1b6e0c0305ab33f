import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** A UUID of version 7: sorts by time of creation; made here because PostgreSQL 15 has none. */
export const newId = (): string => v7();

/** A secret of `bytes` random bytes in URL-safe text. */
export const newSecret = (bytes = 32): string => randomBytes(bytes).toString('base64url');
