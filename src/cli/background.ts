import { capabilities } from '#capabilities/all.ts';
import type { App } from '#platform/app.ts';
import { sealAudit } from '#platform/audit.ts';
import { keepAuditHead } from '#platform/audit-head.ts';
import { deliverDue } from '#platform/outbox.ts';

const everyMs = 1_000;

/**
 * Begins the work that goes on beside requests: jobs, deliveries of the outbox, the seal of the audit
 * chain. Answers how to stop it; a pass under way is finished first.
 */
export const runBackground = async (app: App): Promise<() => Promise<void>> => {
  await app.jobs.work(app);
  const deliveries = capabilities.flatMap(({ deliveries: own }) => own ?? []);
  let isStopped = false;
  // A full disk keeps the note from being written, but nothing else from being delivered.
  const noteUnkept = (error: Error): void =>
    app.log.error({ error: error.message }, 'head of the audit chain not kept');
  const pass = async (): Promise<void> => {
    if ((await sealAudit(app.db)) > 0) await keepAuditHead(app).catch(noteUnkept);
    await deliverDue(app, deliveries);
    for (const { background } of capabilities) await background?.(app);
  };
  const loop = async (): Promise<void> => {
    while (!isStopped) {
      // An outage of the database is logged and tried again; the work waits in its tables meanwhile.
      await pass().catch((error: Error) => app.log.error({ error: error.message }, 'background pass failed'));
      await new Promise((go) => setTimeout(go, everyMs));
    }
  };
  const running = loop();
  return async () => {
    isStopped = true;
    await running;
  };
};
