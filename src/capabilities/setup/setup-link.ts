import type { App } from '#platform/app.ts';
import { systemActor } from '#platform/actor.ts';
import { newSecret } from '#platform/ids.ts';
import { hashOfSecret } from '../access/secrets.ts';
import { isSetUp } from './store.ts';

/**
 * The secret of the one-time set-up link, or null once the product is set up. Only its hash is
 * stored, so every start of a product not yet set up makes a new one and the one before lapses.
 */
export const setupLink = async (app: App): Promise<string | null> => {
  if (await isSetUp(app.db)) return null;
  const secret = newSecret(24);
  await app.write(systemActor('setup'), 'setup.link', async ({ tx, now, record }) => {
    await tx.deleteFrom('setup_link').where('used_at', 'is', null).execute();
    await tx
      .insertInto('setup_link')
      .values({ token_hash: hashOfSecret(secret), created_at: now })
      .execute();
    record({ subject: { type: 'setup', id: 'link' } });
  });
  return secret;
};
