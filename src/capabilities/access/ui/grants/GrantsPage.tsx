import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { TabBar } from '#web/kit/TabBar.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import { accessTexts } from '../texts.ts';
import { GrantList } from './GrantList.tsx';
import { NewGrantForm } from './NewGrantForm.tsx';
import { RoleList } from './RoleList.tsx';
import { SeparationSwitch } from './SeparationSwitch.tsx';

export function GrantsPage() {
  const t = useTexts(accessTexts);
  const [{ person, tab, create }, setUrl] = useUrlState({ person: '', tab: 'grants', create: '' });
  const roles = useGet('/api/roles');
  const roleList = roles.data?.roles ?? [];
  return (
    <>
      <PageHeader
        title={t.grants}
        subtitle={t.grantsText}
        actions={
          <>
            {roles.data ? <SeparationSwitch isOn={roles.data.separateAdministrators} /> : null}
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setUrl({ create: 'yes' })}>
              {t.newGrant}
            </Button>
          </>
        }
      />
      <TabBar
        label={t.grants}
        tabs={[
          { key: 'grants', label: t.byGrant },
          { key: 'roles', label: t.byRole },
        ]}
        active={tab === 'roles' ? 'roles' : 'grants'}
        onChange={(key) => setUrl({ tab: key })}
      >
        {tab === 'roles' ? <RoleList roles={roleList} /> : <GrantList roles={roleList} />}
      </TabBar>
      <NewGrantForm
        isOpen={create !== ''}
        roles={roleList}
        person={person}
        onClose={() => setUrl({ create: '' })}
      />
    </>
  );
}
