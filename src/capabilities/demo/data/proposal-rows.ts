import { sortKeyOf, type SearchEntry } from '#platform/search.ts';
import { typeOfWords } from '../../past-projects/names.ts';
import type { ProposalForm } from '../../proposals/fields/field.ts';
import { caseColumns } from '../../proposals/rules/case.ts';
import { monthAfter } from '../../proposals/rules/needs.ts';
import { emptyContent, type ProposalContent } from '../../proposals/schema/content.ts';
import type { DemoSet } from './data-set.ts';
import type { DemoRow, IdOf } from './image.ts';
import type { DemoProposal, DemoProposals } from './proposal-set.ts';
import { inTerms } from './words.ts';

const fenOfWan = (wan: number): number => Math.round(wan * 1_000_000);
const none = { capexFen: 0, opexFen: 0, revenueFen: 0, savingFen: 0, avoidedFen: 0 };

/** When the calls of the data were open; a proposal came in within its own. */
const submittedIn: Readonly<Record<string, string>> = {
  '2026年度': '2025-10-15T09:00:00+08:00',
  '2026增补': '2026-04-15T09:00:00+08:00',
  '2027年度': '2026-10-12T09:00:00+08:00',
};

interface Ground {
  readonly set: DemoSet;
  readonly given: DemoProposals;
  readonly idOf: IdOf;
}

/** The rows of the proposals with their frozen version, their steps and their links. */
export const proposalTables = (ground: Ground) => {
  const { given, idOf } = ground;
  const { proposals } = given;
  return {
    proposal: proposals.map((one) => proposalRow(one, ground)),
    proposal_revision: proposals.map((one) => ({
      id: idOf('proposal-revision', one.id),
      created_at: submittedIn[one.round],
      proposal_id: idOf('proposal', one.id),
      number: 1,
      submitted_by: idOf('person', one.applicant),
      content: formOf(one, ground),
    })),
    proposal_step: proposals.flatMap((one) => stepRows(one, idOf)),
    proposal_link: proposals.flatMap((one) => linkRows(one, proposals, idOf)),
  };
};

const stateOf = (one: DemoProposal): string => inTerms('proposalState', one.status);

const proposalRow = (one: DemoProposal, ground: Ground): DemoRow => {
  const { idOf } = ground;
  const { content, ...form } = formOf(one, ground);
  return {
    id: idOf('proposal', one.id),
    code: one.id,
    name: one.name,
    sort_key: sortKeyOf(one.name),
    project_type: form.projectType,
    project_class: one.klass,
    state: stateOf(one),
    unit_id: form.unitId,
    applicant_id: idOf('person', one.applicant),
    sponsor_id: form.sponsorId,
    benefit_owner_id: form.benefitOwnerId,
    content,
    ...caseColumns(content),
    start_on: content.startOn,
    finish_on: content.finishOn,
    revision: 1,
    submitted_at: submittedIn[one.round],
    is_demo: true,
  };
};

const formOf = (one: DemoProposal, ground: Ground): ProposalForm => {
  const { idOf } = ground;
  const sponsorId = idOf('person', one.sponsor);
  return {
    name: one.name,
    projectType: typeOfWords(one.type) ?? 'internal-it',
    projectClass: one.klass,
    unitId: idOf('unit', one.dept),
    sponsorId,
    managerId: null,
    // The data name a missing benefit owner as a risk; elsewhere the sponsor answers for the benefit.
    benefitOwnerId: one.topRisks.includes('收益责任人缺失') ? null : sponsorId,
    content: contentOf(one, ground),
  };
};

const contentOf = (one: DemoProposal, { set, given }: Ground): ProposalContent => {
  const linked = set.projects.find(({ id }) => id === one.linkedProject);
  const year = Number(one.round.slice(0, 4));
  const startOn = linked?.blStart ?? `${year}-01-01`;
  const finishOn = linked?.blFinish ?? `${monthAfter(startOn, one.durationMonths)}-01`;
  return {
    ...emptyContent,
    background: one.summary,
    inScope: one.summary,
    objectives: one.objectives.map(({ id, share }) => ({
      objectiveId: null,
      name: given.objectiveNames.get(id) ?? id,
      sharePercent: share,
    })),
    startOn,
    finishOn,
    years: [
      { ...none, year: 0, capexFen: fenOfWan(one.investmentWan) },
      ...one.annualNetBenefitWan.map((wan, index) => ({
        ...none,
        year: index + 1,
        revenueFen: fenOfWan(wan),
      })),
    ],
    ratePercent: given.ratePercent,
    personMonths: one.effortPersonMonths,
    risks: one.topRisks.map((risk) => ({ risk, probability: null, impact: null, response: '', owner: '' })),
    technicalPercent: one.pTechnical * 100,
    commercialPercent: one.pCommercial * 100,
    riskLevel: inTerms('riskLevel', one.riskLevel) as ProposalContent['riskLevel'],
    complexity: one.complexity1to10,
    mandatory: one.mandatory ? 'law' : 'none',
    mandatoryBasis: one.mandatory ? one.summary : null,
  };
};

/** Its submission, and where it stands now. */
const stepRows = (one: DemoProposal, idOf: IdOf): DemoRow[] => {
  const at = submittedIn[one.round] ?? '';
  const step = { proposal_id: idOf('proposal', one.id), revision: 1, marks: [] };
  const submission = {
    ...step,
    id: idOf('proposal-step', `${one.id} submitted`),
    created_at: at,
    state: 'submitted',
    by_id: idOf('person', one.applicant),
  };
  return [
    submission,
    { ...step, id: idOf('proposal-step', `${one.id} now`), created_at: dayAfter(at), state: stateOf(one), by_id: null },
  ];
};

const dayAfter = (instant: string): string => new Date(Date.parse(instant) + 86_400_000).toISOString();

/** What excludes each other is kept once. */
const linkRows = (one: DemoProposal, all: readonly DemoProposal[], idOf: IdOf): DemoRow[] => {
  const known = (id: string): boolean => all.some((other) => other.id === id);
  const row = (kind: string, other: string) => ({
    id: idOf('proposal-link', `${one.id} ${kind} ${other}`),
    proposal_id: idOf('proposal', one.id),
    kind,
    other_id: idOf('proposal', other),
  });
  return [
    ...one.dependsOn.filter(known).map((other) => row('needs', other)),
    ...one.excludes.filter((other) => known(other) && one.id < other).map((other) => row('excludes', other)),
  ];
};

/** The same entries as these records would have been given one by one. */
export const proposalEntries = ({ given, idOf }: Ground): SearchEntry[] =>
  given.proposals.map((one) => ({
    subjectType: 'proposal',
    subjectId: idOf('proposal', one.id),
    title: one.name,
    subtitle: one.id,
    text: one.summary,
  }));
