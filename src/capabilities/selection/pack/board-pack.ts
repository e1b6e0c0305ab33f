import { docxMediaType, pdfMediaType } from '#platform/documents/document.ts';
import { writeDocx } from '#platform/documents/write-docx.ts';
import { writePdf } from '#platform/documents/write-pdf.ts';
import type { Download, Read } from '#platform/handlers.ts';
import { inLocale, type Text } from '#platform/i18n.ts';
import { punctuationOf } from '#platform/punctuation.ts';
import { findEnterpriseRow } from '../../organisation/store.ts';
import { PackContent, type PackFormat } from '../schema/board-pack.ts';
import { findBoardPackRow } from '../store/board-packs.ts';
import { packDocument } from './document.ts';
import { packSlides } from './slides.ts';

const slidesMediaType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** The papers of a selection meeting from what was frozen when they were made, wherever the round stands now. */
export const boardPackFile = async (
  { db, who }: Read,
  packId: string,
  format: PackFormat,
): Promise<Download> => {
  const { content } = await findBoardPackRow(db, who, packId);
  const pack = PackContent.parse(JSON.parse(content));
  const { time_zone: timeZone } = await findEnterpriseRow(db);
  const asOf = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
    new Date(pack.asOf),
  );
  const fileName = `${pack.round.number}-board-pack-${asOf.replace(' ', '-').replace(':', '')}.${format}`;
  if (format === 'json') return { fileName, mediaType: 'application/json', content };
  const { locale } = who;
  const speech = { say: (text: Text): string => inLocale(text, locale), marks: punctuationOf(locale) };
  if (format === 'pptx')
    return { fileName, mediaType: slidesMediaType, content: await packSlides(pack, speech, asOf) };
  const document = packDocument(pack, { ...speech, locale, asOf });
  return format === 'pdf'
    ? { fileName, mediaType: pdfMediaType, content: await writePdf(document) }
    : { fileName, mediaType: docxMediaType, content: await writeDocx(document) };
};
