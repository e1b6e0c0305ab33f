import { sql } from 'kysely';
import type { App } from '#platform/app.ts';
import { systemActor, type Actor } from '#platform/actor.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import type { JobRun } from '#platform/jobs/jobs.ts';
import { saveSearchEntries } from '#platform/search.ts';
import { forgetEverybody } from '../../access/known-actors.ts';
import { savePlan } from '../../schedule/store/save-plan.ts';
import { demoTables, type DemoImage, type DemoTable } from '../data/image.ts';
import type { DemoCounts } from '../schema.ts';
import { countDemo, isDemoLoaded, isDemoLoading } from '../store.ts';
import { insertRows } from './insert-rows.ts';
import { fitted } from './fit-demo.ts';
import { playDemo } from './play-demo.ts';
import { prepareDemo } from './prepare-demo.ts';

export const demoJob = 'demo.load';

/** Enqueues the loading of the demonstration enterprise. */
export const startDemo = async (write: Write, app: App): Promise<{ jobId: string }> => {
  if (await isDemoLoaded(write.tx)) throw new AppError('conflict', 'demo.loaded');
  if (await isDemoLoading(write.tx)) throw new AppError('conflict', 'demo.loading');
  const jobId = await app.jobs.start(write, demoJob, {});
  write.record({ subject: { type: 'demo', id: jobId }, after: { asked: true } });
  return { jobId };
};

/** The job: everything is worked out first, then written in one transaction. Cancelling is possible until then. */
export const runDemoJob = async (job: JobRun): Promise<Record<string, unknown>> => {
  // A process that was stopped between writing and reporting finds its work done.
  if (await isDemoLoaded(job.app.db)) return { ...(await countDemo(job.app.db)) };
  const image = await prepareDemo({
    now: job.app.clock.now(),
    passwordHash: null,
    progress: (share, message) => job.progress(5 + share * 75, message),
  });
  await job.progress(80, '保存');
  return { ...(await loadDemo(job.app, await actorOf(job), image)) };
};

const actorOf = async ({ app, id, startedBy }: JobRun): Promise<Actor> => {
  const person = startedBy.personId
    ? await app.db.selectFrom('person').select('name').where('id', '=', startedBy.personId).executeTakeFirst()
    : undefined;
  return { ...systemActor(person?.name ?? 'demo', id), ...startedBy };
};

/** Writes the demonstration enterprise beside what is there, all or nothing. */
export const loadDemo = async (app: App, who: Actor, prepared: DemoImage): Promise<DemoCounts> => {
  return app.write(who, demoJob, async (write) => {
    if (await isDemoLoaded(write.tx)) throw new AppError('conflict', 'demo.loaded');
    await expectFreeCodes(write, prepared);
    const image = await fitted(write.tx, prepared);
    for (const table of demoTables) await insertRows(write, table, image.rows[table]);
    for (const plan of image.plans) await savePlan(write.tx, { ...plan, fileId: null, now: write.now });
    await namePeople(write, image);
    await saveSearchEntries(write.tx, write.now, image.search);
    await playDemo({ write, ...image });
    const loaded = await countDemo(write.tx);
    write.record({ subject: { type: 'demo', id: 'demo' }, after: { ...loaded } });
    forgetEverybody(write);
    return loaded;
  });
};

const codes: readonly (readonly [table: DemoTable, column: string])[] = [
  ['org_unit', 'code'],
  ['person', 'code'],
  ['account', 'login'],
  ['program', 'code'],
  ['project', 'code'],
  ['calendar', 'code'],
  ['proposal', 'code'],
  ['portfolio', 'code'],
  ['portfolio_plan', 'year'],
  ['past_project', 'code'],
];

const expectFreeCodes = async ({ tx }: Write, { rows }: DemoImage): Promise<void> => {
  for (const [table, column] of codes) {
    const wanted = rows[table].map((row) => String(row[column]));
    const taken = await sql<{ code: string }>`select ${sql.ref(column)} as code from ${sql.table(table)}
      where ${sql.ref(column)}::text in (${sql.join(wanted)}) limit 5`.execute(tx);
    if (taken.rows.length > 0)
      throw new AppError('conflict', 'demo.code-taken', {
        codes: taken.rows.map(({ code }) => code),
      });
  }
};

/** A plan names people by words; here it is known who is meant, even where the enterprise has another of that name. */
const namePeople = async ({ tx }: Write, { plans, people }: DemoImage): Promise<void> => {
  const known = plans.flatMap(({ projectId, plan }) =>
    plan.resources.flatMap(({ uid }) => {
      const person = people.get(uid);
      return person ? [{ project: projectId, uid, person }] : [];
    }),
  );
  const tables = { resource: sql.table('plan_resource'), task: sql.table('task') };
  await sql`update ${tables.resource} as resource set person_id = known.person
    from jsonb_to_recordset(${JSON.stringify(known)}::jsonb) as known(project uuid, uid text, person uuid)
    where resource.project_id = known.project and resource.uid = known.uid`.execute(tx);
  await sql`update ${tables.task} as work set owner_id = resource.person_id
    from ${tables.resource} as resource
    where resource.project_id = work.project_id and resource.name = work.owner_text and resource.person_id is not null
      and work.owner_id is distinct from resource.person_id
      and work.project_id in (${sql.join(plans.map(({ projectId }) => projectId))})`.execute(tx);
};
