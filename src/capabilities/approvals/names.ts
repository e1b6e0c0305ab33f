import type { ActionKind, StepDuty, StepMode } from '#engine/approval/approval.ts';
import type { Text } from '#platform/i18n.ts';

export const approvalStates = [
  'running',
  'returned',
  'approved',
  'rejected',
  'withdrawn',
  'terminated',
] as const;
export type ApprovalStateName = (typeof approvalStates)[number];
export const approvalStateNames: Readonly<Record<ApprovalStateName, Text>> = {
  running: ['审批中', 'Under approval'],
  returned: ['已退回', 'Returned'],
  approved: ['已通过', 'Approved'],
  rejected: ['未通过', 'Rejected'],
  withdrawn: ['已撤回', 'Withdrawn'],
  terminated: ['已终止', 'Terminated'],
};

export const stepModes = ['all', 'one', 'vote'] as const;
export const stepModeNames: Readonly<Record<StepMode, Text>> = {
  all: ['会签', 'All sign'],
  one: ['或签', 'One signs'],
  vote: ['票签', 'Vote'],
};

export const stepDuties = ['decide', 'advise', 'notify'] as const;
export const stepDutyNames: Readonly<Record<StepDuty, Text>> = {
  decide: ['审批', 'Decides'],
  advise: ['征求意见', 'Advises'],
  notify: ['知会', 'Is told'],
};

export const boxes = ['waiting', 'mine', 'decided', 'copied'] as const;
export type Box = (typeof boxes)[number];

/** What people do to a request; the clock's own and the submission of a new version are not asked for by name. */
export const askedActions = [
  'approve',
  'reject',
  'return',
  'add-signer',
  'remove-signer',
  'transfer',
  'delegate',
  'withdraw',
  'remind',
  'copy',
  'terminate',
] as const;

export const actionNames: Readonly<Record<ActionKind, Text>> = {
  approve: ['同意', 'Approve'],
  reject: ['拒绝', 'Reject'],
  return: ['退回', 'Return'],
  'add-signer': ['加签', 'Add signers'],
  'remove-signer': ['减签', 'Remove signers'],
  transfer: ['转办', 'Transfer'],
  delegate: ['委派', 'Ask first'],
  withdraw: ['撤回', 'Withdraw'],
  remind: ['催办', 'Remind'],
  copy: ['抄送', 'Copy to'],
  terminate: ['终止', 'Terminate'],
  resubmit: ['重新提交', 'Submit again'],
  escalate: ['升级', 'Escalate'],
};

/** Done where it reads as a report of what happened. */
export const adviceNames: Readonly<Record<'approve' | 'reject', Text>> = {
  approve: ['建议同意', 'Advises to approve'],
  reject: ['建议不同意', 'Advises against'],
};

export const addedStepName: Text = ['加签', 'Added signers'];
