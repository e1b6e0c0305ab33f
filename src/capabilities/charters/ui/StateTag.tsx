import { Tag } from 'antd';
import { useText } from '#web/i18n/texts.ts';
import { charterStates, regulationStates, type CharterState, type RegulationState } from '../names.ts';

const colours: Readonly<Partial<Record<CharterState | RegulationState, string>>> = {
  'in-approval': 'processing',
  coming: 'processing',
  'in-force': 'success',
  changed: 'warning',
  expired: 'warning',
};

const names = { ...charterStates, ...regulationStates };

/** Where a charter or regulation stands. */
export function StateTag({ state }: { readonly state: CharterState | RegulationState }) {
  const text = useText();
  const color = colours[state];
  return <Tag {...(color === undefined ? {} : { color })}>{text(names[state])}</Tag>;
}
