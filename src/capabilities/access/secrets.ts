import { createHash } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { newSecret } from '#platform/ids.ts';

/** Secrets of 256 random bits need no slow hash: they cannot be guessed. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** argon2id with the library's defaults (19 MiB, 2 passes). */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'));

let decoy: Promise<string> | null = null;

/** Takes as long for an account that is unknown or has no password as for one that has. */
export const isPassword = async (stored: string | null, password: string): Promise<boolean> => {
  decoy ??= hashPassword(newSecret());
  const matches = await verify(stored ?? (await decoy), password.normalize('NFKC'));
  return stored !== null && matches;
};

export const tokenPrefix = 'zs_';
export const newToken = (): string => `${tokenPrefix}${newSecret(32)}`;
