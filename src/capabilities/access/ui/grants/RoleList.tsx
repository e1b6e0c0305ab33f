import { Tag } from 'antd';
import { useLocale } from '#web/i18n/locale.tsx';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { PermissionList } from '../PermissionList.tsx';
import { accessTexts } from '../texts.ts';
import type { Role } from './role.ts';

/** Every role with where it can be granted and what it opens. */
export function RoleList({ roles }: { readonly roles: readonly Role[] }) {
  const t = useTexts(accessTexts);
  const { locale } = useLocale();
  return (
    <div className="zs-grid" style={{ '--zs-column': '340px' } as React.CSSProperties}>
      {roles.map(({ id, name, scopes, permissions }) => (
        <Card
          key={id}
          title={name[locale]}
          extra={scopes.map((scope) => (
            <Tag key={scope}>{t[scope]}</Tag>
          ))}
        >
          <PermissionList permissions={permissions} />
        </Card>
      ))}
    </div>
  );
}
