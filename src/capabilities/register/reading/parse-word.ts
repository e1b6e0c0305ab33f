import type { TargetChoice } from './target.ts';

export type Health = 'green' | 'amber' | 'red';

export interface ParsedHealth {
  readonly health: Health;
  /** True for a light between two colours, such as Amber/Red. */
  readonly isBetween: boolean;
}

const healthWords: Readonly<Record<Health, readonly string[]>> = {
  green: ['green', 'g', '绿', '绿灯', '绿色', '正常', '良好', '健康', 'on track', 'good', '🟢'],
  amber: [
    'amber',
    'a',
    'yellow',
    'y',
    'orange',
    '黄',
    '黄灯',
    '黄色',
    '橙',
    '橙灯',
    '橙色',
    '预警',
    '关注',
    '有风险',
    'at risk',
    '🟡',
    '🟠',
  ],
  red: ['red', 'r', '红', '红灯', '红色', '严重', '告警', '危险', 'off track', 'critical', '🔴'],
};

const healthOf = new Map(
  (['green', 'amber', 'red'] as const).flatMap((health) =>
    healthWords[health].map((word) => [word, health] as const),
  ),
);

/** The light a word stands for; two colours side by side, of which one is amber, read as amber. */
export const parseHealth = (text: string): ParsedHealth | null => {
  const plain = comparable(text);
  const single = healthOf.get(plain);
  if (single) return { health: single, isBetween: false };
  const parts = /^[绿黄橙红]{2}灯?$/.test(plain) ? [...plain.replace('灯', '')] : plain.split(/\s*[/\\-]\s*/);
  const lights = parts.map((part) => healthOf.get(part));
  const isPair = lights.length === 2 && lights.includes('amber') && !lights.includes(undefined);
  return isPair ? { health: 'amber', isBetween: true } : null;
};

/** The choice a word stands for, or null. */
export const parseChoice = (text: string, choices: readonly TargetChoice[]): string | null => {
  const plain = comparable(text);
  return (
    choices.find(
      ({ value, words }) => comparable(value) === plain || words.some((word) => comparable(word) === plain),
    )?.value ?? null
  );
};

const comparable = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
