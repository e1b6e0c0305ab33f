import { Tag } from 'antd';
import { defineTexts, useTexts } from '#web/i18n/texts.ts';
import { Avatar } from '#web/kit/Avatar.tsx';

const nameTexts = defineTexts({
  left: ['已离职', 'Left'],
});

/** A person's name with the sign that stands for it. */
export function PersonName({ name, hasLeft }: { readonly name: string; readonly hasLeft: boolean }) {
  const t = useTexts(nameTexts);
  return (
    <span style={{ display: 'inline-flex', gap: 8, alignItems: 'center' }}>
      <Avatar name={name} size={20} />
      {name}
      {hasLeft ? <Tag>{t.left}</Tag> : null}
    </span>
  );
}
