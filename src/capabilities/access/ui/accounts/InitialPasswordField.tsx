import { Button, Input, Space } from 'antd';
import { useTexts } from '#web/i18n/texts.ts';
import { randomBelow } from '#web/random.ts';
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
      <Input
        {...(id ? { id } : {})}
        autoComplete="off"
        value={value}
        onChange={({ target }) => onChange?.(target.value)}
      />
      <Button onClick={() => onChange?.(newPassword())}>{t.generate}</Button>
    </Space.Compact>
  );
}

// Without signs that are taken for one another when read out.
const groups = ['ABCDEFGHJKMNPQRSTUVWXYZ', 'abcdefghjkmnpqrstuvwxyz', '23456789', '-_#%+='] as const;
const length = 16;

/** Random signs, drawn anew until each group is among them. */
const newPassword = (): string => {
  for (;;) {
    const drawn = Array.from({ length }, () => pick(groups.join(''))).join('');
    if (groups.every((group) => [...group].some((sign) => drawn.includes(sign)))) return drawn;
  }
};

const pick = (signs: string): string => signs.charAt(randomBelow(signs.length));
