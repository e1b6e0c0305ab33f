import { AppError } from './errors.ts';

/**
 * Refuses a write that was based on an older version of the record (HTTP 412). The answer carries the
 * current record, so that the client can show both values and nothing typed is lost.
 */
export const expectVersion = (
  expected: number,
  current: { readonly version: number } & Readonly<Record<string, unknown>>,
): void => {
  if (expected !== current.version) throw new AppError('stale', 'record.stale', { expected, current });
};
