import { inThread } from '../cpu-work.ts';
import type { PrintedDocument } from './document.ts';

/** The document as a Word file. It is made in a thread of its own. */
export const writeDocx = async (document: PrintedDocument): Promise<Buffer> =>
  Buffer.from(
    await inThread<Uint8Array>(new URL('./docx-file.ts', import.meta.url), 'docxFile', printable(document)),
  );

/** What no XML file may hold; an editor refuses the whole document for one of them. */
const unprintable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const printable = (document: PrintedDocument): PrintedDocument =>
  JSON.parse(JSON.stringify(document), (_name, value: unknown) =>
    typeof value === 'string' ? value.replace(unprintable, '') : value,
  );
