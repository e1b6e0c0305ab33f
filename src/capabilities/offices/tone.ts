import type { Level } from '#engine/authority/model.ts';
import type { Text } from '#platform/i18n.ts';

/** How the screens of a PMO speak at a decision. */
export type Tone = 'advise' | 'approve' | 'decide-together' | 'portfolio';

const toneNames: Readonly<Record<Tone, Text>> = {
  advise: ['建议', 'Advise'],
  approve: ['审批', 'Approve'],
  'decide-together': ['共同决定', 'Decide together'],
  portfolio: ['组合决策', 'Portfolio decisions'],
};

const isTone = (text: string): text is Tone => text in toneNames;

/**
 * The tone at a decision: advice wherever the level does not block, however strong the unit is elsewhere;
 * else that of the unit, which for an adviser given power here is approval.
 */
export const toneOf = (level: Level, ofUnit: string): Tone => {
  if (level < 3) return 'advise';
  return isTone(ofUnit) && ofUnit !== 'advise' ? ofUnit : 'approve';
};

const buttons: Readonly<Record<Level, Text>> = {
  0: ['查看', 'View'],
  1: ['已阅', 'Noted'],
  2: ['提出建议', 'Give advice'],
  3: ['会签', 'Co-sign'],
  4: ['审批', 'Approve'],
  5: ['决定', 'Decide'],
};

/** What the button of a decision says at a level. */
export const buttonOf = (level: Level): Text => buttons[level];
