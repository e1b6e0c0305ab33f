import { holds } from '#platform/actor.ts';
import type { Read } from '#platform/handlers.ts';
import { inLocale, type Text } from '#platform/i18n.ts';
import { isReadable } from '../approvals/store/expect-readable.ts';
import { listHistory } from '../assessments/store/assessments.ts';
import { monthsLater } from '#engine/months.ts';
import { formNames } from '../offices/names.ts';
import { executivesOf, findOffice } from '../offices/store.ts';
import { todayOf } from '../organisation/store/today.ts';
import { signalIds, signalTexts, type SignalId } from './names.ts';
import { evolutionRemarks } from './refusals.ts';
import { meanDays, stateOfDays, stateOfForm, stateOfMaturity, stateOfShare } from './rules.ts';
import type { Signal } from './schema.ts';
import { listExecutiveDecisions, listMemos } from './store.ts';

type Found = Omit<Signal, 'id' | 'group'>;
type Remark = keyof typeof evolutionRemarks;

interface Asked {
  readonly read: Read;
  readonly officeId: string;
  /** First day of the last twelve months. */
  readonly since: string;
}

/** What speaks for the next step of a PMO unit, from what is recorded today. */
export const readSignals = async (read: Read, officeId: string): Promise<{ signals: Signal[] }> => {
  const since = monthsLater(await todayOf(read), -12);
  const asked = { read, officeId, since };
  const signals: Signal[] = [];
  for (const id of signalIds)
    signals.push({ id, group: signalTexts[id].group, ...(await finders[id](asked)) });
  return { signals };
};

const unknown = ({ read }: Asked, rule: Remark): Found => ({
  value: null,
  text: null,
  state: 'unknown',
  reason: inLocale(evolutionRemarks[rule], read.who.locale),
  rows: [],
  hidden: 0,
});

const lacks =
  (rule: Remark) =>
  (asked: Asked): Promise<Found> =>
    Promise.resolve(unknown(asked, rule));

const findFigures = async (asked: Asked): Promise<Found> => {
  const { read, officeId, since } = asked;
  const memos = await listMemos(read.db, read.who, { officeId, since });
  if (memos.length === 0) return unknown(asked, 'signal.no-decision');
  const stating = memos.filter(({ hasFigures }) => hasFigures);
  const seen = stating.filter(({ isVisible }) => isVisible && holds(read.who, 'decision.read'));
  const value = stating.length / memos.length;
  return {
    value,
    text: `${stating.length} / ${memos.length}`,
    state: stateOfShare(value),
    reason: null,
    rows: seen.map(({ id, number, title, decidedOn }) => ({
      text: `${number} ${title}`,
      value: decidedOn,
      path: `/decisions?open=${id}`,
    })),
    hidden: stating.length - seen.length,
  };
};

/** Of so many of the latest decisions it is asked who may open them; all of them are in the mean. */
const mostOpened = 100;

const findDays = async (asked: Asked): Promise<Found> => {
  const { read, officeId, since } = asked;
  const executives = await executivesOf(read.db, read.now);
  const decided = await listExecutiveDecisions(read.db, { officeId, since, executives });
  const value = meanDays(decided);
  if (value === null) return unknown(asked, 'signal.no-approval');
  const seen = [];
  for (const one of decided.slice(0, mostOpened)) if (await isReadable(read, one.id)) seen.push(one);
  const days: Text = [`${value} 天`, `${value} days`];
  return {
    value,
    text: inLocale(days, read.who.locale),
    state: stateOfDays(value),
    reason: null,
    rows: seen.map((one) => ({
      text: one.title,
      value: String(meanDays([one])),
      path: `/approvals/${one.id}`,
    })),
    hidden: decided.length - seen.length,
  };
};

const findForm = async ({ read, officeId }: Asked): Promise<Found> => {
  const office = await findOffice(read.db, officeId);
  const text = inLocale(formNames[office.organisation_form], read.who.locale);
  return {
    value: null,
    text,
    state: stateOfForm(office.organisation_form),
    reason: null,
    rows: [{ text: office.name, value: text, path: `/offices/${officeId}` }],
    hidden: 0,
  };
};

const findMaturity = async (asked: Asked): Promise<Found> => {
  const { read, officeId } = asked;
  if (!holds(read.who, 'assessment.read')) return unknown(asked, 'signal.not-yours');
  const closed = await listHistory(read.db, read.who, officeId);
  const last = closed.at(-1);
  if (!last || last.index === null) return unknown(asked, 'signal.no-assessment');
  return {
    value: last.index,
    text: last.index.toFixed(2),
    state: stateOfMaturity(last.index),
    reason: null,
    rows: closed.toReversed().map(({ assessmentId, title, index }) => ({
      text: title,
      value: index === null ? null : index.toFixed(2),
      path: `/maturity?office=${officeId}&open=${assessmentId}`,
    })),
    hidden: 0,
  };
};

const finders: Readonly<Record<SignalId, (asked: Asked) => Promise<Found>>> = {
  'admin-share': lacks('signal.no-hours'),
  'admin-handed-over': lacks('signal.no-handover'),
  'multi-project-report': lacks('signal.no-report'),
  'career-ladder': lacks('signal.no-ladder'),
  'figures-in-decisions': findFigures,
  'analyses-cited': lacks('signal.no-analysis'),
  attendance: lacks('signal.no-attendance'),
  'decision-days': findDays,
  'organisation-form': findForm,
  maturity: findMaturity,
  'competency-gap': lacks('signal.no-competency'),
};
