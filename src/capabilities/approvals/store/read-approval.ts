import { holds } from '#platform/actor.ts';
import { legalActions, needsOpinion } from '#engine/approval/legal.ts';
import type { StepState } from '#engine/approval/approval.ts';
import type { Read } from '#platform/handlers.ts';
import { inLocale, type Locale } from '#platform/i18n.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { listPrincipals } from '../deputies/store.ts';
import { hashOf } from '../hash.ts';
import { actionNames, addedStepName, adviceNames } from '../names.ts';
import type { ApprovalAction, ApprovalDetail, ApprovalStep, Legal } from '../schema.ts';
import { peopleOfNote, toldNotes } from '../step-notes.ts';
import { expectReadable } from './expect-readable.ts';
import { kindName } from './list-approvals.ts';
import { loadApproval, type LoadedApproval } from './load-approval.ts';
import { namesOf } from './people.ts';

/** One approval as its reader sees it: what was submitted, how it went, and what he may do now. */
export const readApproval = async (read: Read, id: string): Promise<ApprovalDetail> => {
  const { db, who, now, registry } = read;
  await expectReadable(read, id);
  const loaded = await loadApproval(db, id);
  const waiting = await db.selectFrom('approval_waiting').selectAll().where('approval_id', '=', id).execute();
  const { row, state, versions } = loaded;
  const names = await namesOf(db, peopleIn(loaded));
  const told: Telling = { names, locale: who.locale, loaded };
  const deadlines = new Map(waiting.map(({ step_id, due_at }) => [step_id, due_at]));
  const due = waiting.flatMap(({ due_at }) => (due_at === null ? [] : [due_at])).toSorted()[0] ?? null;
  return {
    id,
    kind: row.kind,
    kindName: kindName(registry, row.kind, who),
    subjectId: row.subject_id,
    title: row.title,
    applicantId: row.applicant_id,
    applicant: nameIn(told, row.applicant_id),
    state: row.state,
    version: row.round,
    amountFen: row.amount_fen,
    submittedAt: row.submitted_at,
    endedAt: row.ended_at,
    waitingFor: [
      ...new Set(waiting.filter(({ task }) => task !== 'advise').map((one) => nameIn(told, one.person_id))),
    ],
    dueAt: due,
    isLate: due !== null && due < now.toISOString(),
    subjectPath: await pathOf(read, row),
    ...submittedOf(versions, who.locale),
    steps: state.steps.map((step) => stepOf(told, step, deadlines.get(step.id) ?? null)),
    actions: actionsOf(told),
    copied: state.copied.map((person) => nameIn(told, person)),
    legal: await legalOf(read, told),
  };
};

/** Whoever only has a part in the approval reads what was submitted and no more. */
const pathOf = async ({ db, who, registry }: Read, row: LoadedApproval['row']): Promise<string | null> => {
  const subject = registry.subjects.get(row.kind);
  if (!subject) return null;
  const mayOpen = row.applicant_id === who.personId || (await subject.canRead(db, who, row.subject_id));
  return mayOpen ? subject.path(row.subject_id) : null;
};

/** The version before the approvers, and what went before it. */
const submittedOf = (versions: LoadedApproval['versions'], locale: Locale) => {
  const current = versions.at(-1);
  return {
    note: current?.note ?? null,
    routeName: current?.route_name ?? null,
    facts: (current?.frozen.facts ?? []).map(({ label, value }) => ({
      label: inLocale(label, locale),
      value,
    })),
    sha256: current?.sha256 ?? '',
    isIntact: current !== undefined && hashOf(current.frozen) === current.sha256,
    versions: versions.map(({ round, at, note, sha256 }) => ({ version: round, at, note, sha256 })),
  };
};

interface Telling {
  readonly names: ReadonlyMap<string, string>;
  readonly locale: Locale;
  readonly loaded: LoadedApproval;
}

const nameIn = ({ names }: Telling, id: string): string => names.get(id) ?? '—';

