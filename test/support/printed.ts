import { execFileSync } from 'node:child_process';
import { inflateSync } from 'node:zlib';
import yauzl from 'yauzl';

export interface ReadDocx {
  /** Every paragraph with text, those of tables too, in order. */
  readonly paragraphs: readonly { readonly style: string | null; readonly text: string }[];
  /** Rows of every table, the texts of their cells. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly header: string;
  readonly footer: string;
  readonly xml: string;
}

/** Opens a .docx file as a reader of the format does. */
export const readDocx = async (file: Buffer): Promise<ReadDocx> => {
  const parts = await unzip(file);
  const xml = parts.get('word/document.xml') ?? '';
  const named = (name: string) =>
    [...parts].filter(([path]) => path.startsWith(`word/${name}`)).map(([, text]) => textOf(text));
  return {
    xml,
    paragraphs: matches(xml, /<w:p[ >].*?<\/w:p>/gs)
      .map((part) => ({ style: /<w:pStyle w:val="([^"]+)"/.exec(part)?.[1] ?? null, text: textOf(part) }))
      .filter(({ text }) => text !== ''),
    tables: matches(xml, /<w:tbl>.*?<\/w:tbl>/gs).map((table) =>
      matches(table, /<w:tr[ >].*?<\/w:tr>/gs).map((row) =>
        matches(row, /<w:tc>.*?<\/w:tc>/gs).map((cell) => textOf(cell)),
      ),
    ),
    header: named('header').join('\n'),
    footer: named('footer').join('\n'),
  };
};

const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([all]) => all);

const textOf = (xml: string): string =>
  matches(xml, /<w:t[ >].*?<\/w:t>|<w:t>|<w:tab\/>/gs)
    .map((part) => (part === '<w:tab/>' ? '\t' : part.replace(/<[^>]+>/g, '')))
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const unzip = (file: Buffer): Promise<Map<string, string>> =>
  new Promise((done, fail) => {
    yauzl.fromBuffer(file, { lazyEntries: true }, (error, zip) => {
      if (error) return fail(error);
      const parts = new Map<string, string>();
      zip.on('entry', (entry: yauzl.Entry) =>
        zip.openReadStream(entry, (broken, stream) => {
          if (broken) return fail(broken);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            parts.set(entry.fileName, Buffer.concat(chunks).toString());
            zip.readEntry();
          });
        }),
      );
      zip.once('end', () => done(parts));
      zip.readEntry();
    });
  });

const bare = (text: string): string => text.replace(/\s/g, '');

/**
 * The phrases a PDF lacks. Where the machine has no `pdftotext`, a phrase is there when the file's fonts
 * can be read back to each of its characters.
 */
export const missingInPdf = (file: Buffer, phrases: readonly string[]): string[] => {
  const text = textByTool(file);
  if (text !== null) return phrases.filter((phrase) => !bare(text).includes(bare(phrase)));
  const known = new Set(charactersOf(file));
  return phrases.filter((phrase) => [...bare(phrase)].some((one) => !known.has(one)));
};

const textByTool = (file: Buffer): string | null => {
  try {
    return execFileSync('pdftotext', ['-layout', '-', '-'], { input: file }).toString();
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw error;
  }
};

/** Characters the ToUnicode maps of the embedded fonts name. */
const charactersOf = (file: Buffer): string[] =>
  matches(file.toString('latin1'), /stream\r?\n[\s\S]*?endstream/g)
    .map((part) => inflated(Buffer.from(part.replace(/^stream\r?\n|\r?\n?endstream$/g, ''), 'latin1')))
    .filter((text) => text.includes('beginbfrange'))
    .flatMap((text) => matches(text.slice(text.indexOf('beginbfrange')), /(?<=[[ ]<)[0-9a-f]{4}(?=>)/gi))
    .map((code) => String.fromCharCode(Number.parseInt(code, 16)));

const inflated = (part: Buffer): string => {
  try {
    return inflateSync(part).toString('latin1');
  } catch {
    return '';
  }
};
