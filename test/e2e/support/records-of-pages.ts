import type { Page } from 'playwright-core';

interface Row {
  readonly id: string;
}

const ask = async <T>(page: Page, address: string): Promise<T> => {
  const answer = await page.request.get(address);
  if (!answer.ok()) throw new Error(`GET ${address} answered ${answer.status()}: ${await answer.text()}`);
  return (await answer.json()) as T;
};

const create = async (page: Page, address: string, data: object): Promise<string> => {
  const answer = await page.request.post(address, { data });
  if (!answer.ok()) throw new Error(`POST ${address} answered ${answer.status()}: ${await answer.text()}`);
  return ((await answer.json()) as Row).id;
};

const first = async (page: Page, address: string): Promise<string> => {
  const { rows } = await ask<{ readonly rows: readonly Row[] }>(page, address);
  if (!rows[0]) throw new Error(`${address} has no rows`);
  return rows[0].id;
};

/** A request of the visitor to the first person of the list, under way. */
const submitted = async (page: Page): Promise<string> => {
  const subjectId = await create(page, '/api/requests', {
    title: '采购压力测试服务',
    body: '上线前需要外部压力测试。',
    amountFen: 12_000_000,
    approverIds: [await first(page, '/api/people?limit=1')],
    mode: 'all',
    copiedIds: [],
  });
  const answer = await page.request.post('/api/approvals', { data: { kind: 'general-request', subjectId } });
  if (!answer.ok()) throw new Error(`the request was not submitted: ${await answer.text()}`);
  return ((await answer.json()) as { readonly approvalId: string }).approvalId;
};

/** A record of the demonstration for each page that shows one, by the name it has in the page's address. */
export const recordsOfPages = async (page: Page): Promise<Readonly<Record<string, string>>> => ({
  $projectId: await first(page, '/api/projects?limit=1&sort=code'),
  $officeId: await first(page, '/api/offices'),
  $charterId: await first(page, '/api/charters'),
  $regulationId: await first(page, '/api/regulations'),
  $approvalId: await submitted(page),
  $proposalId: await first(page, '/api/proposals?limit=1'),
  $roundId: await first(page, '/api/rounds'),
});
