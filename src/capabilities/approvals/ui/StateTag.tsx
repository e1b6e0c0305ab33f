import { Tag } from 'antd';
import { useText } from '#web/i18n/texts.ts';
import { approvalStateNames, type ApprovalStateName } from '../names.ts';

const colours: Readonly<Record<ApprovalStateName, string>> = {
  running: 'processing',
  returned: 'warning',
  approved: 'success',
  rejected: 'error',
  withdrawn: 'default',
  terminated: 'default',
};

/** Where an approval stands. */
export function StateTag({ state }: { readonly state: ApprovalStateName }) {
  const text = useText();
  return <Tag color={colours[state]}>{text(approvalStateNames[state])}</Tag>;
}
