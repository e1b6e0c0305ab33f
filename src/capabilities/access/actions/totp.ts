import { randomBytes } from 'node:crypto';
import { Secret } from 'otpauth';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { countAttempt } from '../attempts.ts';
import { isReplay } from '../rules.ts';
import { hashOfSecret } from '../secrets.ts';
import { expectSession } from './me.ts';
import { expectOwnPassword, type PasswordProof } from './passwords.ts';
import { normalBackupCode, stepOf, totpOf } from './second-factor.ts';

const backupCodes = 10;

/** Makes a secret for one's authenticator; it counts for nothing until a code of it is confirmed. */
export const beginTotp = async (write: Write, proof: PasswordProof) => {
  const accountId = await expectOwnPassword(write, proof);
  const found = await findTotp(write, accountId);
  if (found.totp_confirmed_at !== null) throw new AppError('conflict', 'totp.already-on');
  const secret = new Secret({ size: 20 }).base32;
  await write.tx
    .updateTable('credential')
    .set({ totp_secret: secret, totp_last_step: null })
    .where('account_id', '=', accountId)
    .execute();
  return { secret, uri: totpOf(secret, found.login).toString() };
};

/** Turns the second factor on by a first right code, and answers the backup codes. */
export const confirmTotp = async (write: Write, code: string) => {
  const accountId = expectSession(write.who);
  countAttempt(accountId, write.now);
  const found = await findTotp(write, accountId);
  if (found.totp_confirmed_at !== null) throw new AppError('conflict', 'totp.already-on');
  if (found.totp_secret === null) throw new AppError('refused', 'totp.not-begun');
  const step = stepOf(found.totp_secret, code, write.now);
  if (step === null || isReplay(step, found.totp_last_step)) throw new AppError('refused', 'auth.totp-wrong');
  const codes = Array.from({ length: backupCodes }, newBackupCode);
  await write.tx
    .updateTable('credential')
    .set({
      totp_confirmed_at: write.now,
      totp_last_step: step,
      backup_codes: codes.map((one) => hashOfSecret(normalBackupCode(one))),
    })
    .where('account_id', '=', accountId)
    .execute();
  write.record({ subject: { type: 'account', id: accountId, label: found.login } });
  return { backupCodes: codes };
};

export const endTotp = async (write: Write, proof: PasswordProof): Promise<void> => {
  const accountId = await expectOwnPassword(write, proof);
  const found = await findTotp(write, accountId);
  if (found.totp_secret === null) throw new AppError('refused', 'totp.not-on');
  await clearTotp(write, accountId);
  write.record({ subject: { type: 'account', id: accountId, label: found.login } });
};

export const clearTotp = async ({ tx }: Write, accountId: string): Promise<void> => {
  await tx
    .updateTable('credential')
    .set({ totp_secret: null, totp_confirmed_at: null, totp_last_step: null, backup_codes: [] })
    .where('account_id', '=', accountId)
    .execute();
};

// 50 random bits each: they are asked for under the same lock-out as passwords.
const newBackupCode = (): string => {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  const picked = [...randomBytes(10)].map((byte) => letters[byte % letters.length] ?? 'a').join('');
  return `${picked.slice(0, 5)}-${picked.slice(5)}`;
};

const findTotp = ({ tx }: Write, accountId: string) =>
  tx
    .selectFrom('credential')
    .innerJoin('account', 'account.id', 'credential.account_id')
    .select([
      'account.login',
      'credential.totp_secret',
      'credential.totp_confirmed_at',
      'credential.totp_last_step',
    ])
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
