import { holds } from '#platform/actor.ts';
import { handle, type Read } from '#platform/handlers.ts';
import { findProjectRow } from '../projects/store/find-project.ts';
import { bookCost } from './actions/costs.ts';
import { mandateLetter } from './actions/letter.ts';
import { prepareMandate, signMandate } from './actions/mandates.ts';
import { costKinds } from './names.ts';
import { mandateRoutes } from './routes.ts';
import { maySign } from './rules.ts';
import { listCosts, shownMandate, sumOfCosts } from './store.ts';

export const mandateHandlers = handle(mandateRoutes, {
  'mandate.show': ({ params }, read) => mandateOf(read, params.id),
  'mandate.prepare': ({ params, body }, write) => prepareMandate(write, params.id, body),
  'mandate.sign': ({ params, body }, write) => signMandate(write, params.id, body.version),
  'mandate.document': ({ params, query }, read) =>
    mandateLetter(read, { id: params.id, format: query.format }),
  'cost.list': async ({ params }, { db, who }) => {
    await findProjectRow(db, who, params.id);
    const rows = await listCosts(db, params.id);
    const kindOf = (kind: string) => costKinds.find((known) => known === kind) ?? 'other';
    return { rows: rows.map((row) => ({ ...row, kind: kindOf(row.kind) })), total: rows.length };
  },
  'cost.book': ({ params, body }, write) => bookCost(write, params.id, body),
});

const mandateOf = async ({ db, who }: Read, projectId: string) => {
  await findProjectRow(db, who, projectId);
  const found = await shownMandate(db, projectId);
  const isSigned = Boolean(found?.signedAt);
  const signer = { personId: who.personId, isExecutive: who.grants.some(({ role }) => role === 'executive') };
  const shown = (mandate: NonNullable<typeof found>) => {
    const { managerId: _manager, sponsorId: _sponsor, ...rest } = mandate;
    return rest;
  };
  return {
    mandate: found ? shown(found) : null,
    spentFen: await sumOfCosts(db, projectId),
    mayPrepare: !isSigned && holds(who, 'project.update'),
    maySign: found !== undefined && !isSigned && holds(who, 'mandate.sign') && maySign(signer, found),
    mayBook: isSigned && holds(who, 'cost.book'),
  };
};
