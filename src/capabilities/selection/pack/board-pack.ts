import { docxMediaType, pdfMediaType } from '#platform/documents/document.ts';
import { writeDocx } from '#platform/documents/write-docx.ts';
import { writePdf } from '#platform/documents/write-pdf.ts';
import type { Download, Read } from '#platform/handlers.ts';
import { inLocale, type Text } from '#platform/i18n.ts';
import { findEnterpriseRow } from '../../organisation/store.ts';
import { packDocument } from './document.ts';
import { gatherPack } from './gather.ts';
import { packSlides } from './slides.ts';

const slidesMediaType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** The papers of the selection meeting, from the data of this instant. */
export const boardPack = async (
  read: Read,
  roundId: string,
  format: 'pptx' | 'docx' | 'pdf',
): Promise<Download> => {
  const { locale } = read.who;
  const pack = await gatherPack(read, roundId);
  const say = (text: Text): string => inLocale(text, locale);
  const { time_zone: timeZone } = await findEnterpriseRow(read.db);
  const asOf = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
    pack.asOf,
  );
  const fileName = `${pack.round.number}-board-pack-${asOf.slice(0, 10)}.${format}`;
  if (format === 'pptx')
    return { fileName, mediaType: slidesMediaType, content: await packSlides(pack, say, asOf) };
  const document = packDocument(pack, { say, locale, asOf });
  return format === 'pdf'
    ? { fileName, mediaType: pdfMediaType, content: await writePdf(document) }
    : { fileName, mediaType: docxMediaType, content: await writeDocx(document) };
};
