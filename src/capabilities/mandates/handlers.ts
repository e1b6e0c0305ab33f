import { holds } from '#platform/actor.ts';
import { handle, type Read } from '#platform/handlers.ts';
import { isAllowedOnProject } from '../access/visibility.ts';
import { findProjectRow } from '../projects/store/find-project.ts';
import { bookCost } from './actions/costs.ts';
import { mandateLetter } from './actions/letter.ts';
import { prepareMandate, signMandate } from './actions/mandates.ts';
import { costKinds } from './names.ts';
import { mandateRoutes } from './routes.ts';
import { isInForce, maySign } from './rules.ts';
import { listCosts, listMandates, signerOn, sumOfCosts } from './store.ts';

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
  const project = await findProjectRow(db, who, projectId);
  const all = await listMandates(db, projectId);
  const draft = all.find(({ signedAt }) => signedAt === null);
  const [last, ...earlier] = all.filter(({ signedAt }) => signedAt !== null);
  const isRenewalDue = last !== undefined && !isInForce(last, { managerId: project.manager_id });
  const inForce = isRenewalDue ? undefined : last;
  const shown = ({ managerId: _manager, sponsorId: _sponsor, ...rest }: (typeof all)[number]) => rest;
  const mandate = inForce ?? draft;
  const may = (permission: string) => isAllowedOnProject(db, who, permission, projectId);
  return {
    mandate: mandate ? shown(mandate) : null,
    superseded: (isRenewalDue ? [last, ...earlier] : earlier).map(shown),
    isRenewalDue,
    spentFen: await sumOfCosts(db, projectId),
    mayPrepare: inForce === undefined && (await may('project.update')),
    maySign:
      inForce === undefined &&
      draft !== undefined &&
      holds(who, 'mandate.sign') &&
      maySign(await signerOn(db, who, projectId), draft),
    mayBook: inForce !== undefined && (await may('cost.book')),
  };
};
