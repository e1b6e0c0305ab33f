import { App } from 'antd';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';

/** Says that something was saved and closes its form. */
export const useSaved = (onClose: () => void): (() => void) => {
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  return () => {
    void message.success(saved);
    onClose();
  };
};