const peopleIn = ({ row, steps, actions, versions, state }: LoadedApproval): string[] => [
  row.applicant_id,
  ...state.copied,
  ...versions.map(({ author_id }) => author_id),
  ...steps.flatMap(({ people, notes }) => [...people, ...notes.flatMap(peopleOfNote)]),
  ...actions.flatMap(({ author_id, seat_id, people }) => [
    ...people,
    ...[author_id, seat_id].flatMap((id) => id ?? []),
  ]),
];

const stepName = ({ loaded, locale }: Telling, id: string | null): string | null => {
  if (id === null) return null;
  const step = loaded.steps.find((one) => one.id === id);
  return inLocale(step ? [step.name_zh, step.name_en] : addedStepName, locale);
};

const stepOf = (told: Telling, step: StepState, dueAt: string | null): ApprovalStep => {
  const notes = told.loaded.steps.find(({ id }) => id === step.id)?.notes ?? [];
  return {
    id: step.id,
    name: stepName(told, step.id) ?? '',
    mode: step.mode,
    votes: step.votes,
    duty: step.duty,
    status: step.status,
    openedAt: step.openedAt,
    doneAt: step.doneAt,
    dueAt: step.status === 'open' ? dueAt : null,
    addedBy: step.addedBy === null ? null : nameIn(told, step.addedBy),
    note: toldNotes(notes, told.names, told.locale),
    seats: step.seats.map(({ person, verdict, standIns, delegate }) => ({
      personId: person,
      person: nameIn(told, person),
      verdict,
      standIns: standIns.map((one) => nameIn(told, one)),
      delegate: delegate === null ? null : nameIn(told, delegate),
    })),
  };
};

const actionsOf = (told: Telling): ApprovalAction[] => {
  const { actions, steps } = told.loaded;
  const asked = new Map<string, string>();
  return actions.map((action) => {
    const place = `${action.step_id} ${action.seat_id}`;
    const isAdvice =
      asked.get(place) === action.author_id ||
      steps.find(({ id }) => id === action.step_id)?.duty === 'advise';
    if (action.kind === 'delegate') asked.set(place, action.people[0] ?? '');
    const isVerdict = action.kind === 'approve' || action.kind === 'reject';
    if (isVerdict) asked.delete(place);
    const kind = action.kind;
    const name =
      isAdvice && (kind === 'approve' || kind === 'reject') ? adviceNames[kind] : actionNames[kind];
    const isForOther =
      isVerdict && !isAdvice && action.seat_id !== null && action.seat_id !== action.author_id;
    return {
      id: action.id,
      at: action.at,
      author: action.author_id === null ? null : nameIn(told, action.author_id),
      authorId: action.author_id,
      inPlaceOf: isForOther ? nameIn(told, action.seat_id ?? '') : null,
      kind,
      kindName: inLocale(name, told.locale),
      opinion: action.opinion,
      stepId: action.step_id,
      step: stepName(told, action.step_id),
      people: action.people.map((person) => nameIn(told, person)),
      toStep: stepName(told, action.to_step_id),
      version: action.round,
    };
  });
};

const legalOf = async ({ db, who, now }: Read, told: Telling): Promise<Legal[]> => {
  if (who.personId === null) return [];
  const legal = legalActions(told.loaded.state, {
    person: who.personId,
    deputyFor: await listPrincipals(db, who.personId, await todayOf({ db, who, now })),
    manages: holds(who, 'approval.manage'),
  });
  return legal.flatMap(({ kind, step, seat, isAdvice, targets }) =>
    kind === 'escalate'
      ? []
      : [
          {
            kind,
            step,
            seat,
            seatName: seat === null || seat === who.personId ? null : nameIn(told, seat),
            isAdvice,
            needsOpinion: needsOpinion(kind),
            targets: targets.map((id) => ({
              id,
              name: kind === 'return' ? (stepName(told, id) ?? '') : nameIn(told, id),
            })),
          },
        ],
  );
};
