import type { ReactNode } from 'react';
import { productTexts } from '../i18n/product.ts';
import { useLocale } from '../i18n/locale.tsx';
import { useTexts } from '../i18n/texts.ts';
import { Mark } from '../shell/Mark.tsx';
import './plain.css';
import { signInTexts } from './texts.ts';

/** The product on one side, a form on the other: sign-in and first-run. */
export function Entrance({ children }: { readonly children: ReactNode }) {
  const t = useTexts(signInTexts);
  const product = useTexts(productTexts);
  const { locale, choose } = useLocale();
  return (
    <main className="zs-entrance">
      <div className="zs-entrance-side">
        <p className="zs-entrance-brand">
          <Mark size={36} />
          <span>
            <strong>{product.name}</strong>
            {product.tagline}
          </span>
        </p>
        <Constellation />
        <div className="zs-entrance-words">
          <p>{t.slogan}</p>
          <p>{t.sloganText}</p>
        </div>
      </div>
      <div className="zs-entrance-form">
        <button
          type="button"
          className="zs-entrance-language"
          aria-label={`${t.language} · ${t.languageName}`}
          onClick={() => choose(locale === 'en' ? 'zh-CN' : 'en')}
        >
          {t.language}
        </button>
        {children}
      </div>
    </main>
  );
}

const spokes = [
  [70, 96],
  [196, 40],
  [330, 84],
  [352, 214],
  [226, 282],
  [84, 232],
] as const;

/** A hub and what it holds together. */
function Constellation() {
  return (
    <svg className="zs-constellation" viewBox="0 0 420 320" aria-hidden="true">
      <g stroke="currentColor" strokeOpacity=".28" strokeWidth="1.5" fill="none">
        {spokes.map(([x, y]) => (
          <path key={`${x}`} d={`M210 160 ${x} ${y}`} />
        ))}
        <ellipse cx="210" cy="160" rx="150" ry="122" strokeDasharray="3 6" />
        <ellipse cx="210" cy="160" rx="84" ry="68" strokeDasharray="3 6" />
      </g>
      {spokes.map(([x, y], index) => (
        <g key={`${x}-${y}`} transform={`translate(${x} ${y})`}>
          <circle r={index % 2 === 0 ? 17 : 13} fill="currentColor" fillOpacity=".12" />
          <circle r={index % 2 === 0 ? 7 : 5} fill="currentColor" fillOpacity=".9" />
        </g>
      ))}
      <circle cx="210" cy="160" r="44" fill="currentColor" fillOpacity=".1" />
      <circle cx="210" cy="160" r="26" fill="currentColor" />
      <path
        d="m199 160 8 8 15-16"
        fill="none"
        stroke="#1d5fe0"
        strokeWidth="4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
