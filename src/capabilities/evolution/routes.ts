import { route } from '#platform/route.ts';
import { OfficeId, Signals } from './schema.ts';

export const evolutionRoutes = [
  route({
    id: 'evolution.signals',
    method: 'GET',
    path: '/api/offices/{id}/growth-signals',
    summary: ['演进信号与成长条件', 'What speaks for the next step of a PMO unit'],
    permission: 'office.read',
    params: OfficeId,
    response: Signals,
  }),
] as const;
