import type { ApprovalOutcome, ApprovalState, RecordedAction, Route, Seat, StepState } from './approval.ts';

/** The state of a request: its frozen route and everything done since, in order. */
export function reduceApproval(route: Route, at: string, actions: readonly RecordedAction[]): ApprovalState {
  return actions.reduce(applied, begun(route, at));
}

/** A request that was just submitted. */
export function begun(route: Route, at: string): ApprovalState {
  return advanced(
    {
      applicant: route.applicant,
      barred: [...new Set([route.applicant, ...route.barred])],
      phase: 'running',
      outcome: null,
      endedAt: null,
      round: 1,
      steps: stepsOf(route),
      copied: [],
      actions: [],
    },
    at,
  );
}

/** The state after one more action, which `faultOf` found nothing wrong with. */
export function applied(before: ApprovalState, action: RecordedAction): ApprovalState {
  const state = { ...before, actions: [...before.actions, action] };
  switch (action.kind) {
    case 'approve':
    case 'reject':
      return spoken(state, action);
    case 'return':
      return returned(state, action);
    case 'add-signer':
      return withSigners(state, action);
    case 'remove-signer':
      return withoutSigners(state, action);
    case 'transfer':
      return onSeat(state, action, (seat) => ({
        ...seat,
        person: action.people[0] ?? seat.person,
        standIns: [],
        delegate: null,
      }));
    case 'delegate':
      return onSeat(state, action, (seat) => ({ ...seat, delegate: action.people[0] ?? null }));
    case 'escalate':
      return onSeat(state, action, (seat) => ({
        ...seat,
        standIns: [
          ...new Set([...seat.standIns, ...action.people.filter((one) => !state.barred.includes(one))]),
        ],
      }));
    case 'copy':
      return { ...state, copied: [...new Set([...state.copied, ...action.people])] };
    case 'resubmit':
      return resubmitted(state, action);
    case 'withdraw':
      return ended(state, 'withdrawn', action.at);
    case 'terminate':
      return ended(state, 'terminated', action.at);
    case 'remind':
      return state;
  }
}

function stepsOf({ steps }: Route): StepState[] {
  return steps.map(({ people, ...step }) => ({
    ...step,
    addedBy: null,
    seats: people.map(emptySeat),
    status: 'waiting',
    openedAt: null,
    doneAt: null,
  }));
}

const emptySeat = (person: string): Seat => ({ person, standIns: [], delegate: null, verdict: null });

function ended(state: ApprovalState, outcome: ApprovalOutcome, at: string): ApprovalState {
  return { ...state, phase: 'ended', outcome, endedAt: at };
}

/** Opens what is next: opinions beside each other, decisions one step after the other. */
function advanced(state: ApprovalState, at: string): ApprovalState {
  const steps = [...state.steps];
  const told: string[] = [];
  for (const [index, step] of steps.entries()) {
    if (step.status === 'done') continue;
    if (step.duty === 'notify') {
      told.push(...step.seats.map(({ person }) => person));
      steps[index] = { ...step, status: 'done', openedAt: at, doneAt: at };
      continue;
    }
    if (step.status === 'waiting') steps[index] = { ...step, status: 'open', openedAt: at };
    if (step.duty === 'decide') return { ...state, steps, copied: [...new Set([...state.copied, ...told])] };
  }
  const copied = [...new Set([...state.copied, ...told])];
  return ended({ ...state, steps, copied }, 'approved', at);
}

/** What the seats of a step come to; null while it is undecided. */
function judged({ mode, votes, seats }: StepState): 'approved' | 'rejected' | null {
  const count = (verdict: Seat['verdict']): number => seats.filter((seat) => seat.verdict === verdict).length;
  const [yes, no] = [count('approve'), count('reject')];
  if (mode === 'vote') {
    const needed = Math.max(1, Math.min(votes ?? seats.length, seats.length));
    if (yes >= needed) return 'approved';
    return seats.length - no < needed ? 'rejected' : null;
  }
  if (no > 0) return 'rejected';
  return yes === seats.length || (mode === 'one' && yes > 0) ? 'approved' : null;
}

