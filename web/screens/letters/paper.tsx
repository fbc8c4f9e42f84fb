/**
 * A letter as it will be printed. The page comes from the API and is laid into a frame without scripts of its own; its
 * rules are handed over as a sheet, so our policy needs no exception for it.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import { download } from '../../api/client.ts';
import { fill } from '../../api/documents.ts';
import { Loading, Problem } from '../../components/notice.tsx';

/** Read anew when the letter has a new version: a signed one carries its number, day and name. */
function useHtml(letterId: string, version: number) {
  const [state, setState] = useState<{ html?: string; problem?: Error }>({});
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isHere = true;
    download(`/letters/${letterId}/document?format=html`, 'text/html')
      .then((blob) => blob.text())
      .then(
        (html) => isHere && setState({ html }),
        (error: unknown) =>
          isHere && setState({ problem: error instanceof Error ? error : new Error(String(error)) }),
      );
    return () => {
      isHere = false;
    };
  }, [letterId, version, turn]);
  return { ...state, retry: () => setTurn((count) => count + 1) };
}

/** The sheet of paper with a little of the desk around it; narrower than this, it is shown smaller. */
const PAPER_PX = 830;
/** Narrower still, small print would not be read: then the page takes its own form for telephones. */
const LEAST_PX = 520;

/** On a telephone no line of the head may run out of the page; in print it never may break. */
const NARROW =
  '@media screen and (max-width: 210mm) { .nation { white-space: normal; } article { min-width: 0; } }';
function mayBreak(paper: Document): void {
  const view = paper.defaultView;
  if (view === null) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(NARROW);
  paper.adoptedStyleSheets = [...paper.adoptedStyleSheets, sheet];
}

/** As tall as the paper, so that the page scrolls and not the frame. */
function fit(box: HTMLElement, frame: HTMLIFrameElement): void {
  const paper = frame.contentDocument;
  if (paper === null) return;
  const width = box.clientWidth;
  const scale = width >= LEAST_PX && width < PAPER_PX ? width / PAPER_PX : 1;
  frame.style.width = scale < 1 ? `${PAPER_PX}px` : '100%';
  frame.style.transform = scale < 1 ? `scale(${scale})` : 'none';
  frame.style.height = '0';
  const height = paper.documentElement.scrollHeight + 4;
  frame.style.height = `${height}px`;
  box.style.height = `${Math.ceil(height * scale)}px`;
}

export function Paper({
  letterId,
  version,
  title,
  frame,
}: {
  readonly letterId: string;
  readonly version: number;
  readonly title: string;
  readonly frame: RefObject<HTMLIFrameElement | null>;
}) {
  const { html, problem, retry } = useHtml(letterId, version);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const shown = frame.current;
    const around = box.current;
    const paper = shown?.contentDocument;
    if (html === undefined || !shown || !around || !paper) return undefined;
    fill(paper, html);
    mayBreak(paper);
    const watch = new ResizeObserver(() => fit(around, shown));
    watch.observe(around);
    return () => watch.disconnect();
  }, [html, frame]);
  if (problem !== undefined) return <Problem problem={problem} onRetry={retry} />;
  return (
    <>
      {html === undefined && <Loading />}
      <div ref={box} class="letter-desk" hidden={html === undefined}>
        <iframe ref={frame} class="letter-paper" title={title} sandbox="allow-same-origin allow-modals" />
      </div>
    </>
  );
}

/** The paper alone, without the screen around it. */
export const printPaper = (frame: RefObject<HTMLIFrameElement | null>): void =>
  frame.current?.contentWindow?.print();
