import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runVerb, setUp, startProduct, type Product } from '../e2e/support/product.ts';
import { startCluster, type Cluster } from '../support/with-postgres.ts';
import { readRemains } from './state.ts';
import { createUnit, issueToken, nameOf, type Sent } from './writes.ts';

const crashes = Number(process.env['ZHONGSHU_CRASHES'] ?? 20);
const writesInFlight = 200;

interface Scene {
  readonly dataDir: string;
  readonly cluster: Cluster | null;
  readonly token: string;
}

/** Every round, or each second one where two files share them because they take long. */
export type Turn = 'all' | 'odd' | 'even';

const roundsOf = (turn: Turn): number[] =>
  Array.from({ length: crashes }, (_, index) => index + 1).filter(
    (round) => turn === 'all' || (turn === 'even') === (round % 2 === 0),
  );

/**
 * Rounds of: start, 200 writes at once, kill in the middle, look at what is left. The data directory
 * lives through all of them. On PostgreSQL every other round cuts the power of the database as well.
 */
export const crashRounds = (kind: 'embedded' | 'postgres', turn: Turn = 'all'): void => {
  let scene: Scene | null = null;
  const set = (): Scene => {
    if (!scene) throw new Error('the scene was not set');
    return scene;
  };
  beforeAll(async () => {
    scene = await setScene(kind);
  });
  afterAll(async () => {
    await scene?.cluster?.stop();
    if (scene) rmSync(scene.dataDir, { recursive: true, force: true });
  });
  for (const round of roundsOf(turn))
    test(`${kind}: crash ${round} of ${crashes} loses nothing it acknowledged and leaves nothing half`, () =>
      crash(set(), round));
  test(`${kind}: after all crashes a retry answers what the first attempt did, and the doctor finds nothing`, () =>
    heal(set()));
};

const optionsOf = ({ dataDir, cluster }: Pick<Scene, 'dataDir' | 'cluster'>) =>
  cluster ? { dataDir, databaseUrl: cluster.url } : { dataDir };

const setScene = async (kind: 'embedded' | 'postgres'): Promise<Scene> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhongshu-crash-'));
  const cluster = kind === 'postgres' ? await startCluster({ durability: 'safe' }) : null;
  const product = await startProduct(optionsOf({ dataDir, cluster }));
  const token = await issueToken(product.address, await setUp(product));
  await product.stop();
  return { dataDir, cluster, token };
};

interface Past {
  readonly round: number;
  readonly sent: readonly Sent[];
  /** Writes of all rounds so far whose answer the crash cut off. */
  readonly cutOff: number;
}

const past = new Map<Scene, Past>();

const crash = async (scene: Scene, round: number): Promise<void> => {
  const product = await startProduct(optionsOf(scene));
  const sent = await writeAndKill(product, scene, round);
  const cutOff = sent.filter(({ id }) => id === null).length;
  past.set(scene, { round, sent, cutOff: cutOff + (past.get(scene)?.cutOff ?? 0) });
  if (scene.cluster && round % 2 === 0) await scene.cluster.crash();
  const { units, repeated, halves } = await readRemains(
    { dataDir: scene.dataDir, databaseUrl: scene.cluster?.url ?? null },
    round,
  );
  const acknowledged = sent.filter(({ id }) => id !== null);
  expect(
    acknowledged.filter(({ name, id }) => units.get(name) !== id).map(({ name }) => name),
    'acknowledged and lost',
  ).toEqual([]);
  expect(repeated, 'written more than once').toEqual([]);
  expect(halves, 'written by half').toEqual([]);
};

/** Kills when a share of the writes is answered that differs from round to round, so every moment gets its turn. */
const writeAndKill = async (product: Product, { token }: Scene, round: number): Promise<Sent[]> => {
  const killAfter = 1 + ((round * 37) % (writesInFlight - 20));
  let answered = 0;
  let killed: Promise<void> | null = null;
  const writes = Array.from({ length: writesInFlight }, async (_, index) => {
    const sent = await createUnit({ address: product.address, token }, nameOf(round, index));
    answered += sent.id === null ? 0 : 1;
    if (answered >= killAfter) killed ??= product.kill();
    return sent;
  });
  const sent = await Promise.all(writes);
  await (killed ?? product.kill());
  expect(answered, 'writes answered before the crash').toBeGreaterThanOrEqual(killAfter);
  return sent;
};

const heal = async (scene: Scene): Promise<void> => {
  const last = past.get(scene);
  if (!last) throw new Error('no round came before');
  expect(last.cutOff, 'writes that the crashes cut off').toBeGreaterThan(0);
  const product = await startProduct(optionsOf(scene));
  const again = await Promise.all(
    last.sent.map(({ name, key }) => createUnit({ address: product.address, token: scene.token }, name, key)),
  );
  expect(await product.stop()).toBe(0);
  const changed = last.sent.filter(({ id }, index) => id !== null && again[index]?.id !== id);
  expect(
    changed.map(({ name }) => name),
    'answered otherwise than the first time',
  ).toEqual([]);
  const { units, repeated, halves } = await readRemains(
    { dataDir: scene.dataDir, databaseUrl: scene.cluster?.url ?? null },
    last.round,
  );
  expect([units.size, repeated, halves]).toEqual([writesInFlight, [], []]);
  const { code, output } = await runVerb(['doctor', '--json'], optionsOf(scene));
  expect({ code, output: code === 0 ? '' : output }, 'zhongshu doctor').toEqual({ code: 0, output: '' });
};
