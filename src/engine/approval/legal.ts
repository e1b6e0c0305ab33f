import type { ActionKind, ApprovalState, RecordedAction, Seat, StepState } from './approval.ts';

/** Who wants to act, and in whose place he may. */
export interface Reader {
  readonly person: string;
  /** People whose deputy he is today. */
  readonly deputyFor: readonly string[];
  /** Looks after approvals: may end one that is stuck or give a seat to somebody else. */
  readonly manages: boolean;
}

/** One thing the reader may do now. */
export interface LegalAction {
  readonly kind: ActionKind;
  readonly step: string | null;
  readonly seat: string | null;
  /** His word is heard and does not decide. */
  readonly isAdvice: boolean;
  /** Where it can be returned to besides the applicant; whose signatures can be taken off. */
  readonly targets: readonly string[];
}

export type ApprovalFault =
  | { readonly rule: 'approval.ended' }
  | { readonly rule: 'approval.not-your-turn' }
  | { readonly rule: 'approval.opinion-missing' }
  | { readonly rule: 'approval.people-missing' }
  | { readonly rule: 'approval.one-person' }
  | { readonly rule: 'approval.person-barred'; readonly person: string }
  | { readonly rule: 'approval.person-sits-already'; readonly person: string }
  | { readonly rule: 'approval.not-your-signer'; readonly person: string }
  | { readonly rule: 'approval.not-an-earlier-step' };

/** What a person may do now: the buttons show it and the server obeys it. */
export function legalActions(state: ApprovalState, reader: Reader): LegalAction[] {
  if (state.phase === 'ended') return [];
  return [
    ...ofSeats(state, reader),
    ...ofSigners(state, reader),
    ...ofApplicant(state, reader),
    ...ofManager(state, reader),
  ];
}

/** What is wrong with an action, null where nothing is. */
export function faultOf(state: ApprovalState, action: RecordedAction, reader: Reader): ApprovalFault | null {
  if (state.phase === 'ended') return { rule: 'approval.ended' };
  const legal = legalActions(state, reader).find(
    ({ kind, step, seat }) => kind === action.kind && step === action.step && seat === action.seat,
  );
  if (!legal) return { rule: 'approval.not-your-turn' };
  if (needsOpinion(action.kind) && (action.opinion ?? '').trim() === '')
    return { rule: 'approval.opinion-missing' };
  if (action.kind === 'return')
    return action.toStep === null || legal.targets.includes(action.toStep)
      ? null
      : { rule: 'approval.not-an-earlier-step' };
  return faultOfPeople(state, action, legal);
}

/** Refusing, returning and ending ask for a reason. */
export const needsOpinion = (kind: ActionKind): boolean => ['reject', 'return', 'terminate'].includes(kind);

/** What is done to or with other people. */
export const needsPeople = (kind: ActionKind): boolean =>
  ['add-signer', 'remove-signer', 'transfer', 'delegate', 'copy'].includes(kind);

const act = (kind: ActionKind, rest: Partial<LegalAction> = {}): LegalAction => ({
  kind,
  step: null,
  seat: null,
  isAdvice: false,
  targets: [],
  ...rest,
});

function ofSeats(state: ApprovalState, reader: Reader): LegalAction[] {
  if (state.phase !== 'running') return [];
  return state.steps.flatMap((step) =>
    step.status === 'open' && step.duty !== 'notify'
      ? step.seats
          .filter(({ verdict }) => verdict === null)
          .flatMap((seat) => onSeat(state, { step, seat }, reader))
      : [],
  );
}

interface Place {
  readonly step: StepState;
  readonly seat: Seat;
}

function onSeat(state: ApprovalState, { step, seat }: Place, { person, deputyFor }: Reader): LegalAction[] {
  const place = { step: step.id, seat: seat.person };
  const isBarred = step.duty === 'decide' && state.barred.includes(person);
  if (isBarred) return [];
  if (seat.delegate === person)
    return [act('approve', { ...place, isAdvice: true }), act('reject', { ...place, isAdvice: true })];
  const isHis = seat.person === person || seat.standIns.includes(person) || deputyFor.includes(seat.person);
  if (!isHis) return [];
  if (step.duty === 'advise')
    return [
      act('approve', { ...place, isAdvice: true }),
      act('reject', { ...place, isAdvice: true }),
      act('transfer', place),
      act('copy', place),
    ];
  return [
    act('approve', place),
    act('reject', place),
    act('return', { ...place, targets: earlierSteps(state, step) }),
    act('add-signer', place),
    act('transfer', place),
    ...(seat.delegate === null ? [act('delegate', place)] : []),
    act('copy', place),
  ];
}

function earlierSteps({ steps }: ApprovalState, current: StepState): string[] {
  return steps
    .slice(0, steps.indexOf(current))
    .filter(({ duty, status }) => duty === 'decide' && status === 'done')
    .map(({ id }) => id);
}

function ofSigners(state: ApprovalState, { person }: Reader): LegalAction[] {
  if (state.phase !== 'running') return [];
  const targets = state.steps
    .filter(({ addedBy, status }) => addedBy === person && status !== 'done')
    .flatMap(({ seats }) => seats.filter(({ verdict }) => verdict === null).map((seat) => seat.person));
  return targets.length === 0 ? [] : [act('remove-signer', { targets })];
}

function ofApplicant(state: ApprovalState, { person }: Reader): LegalAction[] {
  if (person !== state.applicant) return [];
  if (state.phase === 'returned') return [act('resubmit'), act('withdraw')];
  const isUntouched = state.steps.every(({ seats }) => seats.every(({ verdict }) => verdict === null));
  return [act('remind'), act('copy'), ...(isUntouched ? [act('withdraw')] : []), act('terminate')];
}

function ofManager(state: ApprovalState, { person, manages }: Reader): LegalAction[] {
  if (!manages) return [];
  const seats = state.steps.flatMap((step) =>
    step.status === 'open' && step.duty !== 'notify'
      ? step.seats
          .filter((seat) => seat.verdict === null && seat.person !== person)
          .map((seat) => act('transfer', { step: step.id, seat: seat.person }))
      : [],
  );
  const own = person === state.applicant ? [] : [act('remind'), act('terminate')];
  return state.phase === 'running' ? [...own, ...seats] : own.filter(({ kind }) => kind === 'terminate');
}

function faultOfPeople(
  state: ApprovalState,
  { kind, people, step: stepId }: RecordedAction,
  { targets }: LegalAction,
): ApprovalFault | null {
  if (!needsPeople(kind)) return null;
  if (people.length === 0) return { rule: 'approval.people-missing' };
  if (kind === 'copy') return null;
  if (kind === 'remove-signer') {
    const person = people.find((one) => !targets.includes(one));
    return person === undefined ? null : { rule: 'approval.not-your-signer', person };
  }
  if (kind !== 'add-signer' && people.length > 1) return { rule: 'approval.one-person' };
  const step = state.steps.find(({ id }) => id === stepId);
  const barred = step?.duty === 'decide' ? people.find((one) => state.barred.includes(one)) : undefined;
  if (barred !== undefined) return { rule: 'approval.person-barred', person: barred };
  const sitting = people.find((one) => step?.seats.some(({ person }) => person === one));
  return sitting === undefined ? null : { rule: 'approval.person-sits-already', person: sitting };
}
