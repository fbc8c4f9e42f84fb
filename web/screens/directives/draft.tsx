/** A draft: written by the office, read by whoever signs, issued from here. */
import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import type { AnswerOf } from '../../api/endpoint.ts';
import { useReading } from '../../api/use-reading.ts';
import { later } from '../../components/later.tsx';
import { Loading, Notice, Problem } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useTexts } from '../../texts/language.ts';
import { CheckPanel } from './drafting/editor/check-panel.tsx';
import { contentOf } from './drafting/form/draft-content.ts';
import { DraftEditor, useCheck } from './drafting/editor/draft-editor.tsx';
import { DraftPage, type View } from './drafting/draft-page.tsx';
import { SaveLine } from './drafting/keeping/save-line.tsx';
import { useDirectory, type Directory } from './drafting/form/units.ts';
import { useDraftKeeper } from './drafting/keeping/use-draft-keeper.ts';
import './drafting/drafting.css';

const texts = {
  vi: {
    title: 'Dự thảo',
    discarded: 'Dự thảo này đã bỏ.',
    copy: 'Soạn văn bản mới từ dự thảo này',
    merged: 'Người khác vừa sửa ở chỗ khác trong dự thảo; nội dung đã được ghép lại, không mất phần nào.',
  },
  en: {
    title: 'Draft',
    discarded: 'This draft was discarded.',
    copy: 'Draft a new document from it',
    merged: 'Somebody changed another place of the draft; both were put together, nothing is lost.',
  },
};

const PreviewPage = later(() => import('./drafting/preview/preview.tsx').then((made) => made.PreviewPage));

type Found = AnswerOf<'GET /directives/{directiveId}'>;
interface OpenProps {
  readonly found: Found;
  readonly directory: Directory;
  readonly view: View;
}

function Editing({ found, directory, view }: OpenProps) {
  const say = useTexts(texts);
  const { id: directiveId, content: before } = found.directive;
  const [keeper, state] = useDraftKeeper(directiveId, { version: found.version, content: before });
  const check = useCheck(directiveId, state.version);
  const content = contentOf(state.form);
  return (
    <DraftPage
      directiveId={directiveId}
      allowed={found.allowed}
      version={state.version}
      content={content}
      view={view}
      ready={keeper.flush}
      lead={<SaveLine state={state} onRetry={() => void keeper.flush()} />}
    >
      {state.merged > 0 && <Notice>{say.merged}</Notice>}
      {view === 'preview' ? (
        <PreviewPage
          directiveId={directiveId}
          version={state.version}
          content={content}
          directory={directory}
        />
      ) : (
        <DraftEditor
          directiveId={directiveId}
          keeper={keeper}
          state={state}
          check={check}
          directory={directory}
        />
      )}
    </DraftPage>
  );
}

/** For those who may issue or read it, but not write: the preview, and what the check says. */
function ReadingOnly({ found, directory }: OpenProps) {
  const { directive, version, allowed } = found;
  const check = useCheck(directive.id, version);
  return (
    <DraftPage
      directiveId={directive.id}
      allowed={allowed}
      version={version}
      content={directive.content}
      view="preview"
      ready={() => Promise.resolve(true)}
    >
      <div class="drafting-desk">
        <PreviewPage
          directiveId={directive.id}
          version={version}
          content={directive.content}
          directory={directory}
          isTextFirst
        />
        <CheckPanel check={check} findings={check.data?.findings ?? []} isBehind={false} />
      </div>
    </DraftPage>
  );
}

function Gone({ found }: { readonly found: Found }) {
  const say = useTexts(texts);
  const { route } = useLocation();
  const { id, phase } = found.directive;
  useEffect(() => {
    if (phase !== 'DISCARDED') route(`/directives/${id}`, true);
  }, [id, phase, route]);
  return (
    <Page title={say.title} isPrintable={false}>
      <Notice action={<a href={`/directives/new?from=${id}`}>{say.copy}</a>}>{say.discarded}</Notice>
    </Page>
  );
}

/** The editor begins from the newest version, never from one that was read on an earlier visit. */
function useFresh(directiveId: string) {
  const reading = useReading('GET /directives/{directiveId}', { params: { directiveId } });
  const [start, setStart] = useState<Found>();
  useEffect(() => {
    if (start === undefined && !reading.isLoading && reading.data !== undefined) setStart(reading.data);
  }, [reading, start]);
  return { reading, start };
}

export default function Draft({ directiveId }: { readonly directiveId: string }) {
  return <DraftOf key={directiveId} directiveId={directiveId} />;
}

function DraftOf({ directiveId }: { readonly directiveId: string }) {
  const say = useTexts(texts);
  const { query } = useLocation();
  const { reading, start } = useFresh(directiveId);
  const units = useDirectory();
  if (start === undefined || units.data === undefined)
    return (
      <Page title={say.title} isPrintable={false}>
        {reading.problem !== undefined && <Problem problem={reading.problem} onRetry={reading.reload} />}
        {units.problem !== undefined ? (
          <Problem problem={units.problem} onRetry={units.reload} />
        ) : (
          <Loading />
        )}
      </Page>
    );
  const directory = units.data;
  if (start.directive.phase !== 'DRAFT') return <Gone found={start} />;
  const view: View = query['view'] === 'preview' ? 'preview' : 'edit';
  return start.allowed.includes('REVISE') ? (
    <Editing found={start} directory={directory} view={view} />
  ) : (
    <ReadingOnly found={start} directory={directory} view={view} />
  );
}
