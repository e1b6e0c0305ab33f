import { inThread } from '../cpu-work.ts';
import type { PrintedDocument } from './document.ts';

/** The document as a PDF file with its Chinese font within. It is made in a thread of its own. */
export const writePdf = async (document: PrintedDocument): Promise<Buffer> =>
  Buffer.from(await inThread<Uint8Array>(new URL('./pdf-file.ts', import.meta.url), 'pdfFile', document));
