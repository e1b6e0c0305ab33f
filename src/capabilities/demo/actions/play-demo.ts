import { sql } from 'kysely';
import type { FrozenSubject } from '#platform/approval-subject.ts';
import type { Write } from '#platform/db/write.ts';
import { findKnownAccount } from '../../access/store/find-actor.ts';
import { submitForApproval } from '../../approvals/submit.ts';
import { planOverride } from '../../offices/actions/overrides.ts';
import { NewOverride } from '../../offices/schema/authority.ts';
import { askRankChange } from '../../selection/actions/ranking.ts';
import { publishPortal } from '../../services/actions/portal.ts';
import { approvalRows } from '../data/approval-rows.ts';
import type { DemoRow, IdOf, PastApproval } from '../data/image.ts';
import { insertRows } from './insert-rows.ts';

interface Stage {
  readonly write: Write;
  readonly idOf: IdOf;
  readonly approvals: readonly PastApproval[];
}

/**
 * What is frozen, hashed or worked out when it happens is done by the product itself, by the people of the
 * demonstration and on the days it happened.
 */
export const playDemo = async (stage: Stage): Promise<void> => {
  const { write, idOf, approvals } = stage;
  // A regulation is assembled from what was approved before it.
  await approveAll(
    stage,
    approvals.filter(({ kind }) => kind !== 'regulation'),
  );
  await approveAll(
    stage,
    approvals.filter(({ kind }) => kind === 'regulation'),
  );
  await publishPortal(await as(stage, 'U009', '2026-01-26'), idOf('office', 'hq'));
  await publishPortal(await as(stage, 'U009', '2026-04-10'), idOf('office', 'fin'));
  await draftProcesses(stage);
  await playToday(stage);
  await setClock(write, write.now);
  await quietPast(write);
};

/** Approved long ago: frozen as it is, with its hash and its signatures, and put in force where the rows do not say so. */
const approveAll = async (stage: Stage, approvals: readonly PastApproval[]): Promise<void> => {
  const { write, idOf } = stage;
  const frozen: { approval: PastApproval; as: FrozenSubject }[] = [];
  for (const approval of approvals) {
    const subject = write.registry.subjects.get(approval.kind);
    if (!subject) throw new RangeError(`nothing of kind "${approval.kind}" is approved`);
    const id = idOf(...approval.subject);
    frozen.push({ approval, as: await subject.freeze(write.tx, id, new Date(approval.submittedAt)) });
  }
  const parts = frozen.map((one) => approvalRows(one.approval, one.as, idOf));
  for (const table of ['approval', 'approval_version', 'approval_step', 'approval_action'] as const)
    await insertRows(
      write,
      table,
      parts.flatMap((part): readonly DemoRow[] => part[table]),
    );
  await approveCharters(stage, approvals);
  for (const { kind, subject, approvedAt, id, isSettled } of approvals) {
    if (isSettled) continue;
    const acting = await as(stage, 'U001', approvedAt.slice(0, 10));
    const settled = { approvalId: idOf('approval', id), outcome: 'approved' as const };
    await write.registry.subjects.get(kind)?.settle(acting, idOf(...subject), settled);
  }
};

/** One process the PMO has published as it is shipped, and one it works on; the method itself stays untouched. */
const draftProcesses = async ({ write: { tx }, idOf }: Stage): Promise<void> => {
  const author = idOf('person', 'U013');
  const drafts = [
    { id: idOf('draft', '1'), publishedAt: '2025-05-20T10:00:00+08:00', note: '首批发布的流程' },
    { id: idOf('draft', '2'), publishedAt: null, note: '按半年复盘结论简化审批步骤' },
  ];
  for (const [position, { id, publishedAt, note }] of drafts.entries())
    await sql`insert into ${sql.table('method_draft')} (id, pmo_unit_id, method_item_id, zh, en, content, note, author_id, published_at, published_by)
      select ${id}::uuid, ${idOf('office', 'hq')}::uuid, item.id, item.zh, item.en, item.content, ${note}, ${author}::uuid,
        ${publishedAt}::timestamptz, case when ${publishedAt}::timestamptz is null then null else ${author}::uuid end
      from method_item as item where item.kind = 'process' and item.retired_at is null
      order by item.position, item.code offset ${position} limit 1`.execute(tx);
};

/** Mandates and readings stand in the rows; here the editions come into force one after the other. */
const approveCharters = async (
  { write: { tx }, idOf }: Stage,
  all: readonly PastApproval[],
): Promise<void> => {
  for (const { id, kind, subject, approvedAt, supersededOn = null } of all)
    if (kind === 'charter')
      await sql`update ${sql.table('charter')} set approved_at = ${approvedAt}::timestamptz, approval_id = ${idOf('approval', id)},
        superseded_on = ${supersededOn}::date where id = ${idOf(...subject)}`.execute(tx);
};

/** What waits for somebody on the day the data are of. */
const playToday = async (stage: Stage): Promise<void> => {
  const { idOf } = stage;
  const initiation = { kind: 'initiation', subjectId: idOf('initiation', 'gov-extension') };
  await submitForApproval(await as(stage, 'U020', '2026-10-28'), initiation);
  const head = await as(stage, 'U009', '2026-10-29');
  await submitForApproval(head, { kind: 'general-request', subjectId: idOf('request', '2') });
  const override = NewOverride.parse({
    point: 'DP-08',
    level: 5,
    projectClass: 'A',
    from: '2027-01-01',
    reason: '首席架构师被三个项目争用，A 类项目的调配由 PMO 决定',
  });
  const { changeId } = await planOverride(head, idOf('office', 'hq'), override);
  if (changeId !== null) await submitForApproval(head, { kind: 'authority-change', subjectId: changeId });
  await askRankChange(await as(stage, 'U010', '2026-10-30'), idOf('round', '2027-1'), {
    candidateId: idOf('candidate', '2027-1 PR-2619'),
    toRank: 2,
    reason: '数据资产入表有政策窗口，2027 年上半年见效',
  });
};

/** Somebody of the demonstration on a day. Loading is one act of the audit log; what is played is no act of anybody. */
const as = async ({ write, idOf }: Stage, person: string, day: string): Promise<Write> => {
  // By the clocks of the demonstration's own city, whatever zone the product keeps its days in.
  const now = new Date(`${day}T10:00:00+08:00`);
  await setClock(write, now);
  const known = await findKnownAccount(write.tx, idOf('account', person), now);
  if (!known) throw new RangeError(`the demonstration has no account of "${person}"`);
  const { accountId, personId, name, locale, grants, timeZone } = known;
  const { requestId } = write.who;
  const session = { tokenScopes: null, sessionId: null, ip: null };
  return {
    ...write,
    now,
    who: { kind: 'person', personId, accountId, name, locale, grants, timeZone, requestId, ...session },
    record: () => undefined,
    announce: () => undefined,
  };
};

const setClock = async ({ tx }: Write, now: Date): Promise<void> => {
  await sql`select set_config('zhongshu.now', ${now.toISOString()}, true)`.execute(tx);
};

/** Nobody is mailed about what happened before the demonstration was loaded. */
const quietPast = async ({ tx, now }: Write): Promise<void> => {
  await sql`delete from ${sql.table('outbox')} where kind = 'notification-mail' and payload ->> 'notificationId' in
    (select id::text from notification where created_at < ${now.toISOString()}::timestamptz
      and person_id in (select id from person where is_demo))`.execute(tx);
};
