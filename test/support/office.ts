import type { Client } from './client.ts';

interface OfficeInput {
  readonly name: string;
  readonly orgUnitId?: string;
  readonly preset?: 'assurance' | 'control' | 'directive' | 'strategic';
  /** First day of its type. */
  readonly from?: string;
}

/** Sets up a PMO unit and answers its id. */
export const newOffice = async (
  client: Client,
  { preset = 'assurance', from = '2026-01-13', ...office }: OfficeInput,
): Promise<string> => {
  const { id } = await client.mustPost<{ id: string }>('/api/offices', {
    ...office,
    type: { preset, from, reason: '起步' },
  });
  return id;
};
