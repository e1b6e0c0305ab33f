import { createHash } from 'node:crypto';
import type { App } from '#platform/app.ts';
import { inThread } from '#platform/cpu-work.ts';
import { AppError } from '#platform/errors.ts';
import type { RegisterFile } from '../reading/read-register-file.ts';
import type { RegisterRead, RegisterUnreadable } from '../reading/read-register.ts';
import type { RegisterKindName } from '../reading/kind-names.ts';
import type { RunMapping } from '../store/runs.ts';

const reader = new URL('../reading/read-register-file.ts', import.meta.url);

export interface StoredRegister {
  readonly sha256: string;
  readonly name: string;
  readonly kind: RegisterKindName;
}

/** Reads a stored file beside the other requests; what cannot be read is refused with its own rule. */
export const readStored = async (
  app: App,
  { sha256, name, kind }: StoredRegister,
  { columns, sheet, headingRow }: Pick<RunMapping, 'columns' | 'sheet' | 'headingRow'>,
): Promise<RegisterRead> => {
  const file: RegisterFile = {
    path: app.files.path(sha256),
    name,
    kind,
    mapping: columns,
    sheet: sheet ?? undefined,
    headingRow: headingRow ?? undefined,
  };
  const read = await inThread<RegisterRead | RegisterUnreadable>(reader, 'readRegisterFile', file);
  if (read.status === 'unreadable') throw new AppError('refused', read.rule, { ...read.params, at: read.at });
  return read;
};

/** Two files with the same headings, in whatever order, come from the same source. */
export const sourceKeyOf = (kind: RegisterKindName, columns: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify([kind, [...columns].sort()]))
    .digest('hex');
