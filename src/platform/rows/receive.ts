import { AppError } from '../errors.ts';
import type { Manual } from '../handlers.ts';

export interface ReceivedTable {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** The one file of a form, in memory; larger than the limit of uploads is refused. */
export const receiveTable = async ({ app, request }: Manual): Promise<ReceivedTable> => {
  const limit = app.config.uploadLimitMb * 1_048_576;
  for await (const part of request.files({ limits: { fileSize: limit + 1, files: 1 } })) {
    const bytes = await part.toBuffer();
    if (bytes.length > limit)
      throw new AppError('invalid', 'input.too-large', { limit: `${app.config.uploadLimitMb} MB` });
    if (bytes.length === 0) throw new AppError('invalid', 'file.empty', { name: part.filename });
    return { bytes, name: part.filename };
  }
  throw new AppError('invalid', 'file.missing');
};
