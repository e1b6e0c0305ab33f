import { DeleteOutlined, DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { z } from 'zod';
import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { RelativeTime } from '#web/kit/RelativeTime.tsx';
import type { Attachment } from '../schema.ts';
import { FileIcon } from './FileIcon.tsx';
import { sizeText } from './size-text.ts';
import { attachmentTexts } from './texts.ts';

interface AttachmentRowProps {
  readonly file: z.output<typeof Attachment>;
  /** Null where the reader may not remove it. */
  readonly onRemove: (() => void) | null;
}

/** One file: what it is, how large, from whom and when. */
export function AttachmentRow({ file, onRemove }: AttachmentRowProps) {
  const t = useTexts(attachmentTexts);
  const { name, by } = file;
  const href = `/api/files/${file.id}/content`;
  return (
    <li className="zs-file">
      <FileIcon name={name} />
      <div>
        <a
          href={href}
          {...(isShownInPlace(file) ? { target: '_blank', rel: 'noopener' } : { download: name })}
        >
          {name}
        </a>
        <p className="zs-muted">
          {sizeText(file.bytes)}
          {by ? ` · ${by}` : ''} · <RelativeTime value={file.at} />
        </p>
      </div>
      <a className="zs-file-tool" href={href} download={name} aria-label={fill(t.download, { name })}>
        <DownloadOutlined />
      </a>
      {onRemove ? (
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={fill(t.remove, { name })}
          title={fill(t.remove, { name })}
          onClick={onRemove}
        />
      ) : null}
    </li>
  );
}

const isShownInPlace = ({ mediaType }: { readonly mediaType: string }): boolean =>
  mediaType.startsWith('image/') || mediaType === 'application/pdf';
