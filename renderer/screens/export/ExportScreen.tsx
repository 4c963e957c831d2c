import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { ExportKind } from '#shared/service/contract/exports.ts';
import { useOpenPeriod } from '../../service/app-context.tsx';
import { useQuery } from '../../service/use-query.ts';
import { exportWords as words } from '../../text/export.vi.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { ExportChoices } from './ExportChoices.tsx';
import { PrintedPages } from './PrintedPages.tsx';
import './export.css';

type Zoom = 'fit' | '0.75' | '1' | '1.25';

/** Xuất: what will be written as it will be printed, whether it is ready to be signed, and the way out to Excel. */
export function ExportScreen(): ReactNode {
  const { book, period } = useOpenPeriod();
  const [kind, setKind] = useState<ExportKind>('official');
  const [wantsDraft, setWantsDraft] = useState(false);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const preview = useQuery('exports.preview', { book, period, kind, draft: wantsDraft });
  const sheets = (preview.data?.sheets ?? []).filter((sheet) => sheet.state === 'visible');
  const isLandscape = sheets.some((sheet) => sheet.page.landscape);
  const { box, scale } = useFit(isLandscape);
  return (
    <div className="screen export">
      <header className="screen-head">
        <h1>{words.title}</h1>
        <label className="zoom">
          {words.zoom}
          <select className="input" value={zoom} onChange={(event) => setZoom(zoomFrom(event.target.value))}>
            <option value="fit">{words.zoomFit}</option>
            <option value="0.75">75%</option>
            <option value="1">100%</option>
            <option value="1.25">125%</option>
          </select>
        </label>
      </header>
      <div className="export-body">
        <ExportChoices
          kind={kind}
          onKind={setKind}
          wantsDraft={wantsDraft}
          onDraft={setWantsDraft}
          isDraft={sheets.some((sheet) => sheet.page.draft)}
        />
        {/* a region that scrolls must be reachable by keys */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section className="preview" aria-label={words.preview} ref={box} tabIndex={0} data-testid="preview">
          <ErrorLine of={[preview]} />
          {preview.loading ? (
            <output className={preview.data ? 'preview-note again' : 'preview-note'}>
              {preview.data ? words.loadingAgain : words.loading}
            </output>
          ) : null}
          {preview.data && sheets.length === 0 ? <p className="preview-note">{words.blankPlan}</p> : null}
          <div className="pages" style={{ zoom: zoom === 'fit' ? scale : Number(zoom) }} aria-busy={preview.loading}>
            {sheets.map((sheet) => (
              <div key={sheet.name} className="pages-of-sheet">
                {sheets.length > 1 ? <h2 className="sheet-name">{sheet.name}</h2> : null}
                <PrintedPages sheet={sheet} />
              </div>
            ))}
          </div>
        </section>
      </div>
    </div>
  );
}

function zoomFrom(text: string): Zoom {
  return text === '0.75' || text === '1' || text === '1.25' ? text : 'fit';
}

const PIXELS_PER_MM = 96 / 25.4;
const AROUND_PAGE = 56;

/** How much a page is to be reduced so that its width fits into the box. */
function useFit(isLandscape: boolean) {
  const box = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(900);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const pageWidth = (isLandscape ? 297 : 210) * PIXELS_PER_MM;
  return { box, scale: Math.min(1.4, Math.max(0.3, (width - AROUND_PAGE) / pageWidth)) };
}
