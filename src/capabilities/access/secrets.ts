import { createHash } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { transactionScope } from '#platform/db/embedded-pool.ts';
import { newSecret } from '#platform/ids.ts';

/** Secrets of 256 random bits need no slow hash: they cannot be guessed. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** argon2id with the library's defaults (19 MiB, 2 passes); never inside a transaction. */
export const hashPassword = async (password: string): Promise<string> => {
  expectNobodyWaits();
  return hash(password.normalize('NFKC'));
};

/** A new password beside its hash, for the transaction that judges the one and saves the other. */
export interface HashedPassword {
  readonly text: string;
  readonly hash: string;
}

export const hashed = async (text: string): Promise<HashedPassword> => ({
  text,
  hash: await hashPassword(text),
});

let decoy: Promise<string> | null = null;

/** Takes as long for an account that is unknown or has no password as for one that has. */
export const isPassword = async (stored: string | null, password: string): Promise<boolean> => {
  expectNobodyWaits();
  decoy ??= hashPassword(newSecret());
  const matches = await verify(stored ?? (await decoy), password.normalize('NFKC'));
  return stored !== null && matches;
};

// The embedded database has one connection: whoever holds it during a slow hash holds up everybody.
const expectNobodyWaits = (): void => {
  const scope = transactionScope.getStore();
  if (scope) throw new Error(`a password was hashed inside the transaction "${scope.name}"`);
};

export const tokenPrefix = 'zs_';
export const newToken = (): string => `${tokenPrefix}${newSecret(32)}`;
