import type { Db } from '#platform/db/database.ts';
import { docxMediaType, pdfMediaType, type PrintedDocument } from '#platform/documents/document.ts';
import { writeDocx } from '#platform/documents/write-docx.ts';
import { writePdf } from '#platform/documents/write-pdf.ts';
import type { Download } from '#platform/handlers.ts';
import { fill, inLocale, type Text } from '#platform/i18n.ts';
import { rankNames, ranks } from '../offices/names.ts';
import { findOffice } from '../offices/store.ts';
import { findEnterpriseRow, findPersonRow } from '../organisation/store.ts';
import { findAppointmentRow, findPositionRow } from './store/rows.ts';

const words = {
  title: ['任命书', 'Letter of appointment'],
  text: [
    '兹任命 {person} 担任 {office} {position}，自 {from} 起任职。',
    '{person} is appointed {position} of {office} from {from}.',
  ],
  rank: ['职级', 'Rank'],
  until: ['任期至', 'Until'],
  open: ['另行通知', 'further notice'],
  duties: ['岗位职责', 'Duties'],
} as const satisfies Readonly<Record<string, Text>>;

/** The letter of appointment, in the language of the enterprise. */
const composeLetter = async (db: Db, appointmentId: string): Promise<PrintedDocument> => {
  const held = await findAppointmentRow(db, appointmentId);
  const position = await findPositionRow(db, held.position_id);
  const person = await findPersonRow(db, held.person_id);
  const { name, display_name: own } = await findOffice(db, position.office_id);
  const enterprise = await findEnterpriseRow(db);
  const say = (text: Text): string => inLocale(text, enterprise.locale);
  const office = own ?? name;
  const rank = ranks.find((one) => one === held.rank);
  return {
    title: say(words.title),
    organisation: `${enterprise.name} ${office}`,
    date: held.from_on,
    locale: enterprise.locale,
    numbering: 'none',
    blocks: [
      {
        kind: 'paragraph',
        text: fill(say(words.text), {
          person: person.name,
          office,
          position: position.name,
          from: held.from_on,
        }),
      },
      {
        kind: 'facts',
        facts: [
          { label: say(words.rank), value: rank ? say(rankNames[rank]) : '—' },
          { label: say(words.until), value: held.to_on ?? say(words.open) },
        ],
      },
      { kind: 'heading', level: 1, text: say(words.duties) },
      { kind: 'list', items: position.duties },
    ],
  };
};

/** The letter of appointment as a file. */
export const letterFile = async (
  db: Db,
  appointmentId: string,
  format: 'docx' | 'pdf',
): Promise<Download> => {
  const document = await composeLetter(db, appointmentId);
  return {
    fileName: `${document.title}.${format}`,
    mediaType: format === 'pdf' ? pdfMediaType : docxMediaType,
    content: format === 'pdf' ? await writePdf(document) : await writeDocx(document),
  };
};
