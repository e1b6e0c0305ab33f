import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMay } from '#web/api/session.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { TabBar } from '#web/kit/TabBar.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import { boxes, type Box } from '../names.ts';
import { ApprovalList } from './ApprovalList.tsx';
import { Drafts } from './Drafts.tsx';
import { RequestDrawer } from './RequestDrawer.tsx';
import { RequestForm } from './RequestForm.tsx';
import { approvalsPageTexts } from './texts.ts';

const isBox = (text: string): text is Box => (boxes as readonly string[]).includes(text);

/** What waits for the reader's decision, what he submitted, decided and was copied on. */
export function ApprovalsPage() {
  const t = useTexts(approvalsPageTexts);
  const may = useMay();
  const [{ box, request, create }, setUrl] = useUrlState({ box: 'waiting', request: '', create: '' });
  const shown = isBox(box) ? box : 'waiting';
  return (
    <>
      <PageHeader
        title={t.title}
        subtitle={t.text}
        actions={
          may('approval.request') ? (
            <Button
              type="primary"
              icon={<PlusOutlined />}
              aria-keyshortcuts="c"
              onClick={() => setUrl({ create: 'yes' })}
            >
              {t.newRequest}
            </Button>
          ) : null
        }
      />
      <TabBar
        label={t.boxes}
        tabs={boxes.map((key) => ({ key, label: t[key] }))}
        active={shown}
        onChange={(next) => setUrl({ box: next })}
      >
        <div className="zs-stack">
          {shown === 'mine' ? <Drafts onOpen={(id) => setUrl({ request: id }, { push: true })} /> : null}
          <ApprovalList box={shown} key={shown} />
        </div>
      </TabBar>
      <RequestDrawer id={request} onClose={() => setUrl({ request: '' })} />
      <RequestForm
        isOpen={create !== ''}
        onSaved={(id) => setUrl({ create: '', request: id, box: 'mine' })}
        onClose={() => setUrl({ create: '' })}
      />
    </>
  );
}
