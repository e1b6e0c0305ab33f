import { z } from 'zod';
import type { Db, Tx } from '#platform/db/database.ts';
import { inLocale, type Locale, type Text } from '#platform/i18n.ts';
import { listItemsOf } from '../method/store/items.ts';
import type { PositionKind } from './schema.ts';
import type { Tag } from './names.ts';

/** The kind whose holder is the head of the PMO. */
export const headKind = 'pmo-director';

const both = z.object({ zh: z.string(), en: z.string() });
const Family = z.object({
  positions: z.array(
    z.object({ id: z.string(), zh: z.string(), en: z.string(), duties: both, staffing: both }),
  ),
});

const trainer = {
  id: 'trainer',
  name: ['培训师', 'Trainer'] satisfies Text,
  duties: [
    '课程与教材、培训场次、宣贯与辅导、培训效果回访',
    'Courses and material, training sessions, promotion and coaching, follow-up of effects',
  ] satisfies Text,
};

interface KindTexts {
  readonly id: string;
  readonly name: Text;
  readonly duties: Text;
  readonly staffing: Text | null;
}

const pair = ({ zh, en }: z.output<typeof both>): Text => [zh, en];

const listKindTexts = async (db: Db | Tx): Promise<KindTexts[]> => {
  const items = await listItemsOf(db, ['rule-set']);
  const family = Family.safeParse(items.find(({ code }) => code === 'pmo-family')?.content);
  const known = (family.success ? family.data.positions : []).map((one): KindTexts => ({
    id: one.id,
    name: pair(one),
    duties: pair(one.duties),
    staffing: pair(one.staffing),
  }));
  return [...known, { ...trainer, staffing: null }];
};

/** The kinds of position of the method with the duties each begins with. */
export const listPositionKinds = async (db: Db | Tx, locale: Locale): Promise<PositionKind[]> =>
  (await listKindTexts(db)).map(({ id, name, duties, staffing }) => ({
    id,
    name: inLocale(name, locale),
    duties: inLocale(duties, locale)
      .split(/[、,，]/)
      .map((duty) => duty.trim())
      .filter((duty) => duty !== ''),
    staffing: staffing && inLocale(staffing, locale),
  }));

/** Support posts serve; the others manage. */
export const tagOf = (kind: string): Tag =>
  ['pmo-coordinator', 'configuration-manager', 'trainer'].includes(kind) ? 'support' : 'management';

const roles: Readonly<Record<string, string>> = {
  'pmo-director': 'pmo-director',
  'pmo-analyst': 'pmo-analyst',
  'pmo-coordinator': 'pmo-coordinator',
  'project-controller': 'project-controller',
  'configuration-manager': 'configuration-manager',
  'quality-assurance': 'quality',
  'resource-manager': 'resource-manager',
  trainer: 'trainer',
};

/** The role of the system a kind of position brings unless an administrator says otherwise; null where none. */
export const roleOf = (kind: string): string | null => roles[kind] ?? null;
