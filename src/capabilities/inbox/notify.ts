import type { Write } from '#platform/db/write.ts';
import { newId } from '#platform/ids.ts';
import { promise } from '#platform/outbox.ts';
import { zoneFor } from '../organisation/store/today.ts';
import { afterQuiet, choicesOf } from './choices.ts';
import type { NoticeText } from './texts.ts';

export interface NewNotice {
  readonly to: readonly string[];
  readonly kind: string;
  readonly text: NoticeText;
  readonly params: Readonly<Record<string, unknown>>;
  readonly path: string | null;
  /** Approvals and escalations cannot be muted. */
  readonly mandatory?: true;
}

/**
 * Tells people something in the product and, where they have an address, by mail as they chose; nobody is told of his
 * own act. What is mandatory is mailed at once.
 */
export const notify = async (write: Write, notice: NewNotice): Promise<void> => {
  const to = [...new Set(notice.to)].filter((personId) => personId !== write.who.personId);
  if (to.length === 0) return;
  const choiceOf = notice.mandatory ? null : await choicesOf(write.tx, to);
  for (const personId of to) {
    const { notices, quiet } = choiceOf?.(personId) ?? { notices: 'at-once', quiet: null };
    const id = await save(write, notice, { personId, gathered: notices === 'gathered' });
    if (notices !== 'at-once') continue;
    const at = quiet ? afterQuiet(write.now, await zoneFor(write), quiet) : write.now;
    await promise(write, 'notification-mail', { notificationId: id }, at);
  }
};

interface Addressee {
  readonly personId: string;
  /** It waits for the mail that gathers. */
  readonly gathered: boolean;
}

const save = async (
  write: Write,
  { kind, text, params, path, mandatory }: NewNotice,
  { personId, gathered }: Addressee,
): Promise<string> => {
  const id = newId();
  await write.tx
    .insertInto('notification')
    .values({
      id,
      created_at: write.now,
      person_id: personId,
      kind,
      text_id: text,
      params: JSON.stringify(params),
      path,
      mandatory: mandatory ?? false,
      read_at: null,
      gathered,
    })
    .execute();
  write.announce({ about: 'record', kind: 'notification', id, person: personId });
  return id;
};
