import { Alert } from 'antd';
import { defineTexts, useTexts } from '../i18n/texts.ts';

const changedTexts = defineTexts({
  title: [
    '他人刚保存了这条记录的新版本；您可以继续填写，保存时会逐项对照。',
    'Somebody has just saved this record. Go on; both values are shown when you save.',
  ],
});

/** Said in an open form as soon as it is known, before saving finds out. */
export function ChangedMeanwhile() {
  const t = useTexts(changedTexts);
  return <Alert type="info" showIcon role="status" title={t.title} style={{ marginBottom: 16 }} />;
}
