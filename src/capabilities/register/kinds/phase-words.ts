import { words } from '../reading/target.ts';
import { sameWord } from './lookup.ts';

const wordsOf = {
  proposed: words('拟立项, 待立项, 储备, 规划储备', 'proposed, idea, pipeline, candidate'),
  initiating: words('启动, 启动中, 立项, 已立项', 'initiating, initiation, initiate, start-up'),
  planning: words('规划, 规划中, 计划, 设计', 'planning, plan, design'),
  executing: words(
    '执行, 执行中, 实施, 实施中, 进行中, 在建, 建设, 开发, 开发中',
    'executing, execution, in progress, active, delivery, implementation, ongoing, live',
  ),
  accepting: words('验收, 验收中, 试运行', 'acceptance, accepting, testing, uat'),
  closed: words(
    '已结项, 结项, 已完成, 完成, 已关闭, 关闭, 已验收',
    'closed, complete, completed, finished, done',
  ),
  suspended: words('暂缓, 已暂缓, 暂停, 已暂停, 挂起', 'suspended, on hold, paused, hold'),
  terminated: words('终止, 已终止, 取消, 已取消', 'terminated, cancelled, canceled, stopped'),
} as const;

export type PhaseName = keyof typeof wordsOf;

const byWord = new Map<string, PhaseName>(
  Object.entries(wordsOf).flatMap(([phase, all]) =>
    all.map((word): [string, PhaseName] => [sameWord(word), phase as PhaseName]),
  ),
);

/** The phase a register means by its own word for it; null where we do not know the word. */
export const phaseOf = (text: string): PhaseName | null => byWord.get(sameWord(text)) ?? null;
