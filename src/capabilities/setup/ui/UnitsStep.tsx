import { useRef, useState } from 'react';
import { fill, inLocale } from '#platform/i18n.ts';
import { asProblem, type Problem } from '#web/api/problem.ts';
import { upload } from '#web/api/upload.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { useTexts } from '#web/i18n/texts.ts';
import { focusOnMount } from '#web/kit/focus-on-mount.ts';
import { FormProblem } from '#web/sign-in/FormProblem.tsx';
import type { UnitTree } from '../schema.ts';
import { commonOutline, countUnits, outlineOfTree, treeOfOutline, twiceNamedIn } from './draft.ts';
import { setupTexts } from './texts.ts';
import type { StepProps } from './Wizard.tsx';

type Doubts = readonly { readonly row: number; readonly text: string }[];

/** The units as an outline with the tree beside it, typed, filled in or read from a file. */
export function UnitsStep({ draft, change, token }: StepProps & { readonly token: string }) {
  const t = useTexts(setupTexts);
  const { locale } = useLocale();
  const [doubts, setDoubts] = useState<Doubts>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const tree = treeOfOutline(draft.outline);
  const read = async (file: File) => {
    setProblem(null);
    try {
      const found = await upload('/api/setup/units', { files: [file], query: { token } });
      change({ outline: outlineOfTree(found.units) });
      setDoubts(found.doubts);
    } catch (error) {
      const refused = asProblem(error);
      if (!refused) throw error;
      setProblem(refused);
    }
  };
  return (
    <>
      <h1>{t.unitsTitle}</h1>
      <p className="zs-muted">{t.unitsText}</p>
      <div className="zs-setup-tools">
        <button
          type="button"
          className="zs-plain-link"
          onClick={() => change({ outline: inLocale(commonOutline, locale) })}
        >
          {t.template}
        </button>
        <FileButton onFile={(file) => void read(file)} />
      </div>
      <FormProblem problem={problem} />
      <DoubtList doubts={doubts} />
      <TwiceNamedList outline={draft.outline} />
      <div className="zs-setup-units">
        <textarea
          aria-label={t.unitsLabel}
          ref={focusOnMount}
          spellCheck={false}
          rows={14}
          value={draft.outline}
          onChange={({ target }) => change({ outline: target.value })}
        />
        <div className="zs-setup-tree" aria-label={t.preview} role="group" {...reachable}>
          <p className="zs-muted">
            {tree.length === 0 ? t.noUnits : fill(t.count, { count: countUnits(tree) })}
          </p>
          <Branches units={tree} />
        </div>
      </div>
    </>
  );
}

function FileButton({ onFile }: { readonly onFile: (file: File) => void }) {
  const t = useTexts(setupTexts);
  const input = useRef<HTMLInputElement>(null);
  const choose = (field: HTMLInputElement) => {
    const [file] = field.files ?? [];
    field.value = '';
    if (file) onFile(file);
  };
  return (
    <>
      <button type="button" className="zs-plain-link" onClick={() => input.current?.click()}>
        {t.fromFile}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t.fromFile}
        accept=".xlsx,.csv"
        onChange={({ target }) => choose(target)}
      />
    </>
  );
}

function DoubtList({ doubts }: { readonly doubts: Doubts }) {
  const t = useTexts(setupTexts);
  if (doubts.length === 0) return null;
  return (
    <div className="zs-setup-doubts" role="status">
      <p>{fill(t.doubts, { count: doubts.length })}</p>
      <ul>
        {doubts.map(({ row, text }) => (
          <li key={`${row}${text}`}>{fill(t.row, { row, text })}</li>
        ))}
      </ul>
    </div>
  );
}

/** Which lines bear one name below the same unit, and how to mend it. */
function TwiceNamedList({ outline }: { readonly outline: string }) {
  const t = useTexts(setupTexts);
  const twice = twiceNamedIn(outline);
  if (twice.length === 0) return null;
  return (
    <div className="zs-setup-doubts" role="alert">
      <p>{t.twiceNamed}</p>
      <ul>
        {twice.slice(0, 10).map((one) => (
          <li key={one.line}>{fill(t.twiceNamedAt, { ...one })}</li>
        ))}
      </ul>
    </div>
  );
}

function Branches({ units }: { readonly units: readonly UnitTree[] }) {
  if (units.length === 0) return null;
  return (
    <ul>
      {units.map((unit, index) => (
        <li key={`${index}${unit.name}`}>
          <span>{unit.name}</span>
          <Branches units={unit.children ?? []} />
        </li>
      ))}
    </ul>
  );
}

// What scrolls must be reachable by keyboard.
const reachable = { tabIndex: 0 } as const;
