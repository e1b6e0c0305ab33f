import { pert, pertSum } from '#engine/scoring/pert.ts';
import { dayFromIso } from '#engine/days.ts';
import type { Actor } from '#platform/actor.ts';
import { findDefaultCalendarId, planCalendarChain } from '../../calendars/store.ts';
import { spanOfWorkingDays } from '../../calendars/rules/days.ts';
import { dayOf } from '../../organisation/store/today.ts';
import { caseOf } from '../rules/case.ts';
import { gapsOf } from '../rules/gaps.ts';
import { feasibilityOf } from '../rules/needs.ts';
import type { ProposalContent } from '../schema/content.ts';
import type { ProposalDetail } from '../schema/messages.ts';
import { proposalsWith } from '../../access/visibility.ts';
import { listLinksOf } from './links.ts';
import { findListed, findProposalRow, formOf, type ProposalRecord, type Reader } from './rows.ts';
import { listSteps } from './steps.ts';

/** Working days within which the PMO answers a submission. */
const receiveDays = 5;

/** A proposal with everything its page shows. */
export const findProposal = async (db: Reader, who: Actor, id: string): Promise<ProposalDetail> => {
  const row = await findProposalRow(db, who, id);
  const form = formOf(row);
  const steps = await listSteps(db, id);
  const people = await namedPeople(db, [row.manager_id, row.benefit_owner_id]);
  return {
    ...(await findListed(db, who, id)),
    unitId: row.unit_id,
    applicantId: row.applicant_id,
    sponsorId: row.sponsor_id,
    manager: people(row.manager_id),
    benefitOwner: people(row.benefit_owner_id),
    content: form.content,
    links: await listLinksOf(db, id),
    steps,
    marks: row.state === 'returned' ? [...(steps.at(-1)?.marks ?? [])] : [],
    gaps: gapsOf(form),
    case: shownCase(form.content),
    pert: pertOf(form.content),
    feasibility: feasibilityOf(form.content),
    receiveBy: row.state === 'submitted' ? await receiveBy(db, row.submitted_at) : null,
    may: await mayOf(db, who, row),
  };
};

const namedPeople = async (db: Reader, ids: readonly (string | null)[]) => {
  const wanted = ids.flatMap((id) => id ?? []);
  const rows =
    wanted.length === 0
      ? []
      : await db.selectFrom('person').select(['id', 'name']).where('id', 'in', wanted).execute();
  return (id: string | null) => rows.find((row) => row.id === id) ?? null;
};

const shownCase = (content: ProposalContent): ProposalDetail['case'] => {
  const found = caseOf(content);
  if (found.status !== 'complete') return 'years' in found ? { ...found, years: [...found.years] } : found;
  return {
    ...found,
    flow: [...found.flow],
    cumulated: [...found.cumulated],
    scenarios: [...found.scenarios],
  };
};

const pertOf = ({ estimates }: ProposalContent): ProposalDetail['pert'] => {
  const rows = estimates.map(pert);
  const known = rows.filter((row) => row !== null);
  return { rows, sum: known.length > 0 && known.length === rows.length ? pertSum(known) : null };
};

/** The day by which a submission is to be answered. */
const receiveBy = async (db: Reader, submittedAt: string | null): Promise<string | null> => {
  if (submittedAt === null) return null;
  return (await receiveByFrom(db))(await dayOf(db, new Date(submittedAt)));
};

/** The same for any day of submission, as a function of it. */
export const receiveByFrom = async (db: Reader): Promise<(day: string) => string | null> => {
  const chain = await planCalendarChain(db, await findDefaultCalendarId(db));
  // The day of the submission itself does not count.
  return (day) => spanOfWorkingDays(chain, (dayFromIso(day) ?? 0) + 1, receiveDays)?.to ?? null;
};

const openStates = new Set<string>(['draft', 'returned']);
const withdrawable = new Set<string>([
  'submitted',
  'returned',
  'accepted',
  'shortlisted',
  'reserve',
  'shelved',
]);

/** What the reader may do with a proposal as it stands. */
export const mayOf = async (db: Reader, who: Actor, row: ProposalRecord): Promise<ProposalDetail['may']> => {
  const isOwn = who.kind === 'system' || (row.applicant_id !== null && row.applicant_id === who.personId);
  return {
    change: isOwn && openStates.has(row.state),
    submit: isOwn && openStates.has(row.state),
    withdraw: isOwn && withdrawable.has(row.state),
    receive: row.state === 'submitted' && (await mayReceive(db, who, row.id)),
  };
};

/** Whether somebody receives proposals of this one's unit. */
export const mayReceive = async (db: Reader, who: Actor, id: string): Promise<boolean> => {
  if (who.kind === 'system') return true;
  const row = await db
    .selectFrom('proposal')
    .select('id')
    .where('id', '=', id)
    .where(proposalsWith(who, 'proposal.receive'))
    .executeTakeFirst();
  return row !== undefined;
};
