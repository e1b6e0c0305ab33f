import { timingSafeEqual } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { Write } from '#platform/db/write.ts';
import { isReplay } from '../rules.ts';
import { hashOfSecret } from '../secrets.ts';

const period = 30;

export const totpOf = (secret: string, label = ''): TOTP =>
  new TOTP({
    issuer: '中枢',
    label,
    secret: Secret.fromBase32(secret),
    digits: 6,
    period,
    algorithm: 'SHA1',
  });

/** The time step a code is right for, one step before or after now allowed; null when it is wrong. */
export const stepOf = (secret: string, code: string, now: Date): number | null => {
  const delta = totpOf(secret).validate({
    token: code.replace(/\s/g, ''),
    timestamp: now.getTime(),
    window: 1,
  });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / period) + delta;
};

/** Takes a one-time code or a backup code; each counts once. Answers whether it was accepted. */
export const acceptSecondFactor = async (write: Write, accountId: string, code: string): Promise<boolean> => {
  const row = await write.tx
    .selectFrom('credential')
    .select(['totp_secret', 'totp_last_step', 'backup_codes'])
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  if (!row?.totp_secret) return false;
  const step = /^[\d\s]+$/.test(code) ? stepOf(row.totp_secret, code, write.now) : null;
  if (step !== null && !isReplay(step, row.totp_last_step)) {
    await write.tx
      .updateTable('credential')
      .set({ totp_last_step: step })
      .where('account_id', '=', accountId)
      .execute();
    return true;
  }
  return spendBackupCode(write, { accountId, code, left: row.backup_codes });
};

interface Spending {
  readonly accountId: string;
  readonly code: string;
  readonly left: readonly string[];
}

const spendBackupCode = async (write: Write, { accountId, code, left }: Spending): Promise<boolean> => {
  const wanted = Buffer.from(hashOfSecret(normalBackupCode(code)));
  const rest = left.filter((one) => !timingSafeEqual(Buffer.from(one), wanted));
  if (rest.length === left.length) return false;
  await write.tx
    .updateTable('credential')
    .set({ backup_codes: rest })
    .where('account_id', '=', accountId)
    .execute();
  write.record({
    subject: { type: 'account', id: accountId },
    action: 'totp.backup-code-use',
    after: { left: rest.length },
  });
  return true;
};

export const normalBackupCode = (code: string): string => code.toLowerCase().replace(/[^a-z0-9]/g, '');
