import type { Write } from '#platform/db/write.ts';
import { newId } from '#platform/ids.ts';
import { promise } from '#platform/outbox.ts';
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

/** Tells people something in the product and, where they have an address, by mail; nobody is told of his own act. */
export const notify = async (
  write: Write,
  { to, kind, text, params, path, mandatory }: NewNotice,
): Promise<void> => {
  for (const personId of new Set(to)) {
    if (personId === write.who.personId) continue;
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
      })
      .execute();
    write.announce({ about: 'record', kind: 'notification', id, person: personId });
    await promise(write, 'notification-mail', { notificationId: id });
  }
};
