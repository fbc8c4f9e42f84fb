/** The whole life of a draft on a virtual clock, before anybody signs: every reminder, mail and letter, and the figures. */
import { useEffect, useState } from 'preact/hooks';
import { ApiProblem } from '../../api/problem.ts';
import { useCommand } from '../../api/use-command.ts';
import { useReading } from '../../api/use-reading.ts';
import { Notice, Problem, Shown } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useTexts } from '../../texts/language.ts';
import { upperFirst } from '../../texts/letters.ts';
import { BehaviourForm } from './drafting/rehearsing/behaviour-form.tsx';
import type { Behaviour, Told } from './drafting/rehearsing/told.ts';
import { ToldDays } from './drafting/rehearsing/told-days.tsx';
import { ToldFigures } from './drafting/rehearsing/told-figures.tsx';
import { ToldLetters, ToldMails, ToldUnits } from './drafting/rehearsing/told-lists.tsx';
import './drafting/drafting.css';
import './drafting/rehearsing/rehearsing.css';

const texts = {
  vi: {
    title: 'Diễn tập dự thảo',
    back: 'Về dự thảo',
    backToDirective: 'Về văn bản',
    mend: 'Mở dự thảo để sửa',
    notDraft: 'Văn bản đã ban hành; chỉ diễn tập được dự thảo.',
    mayNot: 'Người có quyền ban hành (Chánh Văn phòng, Chủ tịch, Văn thư) mới chạy diễn tập.',
    revised: 'Dự thảo đã được sửa sau lần diễn tập này; kết quả dưới đây là của bản trước.',
  },
  en: {
    title: 'Rehearsal of the draft',
    back: 'Back to the draft',
    backToDirective: 'Back to the document',
    mend: 'Open the draft to mend it',
    notDraft: 'The document is issued; only a draft is rehearsed.',
    mayNot: 'Only those who may issue it (Chief of Office, Chairman, registrar) run a rehearsal.',
    revised: 'The draft was changed since this rehearsal; the result below is of the version before.',
  },
};

function ToldStory({ told }: { readonly told: Told }) {
  useEffect(() => document.getElementById('told-figures')?.focus(), [told]);
  return (
    <>
      <ToldFigures told={told} />
      <ToldDays days={told.days} />
      <ToldLetters letters={told.letters} />
      <ToldUnits units={told.units} />
      <ToldMails mails={told.mails} />
    </>
  );
}

function Stage({ directiveId, version }: { readonly directiveId: string; readonly version: number }) {
  const say = useTexts(texts);
  const rehearsal = useCommand('POST /directives/{directiveId}/rehearsal');
  const [told, setTold] = useState<Told>();
  const run = async (behaviour: Behaviour): Promise<void> => {
    const answer = await rehearsal.run({ params: { directiveId }, query: { behaviour } });
    if (answer !== undefined) setTold(answer);
  };
  const { problem } = rehearsal;
  const isIncomplete = problem instanceof ApiProblem && problem.status === 422;
  return (
    <div class="stack">
      <BehaviourForm
        isRunning={rehearsal.isSending}
        isAgain={told !== undefined}
        onRun={(behaviour) => void run(behaviour)}
      />
      {problem !== undefined && <Problem problem={problem} />}
      {isIncomplete && <a href={`/directives/${directiveId}/draft`}>{say.mend}</a>}
      {told !== undefined && told.version !== version && <Notice tone="warn">{say.revised}</Notice>}
      {told !== undefined && !rehearsal.isSending && <ToldStory told={told} />}
    </div>
  );
}

export default function Rehearsal({ directiveId }: { readonly directiveId: string }) {
  const say = useTexts(texts);
  const reading = useReading('GET /directives/{directiveId}', { params: { directiveId } });
  const directive = reading.data?.directive;
  const isDraft = directive === undefined || directive.phase === 'DRAFT';
  return (
    <Page
      title={say.title}
      lead={directive === undefined ? '' : upperFirst(directive.content.subject)}
      above={
        <a href={`/directives/${directiveId}${isDraft ? '/draft' : ''}`}>
          {isDraft ? say.back : say.backToDirective}
        </a>
      }
    >
      <Shown reading={reading}>
        {({ version, allowed }) =>
          allowed.includes('REHEARSE') ? (
            <Stage directiveId={directiveId} version={version} />
          ) : (
            <Notice>{isDraft ? say.mayNot : say.notDraft}</Notice>
          )
        }
      </Shown>
    </Page>
  );
}
