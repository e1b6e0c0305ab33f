import { docxMediaType, pdfMediaType, type PrintedDocument } from '#platform/documents/document.ts';
import { writeDocx } from '#platform/documents/write-docx.ts';
import { writePdf } from '#platform/documents/write-pdf.ts';
import { dayIn } from '#platform/clock.ts';
import type { Download, Read } from '#platform/handlers.ts';
import { inLocale, type Locale, type Text } from '#platform/i18n.ts';
import { punctuationOf } from '#platform/punctuation.ts';
import { findEnterpriseRow } from '../../organisation/store.ts';
import { findProjectRow } from '../../projects/store/find-project.ts';
import { findMandateRow, shownMandate } from '../store.ts';

const words = {
  title: ['项目授权书', 'Project mandate'],
  project: ['项目', 'Project'],
  code: ['项目编号', 'Number'],
  manager: ['项目经理', 'Project manager'],
  sponsor: ['发起人', 'Sponsor'],
  cap: ['预算上限', 'Budget cap'],
  wan: ['万元', '× 10,000 yuan'],
  period: ['有效期', 'Valid'],
  rights: ['授权内容', 'What it gives'],
  criteria: ['目标与成功标准', 'Goals and success criteria'],
  signature: ['签署', 'Signature'],
  signedBy: ['签署人', 'Signed by'],
  signedOn: ['签署日期', 'Signed on'],
  unsigned: ['（草稿，尚未签署）', '(draft, not signed)'],
  hash: ['内容校验值', 'Hash of the content'],
} as const satisfies Readonly<Record<string, Text>>;

/** The letter as a Word or PDF file; a draft says that it is one. */
export const mandateLetter = async (
  { db, who }: Read,
  { id, format }: { readonly id: string; readonly format: 'docx' | 'pdf' },
): Promise<Download> => {
  const { project_id: projectId } = await findMandateRow(db, id);
  const project = await findProjectRow(db, who, projectId);
  const { name, time_zone: timeZone } = await findEnterpriseRow(db);
  const mandate = await shownMandate(db, id);
  const document = printed({
    mandate,
    project,
    organisation: name,
    locale: who.locale,
    timeZone,
  });
  return {
    fileName: `${project.code}-mandate.${format}`,
    mediaType: format === 'pdf' ? pdfMediaType : docxMediaType,
    content: await (format === 'pdf' ? writePdf : writeDocx)({ ...document, locale: who.locale }),
  };
};

interface Printing {
  readonly mandate: Awaited<ReturnType<typeof shownMandate>>;
  readonly project: { readonly code: string; readonly name: string };
  readonly organisation: string;
  readonly locale: Locale;
  readonly timeZone: string;
}

const printed = ({ mandate, project, organisation, locale, timeZone }: Printing): PrintedDocument => {
  const say = (text: Text): string => inLocale(text, locale);
  const signedOn = mandate?.signedAt ? dayIn(new Date(mandate.signedAt), timeZone) : null;
  const facts: [Text, string][] = [
    [words.project, project.name],
    [words.code, project.code],
    [words.manager, mandate?.manager ?? ''],
    [words.sponsor, mandate?.sponsor ?? ''],
    [words.cap, `${((mandate?.budgetCapFen ?? 0) / 1_000_000).toLocaleString('zh-CN')} ${say(words.wan)}`],
    [words.period, `${mandate?.validFrom ?? ''} — ${mandate?.validTo ?? ''}`],
  ];
  const signature: [Text, string][] = [
    [words.signedBy, mandate?.signedBy ?? say(words.unsigned)],
    [words.signedOn, signedOn ?? ''],
  ];
  const told = (all: [Text, string][]) => all.map(([label, value]) => ({ label: say(label), value }));
  return {
    title: say(words.title),
    number: project.code,
    organisation,
    ...(signedOn ? { date: signedOn } : {}),
    blocks: [
      { kind: 'facts', facts: told(facts) },
      { kind: 'heading', level: 1, text: say(words.rights) },
      { kind: 'paragraph', text: mandate?.rights ?? '' },
      { kind: 'heading', level: 1, text: say(words.criteria) },
      { kind: 'list', items: (mandate?.successCriteria ?? '').split('\n').filter((line) => line !== '') },
      { kind: 'heading', level: 1, text: say(words.signature) },
      { kind: 'facts', facts: told(signature) },
      ...(mandate?.sha256
        ? [{ kind: 'hint' as const, text: punctuationOf(locale).labelled(say(words.hash), mandate.sha256) }]
        : []),
    ],
  };
};
