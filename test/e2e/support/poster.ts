import type { Page } from 'playwright-core';
import { expect } from 'vitest';

export interface Created {
  readonly id: string;
}

/** Prepares a journey by the API: posts with the session of a page; a refusal fails the journey. */
export const poster =
  (page: Page) =>
  async <T = Created>(path: string, data: object): Promise<T> => {
    const answer = await page.request.post(path, { data });
    const text = await answer.text();
    expect(answer.ok(), `${path} ${text}`).toBe(true);
    return (text === '' ? {} : JSON.parse(text)) as T;
  };
