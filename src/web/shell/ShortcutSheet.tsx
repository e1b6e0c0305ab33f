import { Modal } from 'antd';
import { useText, useTexts } from '../i18n/texts.ts';
import { defineTexts } from '../i18n/texts.ts';
import type { NavigationEntry } from '../routing/navigation-entry.ts';
import { shellTexts } from './texts.ts';

const sheetTexts = defineTexts({
  search: ['搜索与命令', 'Search and commands'],
  help: ['本速查表', 'This sheet'],
  rows: ['在列表中上下移动', 'Walk over the rows of a list'],
  open: ['打开所选行', 'Open the row'],
  create: ['在本页新建', 'Create on this page'],
  edit: ['编辑本页的记录', 'Edit the record of this page'],
  remove: ['删除所选行（可撤销）', 'Delete the row (can be undone)'],
  undo: ['撤销刚才的删除', 'Undo the last deletion'],
  close: ['关闭弹窗或抽屉', 'Close a dialog or drawer'],
  go: ['前往“{page}”', 'Go to "{page}"'],
});

interface ShortcutSheetProps {
  readonly isOpen: boolean;
  readonly entries: readonly NavigationEntry[];
  readonly onClose: () => void;
}

export function ShortcutSheet({ isOpen, entries, onClose }: ShortcutSheetProps) {
  const t = useTexts(sheetTexts);
  const { shortcuts } = useTexts(shellTexts);
  const say = useText();
  const rows: readonly (readonly [readonly string[], string])[] = [
    [['Ctrl', 'K'], t.search],
    [['/'], t.search],
    [['?'], t.help],
    [['j', 'k'], t.rows],
    [['Enter'], t.open],
    [['c'], t.create],
    [['e'], t.edit],
    [['Delete'], t.remove],
    [['Ctrl', 'Z'], t.undo],
    [['Esc'], t.close],
    ...entries.flatMap(({ key, label }) =>
      key ? [[['g', key], t.go.replace('{page}', say(label))] as const] : [],
    ),
  ];
  return (
    <Modal open={isOpen} onCancel={onClose} footer={null} title={shortcuts} width={460}>
      <dl className="zs-shortcuts">
        {rows.map(([keys, meaning]) => (
          <div key={keys.join(' ')}>
            <dt>{meaning}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
