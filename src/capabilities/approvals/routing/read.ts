import type { Selectable } from 'kysely';
import type { PeopledStep } from '#engine/approval/plan-route.ts';
import type { PlannedStep } from '#platform/approval-subject.ts';
import { AppError } from '#platform/errors.ts';
import type { Read } from '#platform/handlers.ts';
import type { Write } from '#platform/db/write.ts';
import { fill, inLocale } from '#platform/i18n.ts';
import { roles } from '../../access/roles.ts';
import { planSteps } from '../actions/plan-steps.ts';
import { approvalRules } from '../refusals.ts';
import { peopleOfNote, toldNotes } from '../step-notes.ts';
import { kindName } from '../store/list-approvals.ts';
import { namesOf } from '../store/people.ts';
import type { ApprovalRouteRow } from '../tables.ts';
import { expectDesign } from './actions.ts';
import { peopledStep } from './find-approvers.ts';
import { namedApprovers } from './names.ts';
import type { RouteRecord, RouteTrial, RouteTrialResult } from './schema.ts';
import { findRouteRow, listRouteRows } from './store.ts';

export const listRoutes = async (read: Read): Promise<{ rows: RouteRecord[] }> => {
  const rows = await listRouteRows(read.db, null);
  return { rows: rows.map((row) => recordOf(row, read)) };
};

export const findRouteRecord = async (read: Read, id: string): Promise<RouteRecord> =>
  recordOf(await findRouteRow(read.db, id), read);

/** What can be approved and the positions approvers are found by, for the designer. */
export const listChoices = ({ registry, who }: Read) => ({
  kinds: [...registry.subjects.values()].map(({ kind, name }) => ({
    kind,
    name: inLocale(name, who.locale),
  })),
  approvers: [
    ...Object.entries(namedApprovers),
    ...[...registry.approvers.values()].map(({ kind, name }) => [kind, name] as const),
  ].map(([kind, name]) => ({ kind, name: inLocale(name, who.locale) })),
  roles: roles.map(({ id, name }) => ({ role: id, name: inLocale(name, who.locale) })),
});

/** Whom the steps would find if somebody submitted now, and why the route could not be used. Saves nothing. */
export const tryRoute = async (write: Write, trial: RouteTrial): Promise<RouteTrialResult> => {
  const { tx: db, who, now, registry } = write;
  const { steps, applicantId, pmoUnitId } = trial;
  const found: PlannedStep[] = [];
  try {
    expectDesign({ registry }, { steps, amountFromFen: null, amountBelowFen: null });
    const place = { applicantId, pmoUnitId, projectId: null, now };
    for (const step of steps) found.push(await peopledStep(step, { db, registry, place }));
    return await usable(write, steps, await planSteps(db, found, { applicantId, barred: [], now }));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const names = await namesOf(
      db,
      found.flatMap(({ people }) => people),
    );
    const text = approvalRules[error.rule as keyof typeof approvalRules];
    return {
      steps: found.map(({ name, people }) => ({
        name: name[0],
        people: people.map((id) => names.get(id) ?? '—'),
        note: null,
      })),
      problem: fill(inLocale(text, who.locale), error.params),
    };
  }
};

const usable = async (
  { tx, who }: Write,
  steps: RouteTrial['steps'],
  planned: readonly PeopledStep[],
): Promise<RouteTrialResult> => {
  const ids = planned.flatMap(({ people, notes }) => [...people, ...notes.flatMap(peopleOfNote)]);
  const names = await namesOf(tx, ids);
  return {
    steps: planned.map(({ index, people, notes }) => ({
      name: steps[index]?.name ?? '',
      people: people.map((id) => names.get(id) ?? '—'),
      note: toldNotes(notes, names, who.locale),
    })),
    problem: null,
  };
};

const recordOf = (row: Selectable<ApprovalRouteRow>, { registry, who }: Read): RouteRecord => ({
  id: row.id,
  version: row.version,
  kind: row.kind,
  kindName: kindName(registry, row.kind, who),
  name: row.name,
  position: row.position,
  projectClasses: row.project_classes.filter((one) => one === 'A' || one === 'B' || one === 'C'),
  amountFromFen: row.amount_from_fen,
  amountBelowFen: row.amount_below_fen,
  pmoUnitIds: row.pmo_unit_ids,
  steps: row.steps,
  retiredOn: row.retired_on,
});
