import type { DemoSet } from './data-set.ts';
import type { DemoRow, IdOf } from './image.ts';
import type { DemoPlanOfYear, DemoPortfolio } from './pmo-set.ts';
import type { DemoProposal, DemoProposals } from './proposal-set.ts';

export interface PortfolioGround {
  readonly given: DemoPortfolio;
  readonly proposals: DemoProposals;
  readonly set: DemoSet;
  readonly idOf: IdOf;
}

const fenOfWan = (wan: number): number => wan * 1_000_000;
const morning = (day: string): string => `${day}T09:00:00+08:00`;

/** Plans of the years with what is promised out of them, links between objectives, bookings. */
export const portfolioTables = (ground: PortfolioGround) => {
  const { given, idOf } = ground;
  return {
    portfolio_plan: given.plans.map((plan) => planRow(plan, idOf)),
    portfolio_plan_event: given.plans.flatMap((plan) =>
      plan.events.map(([kind, name, on, done], at) => ({
        id: idOf('plan-event', `${plan.id} ${at}`),
        plan_id: idOf('plan', plan.id),
        kind,
        name,
        on_date: on,
        done_on: done,
      })),
    ),
    portfolio_commitment: [...commitmentRows(ground), ...carriedRows(ground)],
    objective_link: given.objectiveLinks.map(([from, to]) => ({
      from_id: idOf('objective', from),
      to_id: idOf('objective', to),
    })),
    objective_confirmation: given.confirmations.map(([objective, project]) => ({
      id: idOf('confirmation', `${objective} ${project}`),
      objective_id: idOf('objective', objective),
      project_id: idOf('project', project),
      changes: { weight: [20, 25] },
      asked_at: '2026-10-27T09:00:00+08:00',
      due_on: '2026-11-10',
    })),
    cost_entry: given.costs.map(([project, on, fen, kind, note, bookedBy], at) => ({
      id: idOf('cost', String(at)),
      project_id: idOf('project', project),
      on_date: on,
      amount_fen: fen,
      kind,
      note,
      booked_by: idOf('person', bookedBy),
    })),
  };
};

const planRow = (plan: DemoPlanOfYear, idOf: IdOf): DemoRow => ({
  id: idOf('plan', plan.id),
  created_at: morning(plan.created),
  year: plan.year,
  title: plan.title,
  envelope_fen: fenOfWan(plan.envelopeWan),
  mix: plan.mix.map(([category, percent]) => ({ category, percent })),
  note: plan.note,
  pmo_unit_id: idOf('office', 'hq'),
  owner_id: idOf('person', 'U010'),
});

/** What became a project was promised its money on the day it was decided. */
const commitmentRows = ({ given, proposals, idOf }: PortfolioGround): DemoRow[] =>
  given.initiations.map(({ proposal: code, decided }) => {
    const proposal = proposalOf(proposals, code);
    return {
      id: idOf('commitment', code),
      plan_id: idOf('plan', '2026'),
      proposal_id: idOf('proposal', code),
      project_id: idOf('project', proposal.linkedProject ?? ''),
      title: proposal.name,
      category: given.categories[code] ?? null,
      amount_fen: fenOfWan(proposal.investmentWan),
      committed_on: decided,
      is_carried_over: false,
      planned_start_on: decided,
    };
  });

const carriedRows = ({ given, set, idOf }: PortfolioGround): DemoRow[] =>
  given.carriedOver.map(([project, category, wan]) => ({
    id: idOf('commitment', `2027 ${project}`),
    plan_id: idOf('plan', '2027'),
    proposal_id: null,
    project_id: idOf('project', project),
    title: set.projects.find(({ id }) => id === project)?.name ?? project,
    category,
    amount_fen: fenOfWan(wan),
    committed_on: '2026-09-28',
    is_carried_over: true,
    planned_start_on: null,
  }));

export const proposalOf = ({ proposals }: DemoProposals, code: string): DemoProposal => {
  const found = proposals.find(({ id }) => id === code);
  if (!found) throw new RangeError(`the demonstration data know no proposal "${code}"`);
  return found;
};
