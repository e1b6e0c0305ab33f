import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import type { FastifyRequest } from 'fastify';
import { systemActor, type Actor } from '#platform/actor.ts';
import { newSecret } from '#platform/ids.ts';

/**
 * How the command line reaches a product that is running: the embedded database has one process, so
 * `backup`, `doctor` and the like ask that process. Whoever may read the data directory may do so.
 */
export interface Control {
  readonly address: string;
  readonly token: string;
}

const fileOf = (dataDir: string): string => join(dataDir, 'control.json');
const prefix = 'zsc_';

export const newControlToken = (): string => prefix + newSecret();

/** Leaves address and token where only the owner of the data directory can read them. */
export const saveControl = (dataDir: string, control: Control): void => {
  writeFileSync(fileOf(dataDir), JSON.stringify(control), { mode: 0o600 });
  chmodSync(fileOf(dataDir), 0o600);
};

export const removeControl = (dataDir: string): void => rmSync(fileOf(dataDir), { force: true });

export const readControl = (dataDir: string): Control | null =>
  existsSync(fileOf(dataDir)) ? (JSON.parse(readFileSync(fileOf(dataDir), 'utf8')) as Control) : null;

/** The actor of a request that carries the control token, null for every other request. */
export const controlActor = (token: string, request: FastifyRequest): Actor | null => {
  const [scheme, given = ''] = (request.headers.authorization ?? '').split(' ');
  if (scheme !== 'Bearer' || !given.startsWith(prefix) || given.length !== token.length) return null;
  return timingSafeEqual(Buffer.from(given), Buffer.from(token))
    ? systemActor('command line', request.id)
    : null;
};
