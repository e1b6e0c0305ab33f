import type { Page } from 'playwright-core';
import { call } from './call.ts';
import { acceptedProposal, consult, handInSheet, me, openRound } from './round-under-way.ts';

interface Row {
  readonly id: string;
}

const first = async (page: Page, address: string): Promise<string> => {
  const { rows } = await call<{ readonly rows: readonly Row[] }>(page, 'GET', address);
  if (!rows[0]) throw new Error(`${address} has no rows`);
  return rows[0].id;
};

/** A request of the visitor to the first person of the list, under way. */
const submitted = async (page: Page): Promise<string> => {
  const { id: subjectId } = await call(page, 'POST', '/api/requests', {
    title: '采购压力测试服务',
    body: '上线前需要外部压力测试。',
    amountFen: 12_000_000,
    approverIds: [await first(page, '/api/people?limit=1')],
    mode: 'all',
    copiedIds: [],
  });
  const approval = { kind: 'general-request', subjectId };
  const { approvalId } = await call<{ readonly approvalId: string }>(
    page,
    'POST',
    '/api/approvals',
    approval,
  );
  return approvalId;
};

interface UnderWay {
  /** A round whose sheet the visitor has still to hand in. */
  readonly scoredId: string;
  readonly consultationId: string;
  readonly scenarioId: string;
}

/** Two rounds that wait for the visitor: one for points, one for an opinion, with a scenario of its shortlist. */
const roundsUnderWay = async (page: Page): Promise<UnderWay> => {
  const { units } = await call<{ readonly units: readonly Row[] }>(page, 'GET', '/api/units');
  const unitId = units.at(-1)?.id ?? '';
  const own = await me(page);
  const names = ['数据中台二期', '移动审批改造'];
  const proposalIds = [
    await acceptedProposal(page, { name: names[0] ?? '', costWan: 180, unitId }),
    await acceptedProposal(page, { name: names[1] ?? '', costWan: 90, unitId }),
  ];
  const asked = { proposalIds, assessorIds: [own] };
  const scoredId = await openRound(page, { name: '补充轮次', ...asked });
  const consultedId = await openRound(page, { name: '会商轮次', ...asked });
  await handInSheet(page, consultedId, () => [4, 4]);
  await call(page, 'POST', `/api/rounds/${consultedId}/preliminary`, { decisions: [] });
  const scenario = { name: '推迟一个月', from: { kind: 'live' } };
  const { id: scenarioId } = await call(page, 'POST', `/api/rounds/${consultedId}/scenarios`, scenario);
  const consultationId = await consult(page, consultedId, { unitId, personId: own });
  return { scoredId, consultationId, scenarioId };
};

/** A record of the demonstration for each page that shows one, by what stands for it in the page's address. */
export const recordsOfPages = async (page: Page): Promise<Readonly<Record<string, string>>> => {
  // The demonstration's own, before others are opened beside it.
  const roundId = await first(page, '/api/rounds');
  const { scoredId, consultationId, scenarioId } = await roundsUnderWay(page);
  return {
    // One in trouble, so that risks and issues stand on its page.
    $projectId: await first(page, '/api/projects?limit=1&sort=code&filter=health:is:red'),
    $officeId: await first(page, '/api/offices'),
    $charterId: await first(page, '/api/charters'),
    $regulationId: await first(page, '/api/regulations'),
    $approvalId: await submitted(page),
    $proposalId: await first(page, '/api/proposals?limit=1'),
    '$roundId/sheet': `${scoredId}/sheet`,
    $roundId: roundId,
    $consultationId: consultationId,
    '/scenarios': `/scenarios?open=${scenarioId}&with=${scenarioId}`,
  };
};
