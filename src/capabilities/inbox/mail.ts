import type { App } from '#platform/app.ts';
import type { Locale } from '#platform/i18n.ts';
import type { Delivery } from '#platform/outbox.ts';
import { noticeText } from './store.ts';

/** Sends a notification by mail; with mail switched off, or to somebody without an address, there is nothing to deliver. */
export const mailDelivery: Delivery = {
  kind: 'notification-mail',
  deliver: async (app, { id, payload }) => {
    if (!app.config.smtpUrl) return;
    const mail = await mailOf(app, String(payload['notificationId']));
    if (mail) await sendMail(app, id, mail);
  },
};

/** Sends a digest as it was written when it was promised. */
export const digestDelivery: Delivery = {
  kind: 'digest-mail',
  deliver: async (app, { id, payload }) => {
    const { to, subject, text } = payload;
    await sendMail(app, id, { to: String(to), subject: String(subject), text: String(text) });
  },
};

interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

const sendMail = async (app: App, id: string, mail: Mail): Promise<void> => {
  if (!app.config.smtpUrl) return;
  const { createTransport } = await import('nodemailer');
  const transport = createTransport(app.config.smtpUrl);
  try {
    await transport.sendMail({ ...mail, from: app.config.mailFrom, messageId: `<${id}@zhongshu>` });
  } finally {
    transport.close();
  }
};

/** The address of a page for somebody outside of it. */
export const linkTo = ({ config }: App, path: string): string =>
  `${config.publicUrl ?? `http://${config.host}:${config.port}`}${path}`;

export const signature: Record<Locale, string> = { 'zh-CN': '—— 中枢 PMO 管理系统', en: '— Zhongshu PMO' };

const mailOf = async (app: App, notificationId: string): Promise<Mail | null> => {
  const row = await app.db
    .selectFrom('notification')
    .innerJoin('person', 'person.id', 'notification.person_id')
    .leftJoin('account', 'account.person_id', 'person.id')
    .select([
      'notification.text_id',
      'notification.params',
      'notification.path',
      'person.email',
      'account.locale',
    ])
    .where('notification.id', '=', notificationId)
    .executeTakeFirst();
  if (!row?.email) return null;
  const locale: Locale = row.locale === 'en' ? 'en' : 'zh-CN';
  const text = noticeText(row, locale);
  const link = row.path ? linkTo(app, row.path) : '';
  return { to: row.email, subject: text, text: `${text}\n\n${link}\n\n${signature[locale]}\n` };
};
