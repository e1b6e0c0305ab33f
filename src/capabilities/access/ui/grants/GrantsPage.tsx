import { PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useGet } from '#web/api/use-get.ts';
import { PersonField } from '#capabilities/organisation/ui/PersonField.tsx';
import { useLocale } from '#web/i18n/locale.tsx';
import { useTexts } from '#web/i18n/texts.ts';
import { FilterBar } from '#web/kit/FilterBar.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { TabBar } from '#web/kit/TabBar.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import { accessTexts } from '../texts.ts';
import { GrantTable } from './GrantTable.tsx';
import { NewGrantForm } from './NewGrantForm.tsx';
import { RoleList } from './RoleList.tsx';
import { SeparationSwitch } from './SeparationSwitch.tsx';

export function GrantsPage() {
  const t = useTexts(accessTexts);
  const { locale } = useLocale();
  const [{ person, role, tab, create }, setUrl] = useUrlState({
    person: '',
    role: '',
    tab: 'grants',
    create: '',
  });
  const roles = useGet('/api/roles');
  const grants = useGet('/api/grants', {
    query: { ...(person ? { personId: person } : {}), ...(role ? { role } : {}) },
  });
  const roleList = roles.data?.roles ?? [];
  const options = roleList.map(({ id, name }) => ({ value: id, label: name[locale] }));
  const known = grants.data?.grants.find(({ personId }) => personId === person);
  const filters = [
    {
      key: 'person',
      label: t.person,
      field: (
        <PersonField
          label={t.filterPerson}
          value={person || null}
          present={known ? { id: known.personId, name: known.personName } : null}
          onChange={(id) => setUrl({ person: id ?? '' })}
        />
      ),
    },
    {
      key: 'role',
      label: t.role,
      field: (
        <Select
          aria-label={t.filterRole}
          allowClear
          style={{ minWidth: 160 }}
          value={role || null}
          options={options}
          onChange={(id: string | null | undefined) => setUrl({ role: id ?? '' })}
        />
      ),
    },
  ];
  const list = (
    <>
      <FilterBar fields={filters} onReset={() => setUrl({ person: '', role: '' })} />
      <ProblemNotice error={grants.error} onRetry={() => void grants.refetch()} />
      <GrantTable grants={grants.data?.grants} roles={roleList} />
    </>
  );
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
        {tab === 'roles' ? <RoleList roles={roleList} /> : list}
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
