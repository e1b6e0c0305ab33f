import type { Db, Tx } from '#platform/db/database.ts';
import { docxMediaType, pdfMediaType, type PrintedDocument } from '#platform/documents/document.ts';
import { writeDocx } from '#platform/documents/write-docx.ts';
import { writePdf } from '#platform/documents/write-pdf.ts';
import type { Download } from '#platform/handlers.ts';
import { inLocale, type Text } from '#platform/i18n.ts';
import { findEnterpriseRow } from '../../organisation/store.ts';
import type { FileFormat } from '../schema/charter.ts';

export interface Letterhead {
  readonly organisation: string;
  readonly locale: 'zh-CN' | 'en';
  readonly timeZone: string;
  /** A text in the language of the enterprise, in which its documents are written. */
  readonly say: (text: Text) => string;
}

/** Name and language of the enterprise, as its documents carry them. */
export const findLetterhead = async (db: Db | Tx): Promise<Letterhead> => {
  const { name, locale, time_zone: timeZone } = await findEnterpriseRow(db);
  return { organisation: name, locale, timeZone, say: (text) => inLocale(text, locale) };
};

/** A document as a file to be saved. */
export const asDownload = async (
  document: PrintedDocument,
  { format }: FileFormat,
  fileName: string,
): Promise<Download> => ({
  fileName: `${fileName}.${format}`,
  mediaType: format === 'pdf' ? pdfMediaType : docxMediaType,
  content: format === 'pdf' ? await writePdf(document) : await writeDocx(document),
});

/** Lines that are typed one below the other, the empty ones left out. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
