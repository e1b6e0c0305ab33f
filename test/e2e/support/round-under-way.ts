import type { Page } from 'playwright-core';
import { call, type Created } from './call.ts';

export const me = async (page: Page): Promise<string> =>
  (await call<{ readonly person: Created }>(page, 'GET', '/api/session')).person.id;

const scale = [
  { points: 1, text: '弱' },
  { points: 3, text: '一般' },
  { points: 5, text: '强' },
];

const criteria = {
  name: '项目选择标准',
  projectClass: null,
  passLine: 60,
  criteria: [
    { name: '战略一致性', weight: 60, guidance: null, scale, roiScale: null },
    { name: '风险', weight: 40, guidance: null, scale, roiScale: null },
  ],
  knockOuts: [],
  judgements: [],
};

const none = { capexFen: 0, opexFen: 0, revenueFen: 0, savingFen: 0, avoidedFen: 0 };

/** A proposal that was submitted and taken in; its cost in 万元. */
export const acceptedProposal = async (
  page: Page,
  { name, costWan, unitId }: { readonly name: string; readonly costWan: number; readonly unitId: string },
): Promise<string> => {
  const { id } = await call(page, 'POST', '/api/proposals', {
    name,
    projectType: 'internal-it',
    projectClass: 'C',
    unitId,
    content: {
      background: '现状不能满足需要',
      inScope: '设计、开发、上线',
      startOn: '2026-03-01',
      finishOn: '2026-09-30',
      basisOfEstimate: '类比一期',
      years: [
        { ...none, year: 0, capexFen: costWan * 1_000_000 },
        { ...none, year: 1, revenueFen: costWan * 1_500_000 },
      ],
    },
  });
  for (const step of ['submissions', 'acceptance']) {
    const { version } = await call<{ readonly version: number }>(page, 'GET', `/api/proposals/${id}`);
    await call(page, 'POST', `/api/proposals/${id}/${step}`, { version });
  }
  return id;
};

interface Asked {
  readonly name: string;
  readonly proposalIds: readonly string[];
  readonly assessorIds: readonly string[];
}

/** A round on published criteria of two, with its candidates and assessors; the money is 400 万元. */
export const openRound = async (page: Page, { name, proposalIds, assessorIds }: Asked): Promise<string> => {
  const set = await call(page, 'POST', '/api/criteria-sets', {
    ...criteria,
    name: `${criteria.name} ${name}`,
  });
  await call(page, 'POST', `/api/criteria-sets/${set.id}/publication`, { version: 1 });
  const { id } = await call(page, 'POST', '/api/rounds', {
    year: 2026,
    name,
    budgetFen: 400_000_000,
    decidesOn: '2026-02-11',
  });
  await call(page, 'PUT', `/api/rounds/${id}/criteria`, { criteriaSetId: set.id });
  await call(page, 'POST', `/api/rounds/${id}/candidates`, { proposalIds });
  await call(page, 'POST', `/api/rounds/${id}/assessors`, { personIds: assessorIds });
  return id;
};

interface Sheet {
  readonly criteria: readonly Created[];
  readonly candidates: readonly {
    readonly id: string;
    readonly title: string;
    readonly isOwnUnit: boolean;
  }[];
}

/** Fills and hands in the sheet of who is signed in: the points of each candidate by the criteria in order. */
export const handInSheet = async (
  page: Page,
  roundId: string,
  pointsOf: (title: string) => readonly number[],
): Promise<void> => {
  const sheet = await call<Sheet>(page, 'GET', `/api/rounds/${roundId}/sheet`);
  const judged = sheet.candidates.filter(({ isOwnUnit }) => !isOwnUnit);
  const points = judged.flatMap(({ id, title }) =>
    sheet.criteria.map((criterion, place) => ({
      candidateId: id,
      criterionId: criterion.id,
      points: pointsOf(title)[place] ?? 3,
      reason: null,
    })),
  );
  await call(page, 'PUT', `/api/rounds/${roundId}/sheet`, { points });
  await call(page, 'POST', `/api/rounds/${roundId}/sheet/submission`);
};

/** Asks the unit through a person what it thinks of the shortlist; answers the consultation. */
export const consult = async (
  page: Page,
  roundId: string,
  unit: { readonly unitId: string; readonly personId: string },
): Promise<string> => {
  const asked = await call<{ readonly rows: readonly Created[] }>(
    page,
    'POST',
    `/api/rounds/${roundId}/consultations`,
    { units: [unit], dueOn: '2026-02-06' },
  );
  const [row] = asked.rows;
  if (!row) throw new Error('nobody was consulted');
  return row.id;
};

interface Meeting {
  readonly memberIds: readonly string[];
  readonly chairId: string;
}

/** The group meets, who is signed in is there and votes for it, and all that rank and money allow is selected. */
export const decideRound = async (page: Page, roundId: string, group: Meeting): Promise<void> => {
  const own = await me(page);
  const meeting = `/api/rounds/${roundId}/meeting`;
  await call(page, 'PUT', meeting, { heldOn: '2026-02-11', group: { ...group, quorum: 1 } });
  await call(page, 'PUT', `${meeting}/attendance`, { version: 1, present: [own] });
  await call(page, 'PUT', `${meeting}/votes`, { votes: [{ personId: own, vote: 'for' }] });
  await call(page, 'POST', `/api/rounds/${roundId}/decision`, { outcomes: [] });
};
