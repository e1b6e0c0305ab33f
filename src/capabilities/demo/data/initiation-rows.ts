import { createHash } from 'node:crypto';
import { usualRights } from '../../mandates/names.ts';
import { typeOfWords } from '../../past-projects/names.ts';
import type { DemoRow } from './image.ts';
import { proposalOf, type PortfolioGround } from './portfolio-rows.ts';
import type { DemoInitiation } from './pmo-set.ts';

const fenOfWan = (wan: number): number => wan * 1_000_000;

/** How every running project was approved: its request, goals and conditions, and the letter that lets it spend. */
export const initiationTables = (ground: PortfolioGround) => {
  const { given, idOf } = ground;
  return {
    initiation: [...given.initiations.map((one) => decidedRow(one, ground)), openRow(ground)],
    initiation_condition: given.initiations.flatMap(({ proposal, conditions }) =>
      conditions.map(([text, due, owner, met], at) => ({
        id: idOf('condition', `${proposal} ${at}`),
        initiation_id: idOf('initiation', proposal),
        text,
        due_on: due,
        owner_id: idOf('person', owner),
        set_by: idOf('person', 'U002'),
        met_on: met,
        met_by: met === null ? null : idOf('person', owner),
        evidence: met === null ? null : '材料已归档，PMO 核对通过',
      })),
    ),
    project_goal: [
      ...given.initiations.flatMap((one) => goalRows(one, ground)),
      ...given.openInitiation.goals.map((text, position) => ({
        id: idOf('project-goal', `open ${position}`),
        initiation_id: idOf('initiation', given.openInitiation.id),
        project_id: null,
        text,
        due_on: given.openInitiation.finish,
        position,
      })),
    ],
    project_mandate: given.initiations.map((one) => mandateRow(one, ground)),
  };
};

const decidedRow = ({ proposal: code, requested, decided }: DemoInitiation, ground: PortfolioGround): DemoRow => {
  const { given, proposals, idOf } = ground;
  const proposal = proposalOf(proposals, code);
  const project = projectOf(code, ground);
  return {
    id: idOf('initiation', code),
    created_at: `${requested}T09:00:00+08:00`,
    proposal_id: idOf('proposal', code),
    title: proposal.name,
    project_class: proposal.klass,
    is_strategic: proposal.klass === 'A',
    project_type: typeOfWords(proposal.type) ?? 'internal-it',
    amount_fen: fenOfWan(proposal.investmentWan),
    category: given.categories[code] ?? null,
    unit_id: idOf('unit', proposal.dept),
    pmo_unit_id: idOf('office', proposal.dept === 'BU-FIN' && decided >= '2026-04-01' ? 'fin' : 'hq'),
    requested_by: idOf('person', proposal.applicant),
    requested_on: requested,
    sponsor_id: idOf('person', proposal.sponsor),
    manager_id: idOf('person', project.pm),
    customer: project.customer,
    start_on: project.blStart,
    finish_on: project.blFinish,
    reasons: proposal.summary,
    outcome: 'approved',
    outcome_on: decided,
    project_id: idOf('project', project.id),
    memo_id: idOf('memo', code),
  };
};

const openRow = ({ given: { openInitiation: open }, idOf }: PortfolioGround): DemoRow => ({
  id: idOf('initiation', open.id),
  created_at: `${open.requested}T09:00:00+08:00`,
  proposal_id: null,
  title: open.title,
  project_class: open.klass,
  is_strategic: false,
  project_type: open.type,
  amount_fen: fenOfWan(open.amountWan),
  category: open.category,
  unit_id: idOf('unit', open.unit),
  pmo_unit_id: idOf('office', 'hq'),
  requested_by: idOf('person', open.requestedBy),
  requested_on: open.requested,
  sponsor_id: idOf('person', open.sponsor),
  manager_id: idOf('person', open.manager),
  customer: open.customer,
  start_on: open.start,
  finish_on: open.finish,
  reasons: open.reasons,
});

const projectOf = (code: string, { proposals, set }: PortfolioGround) => {
  const { linkedProject } = proposalOf(proposals, code);
  const project = set.projects.find(({ id }) => id === linkedProject);
  if (!project) throw new RangeError(`the demonstration data know no project of "${code}"`);
  return project;
};

const goalRows = ({ proposal, goals }: DemoInitiation, ground: PortfolioGround): DemoRow[] => {
  const { idOf } = ground;
  const project = projectOf(proposal, ground);
  return goals.map((text, position) => ({
    id: idOf('project-goal', `${proposal} ${position}`),
    initiation_id: idOf('initiation', proposal),
    project_id: idOf('project', project.id),
    text,
    due_on: project.blFinish,
    position,
  }));
};

/** As the product signs a letter: its words and their hash are kept with it. */
const mandateRow = ({ proposal: code, goals }: DemoInitiation, ground: PortfolioGround): DemoRow => {
  const { given, proposals, idOf } = ground;
  const project = projectOf(code, ground);
  const letter = {
    managerId: idOf('person', project.pm),
    sponsorId: idOf('person', project.sponsor),
    budgetCapFen: fenOfWan(proposalOf(proposals, code).investmentWan),
    rights: usualRights[0],
    successCriteria: goals.join('\n'),
    validFrom: project.blStart,
    validTo: project.blFinish,
  };
  const isSigned = project.id !== given.mandateDraft;
  const signedAt = new Date(`${project.blStart}T10:00:00+08:00`).toISOString();
  const content = JSON.stringify({
    project: { code: project.code, name: project.name },
    ...letter,
    signedBy: letter.sponsorId,
    signedAt,
  });
  return {
    id: idOf('mandate', project.id),
    project_id: idOf('project', project.id),
    manager_id: letter.managerId,
    sponsor_id: letter.sponsorId,
    budget_cap_fen: letter.budgetCapFen,
    rights: letter.rights,
    success_criteria: letter.successCriteria,
    valid_from: letter.validFrom,
    valid_to: letter.validTo,
    signed_at: isSigned ? signedAt : null,
    signed_by: isSigned ? letter.sponsorId : null,
    content: isSigned ? content : null,
    sha256: isSigned ? createHash('sha256').update(content).digest('hex') : null,
  };
};
