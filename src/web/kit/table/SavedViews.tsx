import { DeleteOutlined, EyeOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { Pop } from '../Pop.tsx';
import { tableTexts } from './texts.ts';

export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly isShared: boolean;
  readonly isMine: boolean;
}

/** What a page gives its table so that views can be kept; the page knows where they are kept. */
export interface ViewsHook {
  readonly views: readonly SavedView[];
  readonly onOpen: (id: string) => void;
  readonly onSave: (view: { readonly name: string; readonly isShared: boolean }) => void;
  readonly onRemove: (id: string) => void;
}

export function SavedViews({ views, onOpen, onSave, onRemove }: ViewsHook) {
  const t = useTexts(tableTexts);
  const [isOpen, setIsOpen] = useState(false);
  const open = (id: string) => {
    setIsOpen(false);
    onOpen(id);
  };
  const list = (
    <div className="zs-views">
      {views.length === 0 ? <p className="zs-muted">{t.noViews}</p> : null}
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <Button type="link" size="small" onClick={() => open(view.id)}>
              {view.name}
            </Button>
            {view.isMine ? (
              <Button
                type="text"
                size="small"
                aria-label={`${t.remove} ${view.name}`}
                title={`${t.remove} ${view.name}`}
                icon={<DeleteOutlined />}
                onClick={() => onRemove(view.id)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <SaveView onSave={onSave} />
    </div>
  );
  return (
    <Pop placement="bottomRight" content={list} title={t.views} isOpen={isOpen} onOpen={setIsOpen}>
      <Button icon={<EyeOutlined />}>{t.views}</Button>
    </Pop>
  );
}

function SaveView({ onSave }: Pick<ViewsHook, 'onSave'>) {
  const t = useTexts(tableTexts);
  const [name, setName] = useState('');
  const [isShared, setIsShared] = useState(false);
  const save = () => {
    onSave({ name: name.trim(), isShared });
    setName('');
  };
  return (
    <div className="zs-views-save">
      <Input
        aria-label={t.viewName}
        placeholder={t.viewName}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Checkbox checked={isShared} onChange={({ target }) => setIsShared(target.checked)}>
        {t.viewShared}
      </Checkbox>
      <Button type="primary" disabled={name.trim() === ''} onClick={save}>
        {t.saveView}
      </Button>
    </div>
  );
}
