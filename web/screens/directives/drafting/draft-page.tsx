/** The frame around a draft: where one is, what can be done with it, and which view is shown. */
import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { call } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { later } from '../../../components/later.tsx';
import { Problem } from '../../../components/notice.tsx';
import { Page } from '../../../components/page.tsx';
import { tell } from '../../../components/toast.tsx';
import type { DirectiveOperation } from '../../../../shared/domain/authorization.ts';
import { documentTypeNames } from '../../../texts/document-types.ts';
import { useTexts } from '../../../texts/language.ts';
import type { Content } from './draft-form.ts';

const texts = {
  vi: {
    back: 'Văn bản chỉ đạo',
    title: (type: string) => `Dự thảo ${type.toLowerCase()}`,
    view: 'Cách xem',
    edit: 'Soạn thảo',
    preview: 'Xem trước',
    rehearse: 'Diễn tập',
    issue: 'Ban hành…',
    discard: 'Bỏ dự thảo…',
    blocked: (count: number) => `Còn ${count} điểm phải sửa trước khi ban hành.`,
    who: 'Chánh Văn phòng, Chủ tịch hoặc Văn thư ban hành; dự thảo đã có trong danh sách văn bản của họ.',
  },
  en: {
    back: 'Directives',
    title: (type: string) => `Draft: ${type.toLowerCase()}`,
    view: 'View',
    edit: 'Edit',
    preview: 'Preview',
    rehearse: 'Rehearse',
    issue: 'Issue…',
    discard: 'Discard…',
    blocked: (count: number) => `${count} to be mended before it is issued.`,
    who: 'The Chief of Office, the Chairman or the registrar issues it; the draft stands in their list.',
  },
};

const IssueDialog = later(() => import('./issuing/issue-dialog.tsx').then((made) => made.IssueDialog));
const DiscardDialog = later(() => import('./issuing/discard-dialog.tsx').then((made) => made.DiscardDialog));
const Issuing = later(() => import('./issuing/issuing.tsx').then((made) => made.Issuing));

export type View = 'edit' | 'preview';

function Views({ directiveId, view }: { readonly directiveId: string; readonly view: View }) {
  const say = useTexts(texts);
  const address = `/directives/${directiveId}/draft`;
  return (
    <nav class="drafting-views no-print" aria-label={say.view}>
      <a href={address} aria-current={view === 'edit' ? 'page' : undefined}>
        {say.edit}
      </a>
      <a href={`${address}?view=preview`} aria-current={view === 'preview' ? 'page' : undefined}>
        {say.preview}
      </a>
    </nav>
  );
}

export interface DraftFrame {
  readonly directiveId: string;
  readonly allowed: readonly DirectiveOperation[];
  readonly version: number;
  readonly content: Content;
  readonly view: View;
  readonly lead?: ComponentChildren;
  /** Sends what is typed; only then a rehearsal or an issue means what one sees. */
  readonly ready: () => Promise<boolean>;
  readonly children: ComponentChildren;
}

export function DraftPage(frame: DraftFrame) {
  const { directiveId, allowed, version, content, view, lead, ready, children } = frame;
  const say = useTexts(texts);
  const types = useTexts(documentTypeNames);
  const { route } = useLocation();
  const [asked, ask] = useState<'ISSUE' | 'DISCARD' | undefined>();
  const [issued, setIssued] = useState<string>();
  const may = (operation: DirectiveOperation): boolean => allowed.includes(operation);
  const [problem, setProblem] = useState<Error>();
  const [isAsking, setAsking] = useState(false);
  /** What the check says of what is saved now, not of what it said a moment ago. */
  const issue = async (): Promise<void> => {
    setAsking(true);
    setProblem(undefined);
    try {
      if (!(await ready())) return;
      const { findings } = await call('GET /directives/{directiveId}/check', { params: { directiveId } });
      const blocking = findings.filter(({ severity }) => severity === 'BLOCKING').length;
      if (blocking === 0) {
        ask('ISSUE');
        return;
      }
      tell(say.blocked(blocking));
      document.getElementById('check')?.scrollIntoView({ block: 'nearest' });
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setAsking(false);
    }
  };
  const rehearse = async (): Promise<void> => {
    if (await ready()) route(`/directives/${directiveId}/rehearsal`);
  };
  const actions = (
    <>
      {may('REHEARSE') && (
        <Button icon="play" onClick={() => void rehearse()}>
          {say.rehearse}
        </Button>
      )}
      {may('ISSUE') && (
        <Button kind="primary" isBusy={isAsking} onClick={() => void issue()}>
          {say.issue}
        </Button>
      )}
      {may('DISCARD') && (
        <Button kind="quiet" onClick={() => ask('DISCARD')}>
          {say.discard}
        </Button>
      )}
    </>
  );
  return (
    <Page
      title={say.title(types[content.type])}
      above={<a href="/directives">{say.back}</a>}
      lead={lead}
      actions={issued === undefined && actions}
      isPrintable={view === 'preview'}
    >
      {issued !== undefined ? (
        <Issuing directiveId={directiveId} notation={issued} />
      ) : (
        <div class="stack">
          {may('REVISE') && <Views directiveId={directiveId} view={view} />}
          {!may('ISSUE') && may('REVISE') && <p class="soft small no-print">{say.who}</p>}
          {problem !== undefined && <Problem problem={problem} onRetry={() => void issue()} />}
          {children}
        </div>
      )}
      {asked === 'ISSUE' && (
        <IssueDialog
          directiveId={directiveId}
          version={version}
          content={content}
          onIssued={setIssued}
          onClose={() => ask(undefined)}
        />
      )}
      {asked === 'DISCARD' && (
        <DiscardDialog directiveId={directiveId} version={version} onClose={() => ask(undefined)} />
      )}
    </Page>
  );
}
