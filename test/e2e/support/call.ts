import type { Page } from 'playwright-core';

export interface Created {
  readonly id: string;
}

/** A call of the API by who is signed in on the page; a refusal fails the journey with its words. */
export const call = async <T = Created>(
  page: Page,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH',
  address: string,
  data?: object,
): Promise<T> => {
  const answer = await page.request.fetch(address, { method, ...(data ? { data } : {}) });
  const text = await answer.text();
  if (!answer.ok()) throw new Error(`${method} ${address} answered ${answer.status()}: ${text}`);
  return (text === '' ? {} : JSON.parse(text)) as T;
};

/** Posts by who is signed in on the page: what a journey is not about is prepared by the API. */
export const poster =
  (page: Page) =>
  <T = Created>(address: string, data: object): Promise<T> =>
    call<T>(page, 'POST', address, data);

export interface Newcomer {
  readonly name: string;
  readonly login: string;
  readonly password: string;
  /** Held on the whole enterprise. */
  readonly role?: string;
}

/** Enters a person with an account, and answers the person's id. */
export const bringPerson = async (page: Page, { name, login, password, role }: Newcomer): Promise<string> => {
  const post = poster(page);
  const { id: personId } = await post('/api/people', { name });
  await post('/api/accounts', { personId, login, password, mustChangePassword: false });
  if (role !== undefined) await post('/api/grants', { personId, role, scope: 'enterprise', scopeId: null });
  return personId;
};

/** Signs somebody in on a page. */
export const signInAs = (page: Page, { login, password }: Pick<Newcomer, 'login' | 'password'>) =>
  call(page, 'POST', '/api/session', { login, password });

/** Approves as the one who is asked, signed in on the page. */
export const approve = async (page: Page, approvalId: string): Promise<void> => {
  const address = `/api/approvals/${approvalId}`;
  const { version } = await call<{ readonly version: number }>(page, 'GET', address);
  await call(page, 'POST', `${address}/actions`, { action: 'approve', opinion: '同意', version });
};
