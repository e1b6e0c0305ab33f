import type { Block, PrintedDocument, PrintedFact } from '#platform/documents/document.ts';
import { AppError } from '#platform/errors.ts';
import type { Download, Read } from '#platform/handlers.ts';
import type { Text } from '#platform/i18n.ts';
import { punctuationOf } from '#platform/punctuation.ts';
import { TemplateContent } from '../../method/schema/content.ts';
import type { MethodItem } from '../../method/schema/messages.ts';
import { findMethodItem, listItemsOf } from '../../method/store/items.ts';
import { dayOf } from '../../organisation/store/today.ts';
import type { FileFormat } from '../schema/charter.ts';
import { asDownload, findLetterhead, type Letterhead } from './letterhead.ts';
import { findProjectValues, type FieldValues } from './project-values.ts';

interface Wanted extends FileFormat {
  readonly project?: string | undefined;
}

/** A document to be written from a template, as a file. */
export const templateFile = async (read: Read, id: string, wanted: Wanted): Promise<Download> => {
  const document = await templateDocument(read, id, wanted);
  return asDownload(document, wanted, document.title);
};

/** The outline of a template and its guidance, filled in as far as the product knows. */
export const templateDocument = async (
  { db, who, now }: Read,
  id: string,
  wanted: Pick<Wanted, 'project'>,
): Promise<PrintedDocument> => {
  const template = await findMethodItem(db, id);
  if (template.kind !== 'template') throw new AppError('refused', 'template.unfit', { name: template.zh });
  const head = await findLetterhead(db);
  const today = await dayOf(db, now);
  const values: FieldValues = new Map([
    ['today', today],
    ['author', who.name],
    ['period.year', today.slice(0, 4)],
    ['period.month', today.slice(0, 7)],
    ...(wanted.project === undefined ? [] : await findProjectValues(db, who, wanted.project)),
  ]);
  const names = new Map(
    (await listItemsOf(db, ['template-field'])).map(({ code, zh, en }) => [code, head.say([zh, en])]),
  );
  const title = head.say([template.zh, template.en]);
  const project = values.get('project.name');
  return {
    title: project === undefined ? title : `${project} ${title}`,
    number: numberOf(template, { project: values.get('project.number'), today }),
    organisation: head.organisation,
    locale: head.locale,
    blocks: outline(TemplateContent.parse(template.content), { head, values, names }),
    approvals: steps.map((step) => ({ step: head.say(step) })),
  };
};

const steps: readonly Text[] = [
  ['编制', 'Drawn up'],
  ['审核', 'Checked'],
  ['批准', 'Approved'],
];

/** P-2026-001-DL-01, or the code of the template where no deliverable and no project is known. */
const numberOf = (
  { code, content }: MethodItem,
  { project, today }: { readonly project: string | undefined; readonly today: string },
): string => {
  const { deliverable } = TemplateContent.parse(content);
  const kind = deliverable ?? code.toUpperCase();
  return `${project ?? 'PMO'}-${kind}-${today.replaceAll('-', '')}`;
};

interface Filling {
  readonly head: Letterhead;
  readonly values: FieldValues;
  readonly names: ReadonlyMap<string, string>;
}

const outline = ({ sections }: TemplateContent, filling: Filling): Block[] =>
  sections.flatMap(({ zh, en, guidance, autofill }): Block[] => {
    const { say, locale } = filling.head;
    const facts = autofill.map((field) => factOf(field, filling));
    return [
      { kind: 'heading', level: 1, text: say([zh, en]) },
      {
        kind: 'hint',
        text: punctuationOf(locale).labelled(say(['填写指引', 'Guidance']), say([guidance.zh, guidance.en])),
      },
      ...(facts.length > 0 ? [{ kind: 'facts' as const, facts }] : []),
      { kind: 'paragraph', text: '' },
    ];
  });

const factOf = (field: string, { values, names }: Filling): PrintedFact => ({
  label: names.get(field) ?? field,
  value: values.get(field) ?? '',
});
