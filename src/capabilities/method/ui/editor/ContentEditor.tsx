import { isGroup } from '../../content-parts.ts';
import './editor.css';
import { PartEditor } from './PartEditor.tsx';
import { closed, opened } from './shapes.ts';

type Content = Readonly<Record<string, unknown>>;

interface ContentEditorProps {
  readonly kind: string;
  /** Given by the form. */
  readonly value?: Content;
  readonly onChange?: (content: Content) => void;
}

/** All that an item of the method holds, each part in the field that fits it. */
export function ContentEditor({ kind, value = {}, onChange }: ContentEditorProps) {
  const content = opened(kind, value);
  return (
    <div className="zs-parts">
      {Object.entries(content).map(([key, part]) => (
        <PartEditor
          key={key}
          path={[key]}
          value={part}
          onChange={(next) => {
            const changed = { ...content, [key]: next };
            if (isGroup(changed)) onChange?.(closed(kind, changed));
          }}
        />
      ))}
    </div>
  );
}
