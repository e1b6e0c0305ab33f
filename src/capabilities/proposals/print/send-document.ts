import { dayIn } from '#platform/clock.ts';
import { docxMediaType, pdfMediaType } from '#platform/documents/document.ts';
import { writeDocx } from '#platform/documents/write-docx.ts';
import { writePdf } from '#platform/documents/write-pdf.ts';
import type { Download, Read } from '#platform/handlers.ts';
import { findEnterprise } from '../../organisation/store.ts';
import { findProposal } from '../store/detail.ts';
import { proposalDocument } from './proposal-document.ts';

/** The 立项申请书 of a proposal as Word or PDF, in the language of the reader. */
export const sendDocument = async (
  { db, who, now }: Read,
  id: string,
  format: 'docx' | 'pdf',
): Promise<Download> => {
  const proposal = await findProposal(db, who, id);
  const { name, timeZone } = await findEnterprise(db);
  const document = proposalDocument(proposal, {
    locale: who.locale,
    organisation: name,
    today: dayIn(now, timeZone),
  });
  return {
    fileName: `${proposal.code} ${proposal.name}.${format}`,
    mediaType: format === 'pdf' ? pdfMediaType : docxMediaType,
    content: await (format === 'pdf' ? writePdf(document) : writeDocx(document)),
  };
};
