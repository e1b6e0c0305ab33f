import { formatWan } from '#engine/money.ts';
import type { InvestmentFigure } from '#engine/scoring/investment.ts';
import { inLocale, type Locale, type Text } from '#platform/i18n.ts';
import type { Block, PrintedDocument, PrintedFact } from '#platform/documents/document.ts';
import type { FieldDef, GroupKey } from '../fields/field.ts';
import { groupNames, groups, proposalFields } from '../fields/fields.ts';
import { proposalStateNames } from '../names.ts';
import { caseOf } from '../rules/case.ts';
import { concerns } from '../rules/gaps.ts';
import type { ProposalDetail } from '../schema/messages.ts';
import { shownRows, shownValue } from '../shown-value.ts';
import { documentTexts, scenarioNames } from './texts.ts';

export interface Printing {
  readonly locale: Locale;
  readonly organisation: string;
  readonly today: string;
}

type Say = (text: Text) => string;

/** The 立项申请书: every field that was filled in, group by group, and the business case. */
export const proposalDocument = (proposal: ProposalDetail, printing: Printing): PrintedDocument => {
  const say: Say = (text) => inLocale(text, printing.locale);
  return {
    title: say(documentTexts.title),
    number: proposal.code,
    organisation: printing.organisation,
    date: printing.today,
    locale: printing.locale,
    blocks: [
      { kind: 'facts', facts: headFacts(proposal, say) },
      ...groups.flatMap((group) => groupBlocks(proposal, group, printing.locale)),
      ...caseBlocks(proposal, say),
    ],
    approvals: [documentTexts.applicant, documentTexts.head, documentTexts.pmo].map((step) => ({
      step: say(step),
    })),
  };
};

const headFacts = (proposal: ProposalDetail, say: Say): PrintedFact[] => [
  { label: say(documentTexts.name), value: proposal.name },
  { label: say(documentTexts.applicant), value: proposal.applicant ?? '—' },
  { label: say(documentTexts.unit), value: proposal.unit ?? '—' },
  { label: say(documentTexts.state), value: say(proposalStateNames[proposal.state]) },
  { label: say(documentTexts.version), value: proposal.revision === 0 ? '—' : `V${proposal.revision}` },
];

/** What stands in the head of the document already. */
const inHead = new Set(['name', 'unitId']);

const valueOf = (proposal: ProposalDetail, key: string): unknown => {
  const people: Readonly<Record<string, unknown>> = {
    sponsorId: proposal.sponsor,
    managerId: proposal.manager?.name ?? null,
    benefitOwnerId: proposal.benefitOwner?.name ?? null,
    projectType: proposal.projectType,
    projectClass: proposal.projectClass,
  };
  const content: Readonly<Record<string, unknown>> = proposal.content;
  return key in people ? people[key] : content[key];
};

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const groupBlocks = (proposal: ProposalDetail, group: GroupKey, locale: Locale): Block[] => {
  const { name, projectType, projectClass, unitId, sponsorId, manager, benefitOwner, content } = proposal;
  const form = {
    name,
    projectType,
    projectClass,
    unitId,
    sponsorId,
    managerId: manager?.id ?? null,
    benefitOwnerId: benefitOwner?.id ?? null,
    content,
  };
  const fields = proposalFields.filter(
    (field) =>
      field.group === group &&
      !inHead.has(field.key) &&
      concerns(field, form) &&
      !isBlank(valueOf(proposal, field.key)),
  );
  if (fields.length === 0) return [];
  const short = fields.filter(({ kind }) => kind !== 'table' && kind !== 'long');
  return [
    { kind: 'heading', level: 1, text: inLocale(groupNames[group], locale) },
    ...(short.length > 0
      ? [{ kind: 'facts' as const, facts: short.map((field) => factOf(proposal, field, locale)) }]
      : []),
    ...fields.flatMap((field) => longBlocks(proposal, field, locale)),
  ];
};

const factOf = (proposal: ProposalDetail, field: FieldDef, locale: Locale): PrintedFact => ({
  label: inLocale(field.title, locale),
  value: shownValue(
    valueOf(proposal, field.key),
    { ...field, kind: field.kind === 'table' ? 'text' : field.kind },
    locale,
  ),
});

const longBlocks = (proposal: ProposalDetail, field: FieldDef, locale: Locale): Block[] => {
  const value = valueOf(proposal, field.key);
  const heading: Block = { kind: 'heading', level: 2, text: inLocale(field.title, locale) };
  if (field.kind === 'table') {
    const cells = field.cells ?? [];
    const columns = cells.map(({ title, kind }) => ({
      title: inLocale(title, locale),
      ...(kind === 'money' || kind === 'number' || kind === 'percent' ? { align: 'right' as const } : {}),
    }));
    return [heading, { kind: 'table', columns, rows: shownRows(value, cells, locale) }];
  }
  if (field.kind !== 'long') return [];
  const paragraphs = String(value).split('\n');
  return [heading, ...paragraphs.map((text): Block => ({ kind: 'paragraph', text }))];
};

const percentText = (figure: InvestmentFigure): string =>
  'value' in figure ? `${(figure.value * 100).toFixed(1)} %` : '—';
const yearsText = (figure: InvestmentFigure, say: Say): string =>
  'value' in figure ? `${figure.value.toFixed(2)} ${say(documentTexts.years)}` : say(documentTexts.never);
const wanText = (fen: number | null): string => (fen === null ? '—' : `${formatWan(fen, 1)} 万元`);

const caseBlocks = ({ content }: ProposalDetail, say: Say): Block[] => {
  const found = caseOf(content);
  if (found.status !== 'complete') return [];
  const { measures } = found;
  return [
    { kind: 'heading', level: 1, text: say(documentTexts.case) },
    {
      kind: 'facts',
      facts: [
        { label: 'NPV', value: 'value' in measures.npv ? wanText(measures.npv.value) : '—' },
        { label: 'ROI', value: percentText(measures.roi) },
        { label: 'IRR', value: percentText(measures.irr) },
        { label: say(documentTexts.payback), value: yearsText(measures.payback, say) },
        { label: say(documentTexts.expected), value: wanText(found.expectedNpv) },
        { label: say(documentTexts.rate), value: `${content.ratePercent} %` },
      ],
    },
    { kind: 'heading', level: 2, text: say(documentTexts.sensitivity) },
    {
      kind: 'table',
      columns: [{ title: say(documentTexts.scenario) }, { title: 'NPV', align: 'right' }],
      rows: found.scenarios.map(({ id, npv }) => [say(scenarioNames[id]), wanText(npv)]),
    },
  ];
};
