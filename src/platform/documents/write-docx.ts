import { inThread } from '../cpu-work.ts';
import type { PrintedDocument } from './document.ts';

/** The document as a Word file. It is made in a thread of its own. */
export const writeDocx = async (document: PrintedDocument): Promise<Buffer> =>
  Buffer.from(await inThread<Uint8Array>(new URL('./docx-file.ts', import.meta.url), 'docxFile', document));
