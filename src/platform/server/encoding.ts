import { pipeline, Readable } from 'node:stream';
import { promisify } from 'node:util';
import type { Pieces } from '../json-text.ts';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';

type Encoding = 'br' | 'gzip';

// Below this, headers and the round trip outweigh what could be saved.
const leastBytes = 2_048;
const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];

// The quickest settings take a long list to an eighth in a fraction of a millisecond; the files of the page
// are compressed harder, beforehand.
const brotliQuickest = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
const gzipQuickest = { level: 1 };

export interface Encoded {
  readonly body: string | Buffer | Readable;
  readonly encoding: Encoding | null;
}

/** An answer as the asker may take it (`Accept-Encoding`). */
export const encoded = async (text: string | Pieces, accepted: string): Promise<Encoded> => {
  const body = typeof text === 'string' ? text : joined(text);
  const encoding = body.length < leastBytes ? null : bestOf(accepted);
  if (encoding === 'br') return { body: await brotli(body, brotliQuickest), encoding };
  if (encoding === 'gzip') return { body: await zip(body, gzipQuickest), encoding };
  return { body, encoding };
};

/** The same for an answer that comes in batches; the next one is asked for when there is room for it. */
export const encodedStream = (batches: AsyncIterable<Pieces>, accepted: string): Encoded => {
  const encoding = bestOf(accepted);
  const source = Readable.from(joinedEach(batches));
  if (encoding === null) return { body: source, encoding };
  const compress = encoding === 'br' ? createBrotliCompress(brotliQuickest) : createGzip(gzipQuickest);
  // A failure of the source destroys what is sent; who sends it sees and logs it.
  return { body: pipeline(source, compress, () => undefined), encoding };
};

// As bytes at once: joining long pieces as strings would leave the garbage collector two more copies to fetch.
const joined = (pieces: Pieces): Buffer => {
  const bytes = Buffer.allocUnsafe(pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0));
  let at = 0;
  for (const piece of pieces)
    at += typeof piece === 'string' ? bytes.write(piece, at) : piece.copy(bytes, at);
  return bytes;
};

async function* joinedEach(batches: AsyncIterable<Pieces>): AsyncGenerator<Buffer> {
  for await (const batch of batches) yield joined(batch);
}

const bestOf = (accepted: string): Encoding | null =>
  takes(accepted, 'br') ? 'br' : takes(accepted, 'gzip') ? 'gzip' : null;

const takes = (accepted: string, encoding: string): boolean =>
  accepted
    .toLowerCase()
    .split(',')
    .map((part) => part.replace(/\s/g, ''))
    .some((part) => part.split(';')[0] === encoding && !/;q=0(\.0*)?$/.test(part));
