import { dayIn } from '#platform/clock.ts';
import {
  docxMediaType,
  pdfMediaType,
  type ApprovalLine,
  type Block,
  type PrintedDocument,
} from '#platform/documents/document.ts';
import { writeDocx } from '#platform/documents/write-docx.ts';
import { writePdf } from '#platform/documents/write-pdf.ts';
import type { Download, Read } from '#platform/handlers.ts';
import { fill, inLocale, type Locale } from '#platform/i18n.ts';
import { punctuationOf } from '#platform/punctuation.ts';
import { findEnterprise } from '../organisation/store.ts';
import { approvalStateNames, stepDutyNames } from './names.ts';
import type { ApprovalDetail } from './schema.ts';
import { readApproval } from './store/read-approval.ts';
import { printTexts } from './texts.ts';

/** The sheet of an approval: what was submitted, every step with its people, opinions and dates, and the hash. */
export const printApproval = async (read: Read, id: string, format: 'pdf' | 'docx'): Promise<Download> => {
  const approval = await readApproval(read, id);
  const { name, timeZone } = await findEnterprise(read.db);
  const document = sheetOf(approval, { organisation: name, locale: read.who.locale, timeZone });
  return {
    fileName: `${approval.title}.${format}`,
    mediaType: format === 'pdf' ? pdfMediaType : docxMediaType,
    content: await (format === 'pdf' ? writePdf(document) : writeDocx(document)),
    inline: format === 'pdf',
  };
};

interface Letterhead {
  readonly organisation: string;
  readonly locale: Locale;
  readonly timeZone: string;
}

const sheetOf = (approval: ApprovalDetail, letterhead: Letterhead): PrintedDocument => {
  const { organisation, locale, timeZone } = letterhead;
  const text = (key: keyof typeof printTexts, params: Readonly<Record<string, unknown>> = {}): string =>
    fill(inLocale(printTexts[key], locale), params);
  const { title, kindName, applicant, submittedAt, endedAt, state, facts, note, version, sha256 } = approval;
  const day = (at: string | null): string => (at === null ? '—' : dayIn(new Date(at), timeZone));
  const blocks: Block[] = [
    {
      kind: 'facts',
      facts: [
        { label: text('kind'), value: kindName },
        { label: text('applicant'), value: applicant },
        { label: text('submitted'), value: day(submittedAt) },
        { label: text('state'), value: inLocale(approvalStateNames[state], locale) },
        { label: text('ended'), value: day(endedAt) },
        ...(note === null ? [] : [{ label: text('note'), value: note }]),
      ],
    },
    { kind: 'heading', level: 1, text: text('content') },
    { kind: 'facts', facts },
    { kind: 'paragraph', text: text('frozen', { version, sha256 }) },
  ];
  return {
    title: text('title', { title }),
    organisation,
    date: day(endedAt ?? submittedAt),
    locale,
    numbering: 'none',
    blocks,
    approvals: linesOf(approval, letterhead),
  };
};

/** Everything done, in order, and a blank line for each who has not spoken. */
const linesOf = ({ actions, steps }: ApprovalDetail, { locale, timeZone }: Letterhead): ApprovalLine[] => [
  ...actions.map(({ step, author, inPlaceOf, kindName, opinion, people, at }) => ({
    step: step ?? inLocale(printTexts.request, locale),
    person: [
      author ?? inLocale(printTexts.clock, locale),
      inPlaceOf === null ? '' : fill(inLocale(printTexts.inPlaceOf, locale), { name: inPlaceOf }),
    ].join(''),
    opinion: [kindName, punctuationOf(locale).listed(people), opinion ?? '']
      .filter((part) => part !== '')
      .join(' · '),
    on: dayIn(new Date(at), timeZone),
  })),
  ...steps
    .filter(({ status, duty }) => status !== 'done' && duty !== 'notify')
    .flatMap(({ name, duty, seats }) =>
      seats
        .filter(({ verdict }) => verdict === null)
        .map(({ person }) => ({
          step:
            duty === 'advise'
              ? punctuationOf(locale).aside(name, inLocale(stepDutyNames.advise, locale))
              : name,
          person,
        })),
    ),
];
