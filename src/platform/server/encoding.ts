import { pipeline, Readable } from 'node:stream';
import { promisify } from 'node:util';
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
export const encoded = async (text: string, accepted: string): Promise<Encoded> => {
  const encoding = text.length < leastBytes ? null : bestOf(accepted);
  if (encoding === 'br') return { body: await brotli(text, brotliQuickest), encoding };
  if (encoding === 'gzip') return { body: await zip(text, gzipQuickest), encoding };
  return { body: text, encoding };
};

/** The same for an answer that comes in pieces; the next one is asked for when there is room for it. */
export const encodedStream = (pieces: AsyncIterable<string>, accepted: string): Encoded => {
  const encoding = bestOf(accepted);
  const source = Readable.from(pieces, { objectMode: false });
  if (encoding === null) return { body: source, encoding };
  const compress = encoding === 'br' ? createBrotliCompress(brotliQuickest) : createGzip(gzipQuickest);
  // A failure of the source destroys what is sent; who sends it sees and logs it.
  return { body: pipeline(source, compress, () => undefined), encoding };
};

const bestOf = (accepted: string): Encoding | null =>
  takes(accepted, 'br') ? 'br' : takes(accepted, 'gzip') ? 'gzip' : null;

const takes = (accepted: string, encoding: string): boolean =>
  accepted
    .toLowerCase()
    .split(',')
    .map((part) => part.replace(/\s/g, ''))
    .some((part) => part.split(';')[0] === encoding && !/;q=0(\.0*)?$/.test(part));
