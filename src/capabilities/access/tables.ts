import type { Generated } from 'kysely';
import type { Instant, InstantOrNull, Versioned } from '#platform/db/tables.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    account: AccountRow;
    credential: CredentialRow;
    session: SessionRow;
    api_token: ApiTokenRow;
    role_grant: RoleGrantRow;
  }
}

export interface AccountRow extends Versioned {
  /** Lower case. */
  login: string;
  person_id: string;
  disabled_at: InstantOrNull;
  oidc_issuer: string | null;
  oidc_subject: string | null;
  locale: string | null;
  theme: string | null;
  is_demo: Generated<boolean>;
}

export interface CredentialRow {
  account_id: string;
  password_hash: string | null;
  password_changed_at: InstantOrNull;
  must_change_password: Generated<boolean>;
  failed_attempts: Generated<number>;
  locked_until: InstantOrNull;
  /** Base32; in force once `totp_confirmed_at` is set. */
  totp_secret: string | null;
  totp_confirmed_at: InstantOrNull;
  /** The last time step a code was accepted for; an older or the same one is a replay. */
  totp_last_step: number | null;
  /** SHA-256 of the backup codes not used yet. */
  backup_codes: Generated<string[]>;
}

export interface SessionRow {
  id: string;
  account_id: string;
  token_hash: string;
  created_at: Instant;
  seen_at: Instant;
  expires_at: Instant;
  ended_at: InstantOrNull;
  ip: string | null;
  device: string | null;
  method: 'password' | 'oidc' | 'setup';
}

export interface ApiTokenRow {
  id: string;
  created_at: Instant;
  account_id: string;
  name: string;
  prefix: string;
  token_hash: string;
  scopes: string[];
  expires_at: InstantOrNull;
  used_at: InstantOrNull;
  revoked_at: InstantOrNull;
}

export interface RoleGrantRow extends Versioned {
  person_id: string;
  role: string;
  scope: 'enterprise' | 'unit' | 'project';
  scope_id: string | null;
  valid_from: string | null;
  valid_to: string | null;
  appointment_id: string | null;
  appointed_as: string | null;
}
