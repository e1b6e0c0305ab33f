import type { Manual } from '#platform/handlers.ts';
import { AppError } from '#platform/errors.ts';
import type { StoredFile } from '#platform/files.ts';
import { UploadQuery } from '../schema.ts';

export interface Received extends StoredFile {
  readonly name: string;
  readonly asked: UploadQuery;
}

/** Room for the form around the file. */
const formBytes = 65_536;

/** Stores the one file of a form; its announced length is judged before a byte of it is read. */
export const receiveFile = async ({ app, request }: Manual, query: UploadQuery): Promise<Received> => {
  const limit = app.config.uploadLimitMb * 1_048_576;
  if (Number(request.headers['content-length'] ?? 0) > limit + formBytes)
    throw new AppError('invalid', 'input.too-large', { limit: `${app.config.uploadLimitMb} MB` });
  const fields: Record<string, unknown> = {};
  let file: (StoredFile & { readonly name: string }) | null = null;
  for await (const part of request.parts()) {
    if (part.type === 'field') fields[part.fieldname] = part.value;
    else if (file === null) file = { ...(await app.files.put(part.file, limit)), name: part.filename };
    else part.file.resume();
  }
  if (file === null) throw new AppError('invalid', 'file.missing');
  return { ...file, asked: UploadQuery.parse({ ...query, ...fields }) };
};
