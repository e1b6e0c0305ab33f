import { Alert } from 'antd';
import { fill } from '#platform/i18n.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import type { Conflict } from '../rules.ts';
import { dutyTexts } from './texts.ts';

/** The activities that do not have exactly one A. */
export function Conflicts({ conflicts }: { readonly conflicts: readonly Conflict[] }) {
  const t = useTexts(dutyTexts);
  const { listed } = usePunctuation();
  if (conflicts.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={`${t.conflicts} · ${conflicts.length}`}
      description={
        <ul className="zs-staff-duties">
          {conflicts.map(({ kind, activity, units }) => (
            <li key={activity}>
              {fill(kind === 'two-a' ? t.twoA : t.noA, {
                activity,
                count: units.length,
                units: listed(units),
              })}
            </li>
          ))}
        </ul>
      }
    />
  );
}