function settled(state: ApprovalState, stepId: string, at: string): ApprovalState {
  const step = state.steps.find(({ id }) => id === stepId);
  if (step?.status !== 'open') return state;
  if (step.duty === 'advise')
    return step.seats.some(({ verdict }) => verdict === null) ? state : withStep(state, done(step, at));
  const verdict = judged(step);
  if (verdict === null) return state;
  const next = withStep(state, done(step, at));
  return verdict === 'rejected' ? ended(next, 'rejected', at) : advanced(next, at);
}

const done = (step: StepState, at: string): StepState => ({ ...step, status: 'done', doneAt: at });

function withStep(state: ApprovalState, step: StepState): ApprovalState {
  return { ...state, steps: state.steps.map((one) => (one.id === step.id ? step : one)) };
}

function onSeat(
  state: ApprovalState,
  { step: stepId, seat: person }: RecordedAction,
  change: (seat: Seat) => Seat,
): ApprovalState {
  const step = state.steps.find(({ id }) => id === stepId);
  if (!step) return state;
  const seats = step.seats.map((seat) =>
    seat.person === person && seat.verdict === null ? change(seat) : seat,
  );
  return withStep(state, { ...step, seats });
}

function spoken(state: ApprovalState, action: RecordedAction): ApprovalState {
  const verdict = action.kind === 'reject' ? 'reject' : 'approve';
  const next = onSeat(state, action, (seat) =>
    seat.delegate !== null && seat.delegate === action.author
      ? { ...seat, delegate: null }
      : { ...seat, delegate: null, verdict },
  );
  return settled(next, action.step ?? '', action.at);
}

function returned(state: ApprovalState, { toStep, at }: RecordedAction): ApprovalState {
  if (toStep === null) return { ...state, phase: 'returned', steps: state.steps.map(closed) };
  const target = state.steps.findIndex(({ id }) => id === toStep);
  const steps = state.steps.map((step, index) =>
    index < target || step.duty !== 'decide' ? step : reset(step),
  );
  return advanced({ ...state, steps }, at);
}

const closed = (step: StepState): StepState =>
  step.status === 'open' ? { ...step, status: 'waiting', openedAt: null } : step;

const reset = (step: StepState): StepState => ({
  ...step,
  seats: step.seats.map(({ person }) => emptySeat(person)),
  status: 'waiting',
  openedAt: null,
  doneAt: null,
});

function withSigners(state: ApprovalState, action: RecordedAction): ApprovalState {
  const at = state.steps.findIndex(({ id }) => id === action.step);
  const current = state.steps[at];
  if (!current) return state;
  const added: StepState = {
    id: action.newStep ?? '',
    mode: 'all',
    votes: null,
    duty: 'decide',
    addedBy: action.author,
    seats: action.people.map(emptySeat),
    status: 'waiting',
    openedAt: null,
    doneAt: null,
  };
  const inserted = action.place === 'before' ? [added, closed(current)] : [current, added];
  return advanced(
    { ...state, steps: [...state.steps.slice(0, at), ...inserted, ...state.steps.slice(at + 1)] },
    action.at,
  );
}

function withoutSigners(state: ApprovalState, { author, people, at }: RecordedAction): ApprovalState {
  const steps = state.steps.flatMap((step) => {
    if (step.addedBy === null || step.addedBy !== author || step.status === 'done') return [step];
    const seats = step.seats.filter(({ person, verdict }) => verdict !== null || !people.includes(person));
    return seats.length === 0 ? [] : [{ ...step, seats }];
  });
  const open = steps.find(({ duty, status }) => duty === 'decide' && status === 'open');
  const next = { ...state, steps };
  return open ? settled(next, open.id, at) : advanced(next, at);
}

function resubmitted(state: ApprovalState, { route, at }: RecordedAction): ApprovalState {
  if (!route) return state;
  const barred = [...new Set([route.applicant, ...route.barred])];
  return advanced({ ...state, barred, phase: 'running', round: state.round + 1, steps: stepsOf(route) }, at);
}
