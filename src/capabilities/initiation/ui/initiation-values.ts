import type { InitiationDetail, NewInitiation } from '../schema.ts';

export interface InitiationValues {
  readonly proposalId?: string | null;
  readonly title?: string;
  readonly amount?: number | null;
  readonly isStrategic?: boolean;
  readonly category?: 'run' | 'grow' | 'innovate' | null;
  readonly unitId?: string | null;
  readonly sponsorId?: string | null;
  readonly managerId?: string | null;
  readonly customer?: string | null;
  readonly startOn?: string | null;
  readonly finishOn?: string | null;
  readonly reasons?: string | null;
  readonly goals?: readonly { readonly text?: string; readonly dueOn?: string | null }[];
}

export const valuesOf = (request: InitiationDetail, scale: number): InitiationValues => ({
  title: request.title,
  amount: request.amountFen / scale,
  isStrategic: request.isStrategic,
  category: request.category,
  unitId: request.unitId,
  sponsorId: request.sponsorId,
  managerId: request.managerId,
  customer: request.customer,
  startOn: request.startOn,
  finishOn: request.finishOn,
  reasons: request.reasons,
  goals: request.goals.map(({ text, dueOn }) => ({ text, dueOn })),
});

type Body = Omit<NewInitiation, 'proposalId'>;

/** What was filled in, under the names of the message; what is empty is left out, so that the proposal fills it. */
export const bodyOf = (
  { amount, goals, proposalId: _proposal, ...values }: InitiationValues,
  scale: number,
): Body => {
  const filled = Object.entries(values).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  const written = (goals ?? []).flatMap(({ text, dueOn }) =>
    text === undefined || text.trim() === '' ? [] : [{ text, dueOn: dueOn ?? null }],
  );
  return {
    ...Object.fromEntries(filled),
    ...(amount === undefined || amount === null ? {} : { amountFen: Math.round(amount * scale) }),
    ...(written.length === 0 ? {} : { goals: written }),
  };
};
