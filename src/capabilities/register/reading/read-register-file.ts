import { readFileSync } from 'node:fs';
import type { RegisterKindName } from './kind-names.ts';
import { targets } from './targets.ts';
import {
  readRegister,
  type RegisterMapping,
  type RegisterRead,
  type RegisterUnreadable,
} from './read-register.ts';

export interface RegisterFile {
  readonly path: string;
  readonly name: string;
  readonly kind: RegisterKindName;
  readonly mapping?: RegisterMapping | undefined;
  readonly sheet?: string | undefined;
  readonly headingRow?: number | undefined;
}

/** Reads a stored table file; runs in a thread of its own. */
export const readRegisterFile = ({
  path,
  kind,
  ...input
}: RegisterFile): Promise<RegisterRead | RegisterUnreadable> =>
  readRegister({ bytes: readFileSync(path), target: targets[kind], ...input });
