import type { Cast } from '../../support/cast.ts';
import type { Client } from '../../support/client.ts';
import type { TestServer } from '../../support/server.ts';

/** What the steps of the story share: the product, its people, and the ids earlier steps leave to later ones. */
export interface World {
  readonly at: TestServer;
  readonly admin: Client;
  readonly cast: Cast;
  readonly ids: Map<string, string>;
}

/** An id that an earlier step left under a name such as `office:总部PMO`. */
export const idOf = (world: World, name: string): string => {
  const id = world.ids.get(name);
  if (id === undefined) throw new Error(`no earlier step left "${name}"`);
  return id;
};

/** Sets the clock of the story to 09:00 of a day. */
export const on = (world: World, day: string): void => world.at.clock.set(new Date(`${day}T09:00:00+08:00`));
