import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { linkKindNames, linkKinds, type LinkKind } from '../../names.ts';
import { formTexts } from '../texts.ts';
import type { DraftForm } from './use-draft.ts';

type Links = DraftForm['links'];

interface LinksInputProps {
  readonly proposalId: string;
  readonly links: Links;
  readonly onChange: (links: Links) => void;
}

/** What other proposals this one needs, or cannot be done beside. */
export function LinksInput({ proposalId, links, onChange }: LinksInputProps) {
  const t = useTexts(formTexts);
  const say = useText();
  const all = useGet('/api/proposals', { query: { limit: 500, offset: 0 } }, { staleTime: 60_000 });
  const others = (all.data?.rows ?? []).filter(({ id }) => id !== proposalId);
  const [first] = others;
  const setLink = (index: number, patch: Partial<Links[number]>) =>
    onChange(links.map((link, at) => (at === index ? { ...link, ...patch } : link)));
  return (
    <div className="zs-stack">
      {links.map(({ kind, otherId }, index) => (
        <div key={index} className="zs-proposal-link">
          <Select<LinkKind>
            aria-label={`${t.linkKind} ${index + 1}`}
            value={kind}
            options={linkKinds.map((value) => ({ value, label: say(linkKindNames[value]) }))}
            onChange={(value) => setLink(index, { kind: value })}
          />
          <Select
            aria-label={`${t.linkOther} ${index + 1}`}
            value={otherId}
            showSearch={{ optionFilterProp: 'label' }}
            options={others.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
            onChange={(value: string) => setLink(index, { otherId: value })}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={fill(t.removeRow, { label: t.links, row: index + 1 })}
            title={fill(t.removeRow, { label: t.links, row: index + 1 })}
            onClick={() => onChange(links.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <Button
          icon={<PlusOutlined />}
          disabled={!first}
          aria-label={fill(t.addRow, { label: t.links, add: t.add })}
          onClick={() => {
            if (first) onChange([...links, { kind: 'needs', otherId: first.id }]);
          }}
        >
          {t.add}
        </Button>
        {first || all.isPending ? null : <p className="zs-muted">{t.noOthers}</p>}
      </div>
    </div>
  );
}
