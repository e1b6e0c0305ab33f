import type { Db, Tx } from '#platform/db/database.ts';
import type { Locale } from '#platform/i18n.ts';
import { findChange } from './actions/changes.ts';
import { loadPoints, valueText } from './read-authority.ts';
import { NewOverride, OverrideEndOf } from './schema/authority.ts';
import { NewType } from './schema/offices.ts';
import { loadTypeWords } from './spoken.ts';
import { findOffice } from './store.ts';
import { listOverrides } from './unit-facts.ts';

/** What a change of authority would do, in one line. */
export const changeText = async (db: Db | Tx, changeId: string, locale: Locale): Promise<string> => {
  const { kind, content, pmo_unit_id: officeId } = await findChange(db, changeId);
  const isEnglish = locale === 'en';
  if (kind === 'type') {
    const { preset, isCustom } = NewType.parse(content);
    const { taxonomy } = await findOffice(db, officeId);
    const name = (await loadTypeWords(db, locale)).name(preset, taxonomy, { custom: isCustom });
    return isEnglish ? `type becomes ${name}` : `类型变更为${name}`;
  }
  const override = kind === 'override' ? NewOverride.parse(content) : await ended(db, officeId, content);
  const points = await loadPoints(db);
  const point = points.list.find(({ code }) => code === override?.point);
  const name = (isEnglish ? point?.en : point?.zh) ?? override?.point ?? '';
  if (kind === 'override-end') return isEnglish ? `own value at ${name} ends` : `结束“${name}”的调整`;
  const text = valueText(
    override?.point ?? '',
    { level: override?.level ?? 0, mode: override?.mode ?? null },
    points,
  );
  return isEnglish ? `${name} becomes ${text.en}` : `“${name}”调整为${text.zh}`;
};

const ended = async (db: Db | Tx, officeId: string, content: unknown) => {
  const { overrideId } = OverrideEndOf.parse(content);
  return (await listOverrides(db, officeId)).find(({ id }) => id === overrideId);
};
