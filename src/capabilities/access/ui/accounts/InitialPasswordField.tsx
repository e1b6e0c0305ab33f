import { Button, Input, Space } from 'antd';
import { useTexts } from '#web/i18n/texts.ts';
import { accessTexts } from '../texts.ts';

interface InitialPasswordFieldProps {
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly id?: string;
}

/** An initial password in clear, since it is told to somebody else, with a button that makes one. */
export function InitialPasswordField({ value = '', onChange, id }: InitialPasswordFieldProps) {
  const t = useTexts(accessTexts);
  return (
    <Space.Compact block>
      <Input {...(id ? { id } : {})} autoComplete="off" value={value} onChange={({ target }) => onChange?.(target.value)} />
      <Button onClick={() => onChange?.(newPassword())}>{t.generate}</Button>
    </Space.Compact>
  );
}

// Without signs that are taken for one another when read out.
const groups = ['ABCDEFGHJKMNPQRSTUVWXYZ', 'abcdefghjkmnpqrstuvwxyz', '23456789', '-_#%+='] as const;
const length = 16;

const newPassword = (): string => {
  const all = groups.join('');
  const chosen = Array.from({ length }, (_, index) => pick(groups[index] ?? all));
  return chosen.toSorted(() => below(3) - 1).join('');
};

const pick = (signs: string): string => signs.charAt(below(signs.length));

const below = (bound: number): number => {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number % bound;
};
